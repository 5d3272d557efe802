import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/contract/types.ts";
import { linesOf, passagesOf } from "./paragraphs.ts";
import { topsOf } from "./place.ts";
import { type Mark, segmentsOf } from "./segments.ts";

describe("marks in the text", () => {
  it("cuts where marks begin and end, and keeps every role of a stretch", () => {
    const marks: readonly Mark[] = [
      { start: 0, end: 10, role: "content", finding: 0 },
      { start: 4, end: 6, role: "speaker", finding: 1 },
      { start: 7, end: 10, role: "content", finding: 1 },
    ];
    expect(
      segmentsOf({ start: 0, end: 12 }, marks).map(({ start, end, roles, depth }) => [start, end, roles.join(), depth]),
    ).toEqual([
      [0, 4, "content", 1],
      [4, 6, "content,speaker", 1],
      [6, 7, "content", 1],
      [7, 10, "content", 2],
      [10, 12, "", 0],
    ]);
  });

  it("loses no letter, whatever the marks", () => {
    const mark = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }), fc.nat(3))
      .map(([start, size, finding]): Mark => ({ start, end: start + size, role: "content", finding }));
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const segments = segmentsOf({ start: 10, end: 50 }, marks);
        expect(segments[0]?.start).toBe(10);
        expect(segments.at(-1)?.end).toBe(50);
        for (const [at, one] of segments.entries()) if (at > 0) expect(one.start).toBe(segments[at - 1]?.end);
      }),
    );
  });
});

describe("notes beside the text", () => {
  it("stand level with their words where there is room, and never over each other", () => {
    const note = fc.record({ anchor: fc.nat(900), height: fc.integer({ min: 10, max: 90 }) });
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 20 }), fc.nat(19), (unsorted, pick) => {
        const notes = [...unsorted].sort((a, b) => a.anchor - b.anchor);
        const chosen = pick < notes.length ? pick : null;
        const tops = topsOf(notes, chosen, 8);
        if (chosen !== null) expect(tops[chosen]).toBe(notes[chosen]?.anchor);
        for (let at = 1; at < notes.length; at += 1)
          expect(tops[at]).toBeGreaterThanOrEqual((tops[at - 1] as number) + (notes[at - 1]?.height as number) + 8);
      }),
    );
  });
});

describe("passages", () => {
  it("fold what is no reporting, each ask by itself", () => {
    const text = "Head\n\nWords of the report.\nMore words.\nHome\nWorld\nPlease give.";
    const block = (kind: Block["kind"], words: string): Block => {
      const start = text.indexOf(words);
      return { kind, start, end: start + words.length, reason: "test", part: 1 };
    };
    const passages = passagesOf({
      text,
      blocks: [
        block("headline", "Head"),
        block("report", "Words of the report.\nMore words."),
        block("residue", "Home"),
        block("residue", "World"),
        { ...block("appeal", "Please give."), ask: { amount: 1, currency: "EUR", period: null, minimum: true } },
      ],
    });
    expect(passages.map((one) => [one.kind, one.lines.flat().length])).toEqual([
      ["open", 1],
      ["open", 2],
      ["folded", 2],
      ["folded", 1],
    ]);
  });

  it("hold exactly the words of their lines", () => {
    const text = "  one \n\n\ttwo\n";
    expect(linesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
      "one",
      "two",
    ]);
  });
});
