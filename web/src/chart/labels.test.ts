import fc from "fast-check";
import { expect, it } from "vitest";
import { layoutOf } from "../network/layout.ts";
import { labelsOf } from "./labels.ts";

const FRAME = { left: 0, right: 1000, top: 0, foot: 600 };

it("puts no name on another or outside, the first before the others", () => {
  const named = fc.record({
    x: fc.integer({ min: 0, max: 1000 }),
    y: fc.integer({ min: 0, max: 600 }),
    half: fc.integer({ min: 2, max: 14 }),
    name: fc.string({ minLength: 1, maxLength: 20 }),
  });
  fc.assert(
    fc.property(fc.array(named, { maxLength: 40 }), (all) => {
      const marks = all.map((one, at) => ({ ...one, key: String(at) }));
      const boxes = labelsOf(marks, 12, FRAME).map(({ key, x, y, anchor }) => {
        const wide = (marks[Number(key)]?.name.length ?? 0) * 0.56 * 12;
        const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
        return { left, right: left + wide, top: y - 9, foot: y + 1 };
      });
      for (const [at, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(-1e-6);
        expect(box.right).toBeLessThanOrEqual(1000 + 1e-6);
        for (const other of boxes.slice(at + 1))
          expect(box.left < other.right && box.right > other.left && box.top < other.foot && box.foot > other.top).toBe(
            false,
          );
      }
    }),
  );
});

it("finds room beside a mark that stands alone, and beneath one whose sides are taken", () => {
  expect(labelsOf([{ key: "a", name: "Ada", x: 500, y: 300, half: 5 }], 12, FRAME)).toMatchObject([
    { anchor: "start" },
  ]);
  const row = [460, 480, 500, 520, 540].map((x) => ({ key: String(x), name: "Northland", x, y: 300, half: 9 }));
  expect(labelsOf(row, 12, FRAME).length).toBeGreaterThan(1);
});

it("places a network the same way every time, within its square, those who deal with each other nearer", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const ties = [
    { one: "a", other: "b", weight: 5 },
    { one: "c", other: "d", weight: 1 },
  ];
  const layout = layoutOf(ids, ties);
  expect([...layoutOf(ids, ties)]).toEqual([...layout]);
  for (const [x, y] of layout.values()) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(1);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(1);
  }
  const far = (one: string, other: string): number => {
    const [[x, y], [u, v]] = [layout.get(one) as [number, number], layout.get(other) as [number, number]];
    return Math.hypot(x - u, y - v);
  };
  expect(far("a", "b")).toBeLessThan(far("a", "c"));
  expect(layoutOf(["alone"], [])).toEqual(new Map([["alone", [0.5, 0.5]]]));
});
