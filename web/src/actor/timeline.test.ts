import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timelineOf } from "./timeline.ts";

const office = (from: string | null, until: string | null, seen: string | null = null) => ({ from, until, seen });

describe("offices on a line", () => {
  it("span the years of all of them, and stand where their days do", () => {
    const line = timelineOf([office("2010-01-01", "2014-12-31"), office("2015", "2019")], null);
    expect([line?.from, line?.until]).toEqual([2010, 2020]);
    expect(line?.stretches[0]).toMatchObject({ from: 0, openFrom: false, openUntil: false });
    expect(line?.stretches[0]?.until).toBeCloseTo(5 / 10, 2);
    expect(line?.stretches[1]?.from).toBeCloseTo(5 / 10, 2);
    expect(line?.years.map((mark) => mark.year)).toEqual([2010, 2012, 2014, 2016, 2018, 2020]);
  });

  it("show what is not known as not known", () => {
    const line = timelineOf([office(null, "2012"), office("2012-06", null, "2014-06-30")], null);
    expect(line?.stretches[0]).toMatchObject({ from: 0, openFrom: true, openUntil: false });
    const open = line?.stretches[1];
    expect(open?.openUntil).toBe(true);
    expect(open?.seen).toBeLessThan(open?.until as number);
  });

  it("are nothing where no day is known", () => {
    expect(timelineOf([office(null, null)], { from: "2020-01-01", until: "2020-01-02" })).toBeNull();
    expect(timelineOf([], null)).toBeNull();
  });

  it("stay on the line, whatever the days", () => {
    const day = fc.option(
      fc
        .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
        .map(([year, month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day, day), { minLength: 1 }), (rows) => {
        const line = timelineOf(
          rows.map(([from, until, seen]) => office(from, until, seen)),
          null,
        );
        for (const one of line?.stretches ?? []) {
          expect(one.from).toBeGreaterThanOrEqual(0);
          expect(one.until).toBeLessThanOrEqual(1);
          expect(one.until).toBeGreaterThanOrEqual(one.from);
        }
        expect(line?.years.length ?? 0).toBeLessThanOrEqual(8);
      }),
    );
  });
});
