import fc from "fast-check";
import { expect, it } from "vitest";
import { align, isFair, straight } from "./align.ts";
import { piecesOf, wordsIn } from "./tokens.ts";

const spoken = (text: string) => wordsIn(text).map((word) => ({ ...word, inserted: false, apart: false }));
const sentence = fc.array(fc.constantFrom("we", "you", "stay", "go", "not", "here"), { minLength: 1, maxLength: 12 });

it("every run of a report's words is found again, at no cost", () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.nat(), (words, from, length) => {
      const start = from % words.length;
      const run = words.slice(start, start + 1 + (length % words.length));
      const pieces = piecesOf(run.join(" "));
      expect(align(pieces, spoken(words.join(" "))).cost).toBe(0);
      expect(straight(pieces, spoken(words.join(" ")))).not.toBeNull();
    }),
  );
});

it("no more is changed than there are words, and a word that the report lacks is never the same", () => {
  fc.assert(
    fc.property(sentence, sentence, (draft, report) => {
      const { cost, same, steps } = align(piecesOf(draft.join(" ")), spoken(report.join(" ")));
      expect(cost).toBeLessThanOrEqual(1.01 * draft.length);
      expect(same).toBeLessThanOrEqual(Math.min(draft.length, report.length));
      expect(steps.filter(({ piece, op }) => piece !== null && op !== "join")).toHaveLength(draft.length);
    }),
  );
});

it("a long cut may hold a negation of its own", () => {
  const report = spoken("we stay here and nobody who was not here before us may say that you go");
  const fair = (draft: string): boolean => {
    const pieces = piecesOf(draft);
    return isFair(pieces, report, align(pieces, report));
  };
  expect(fair("we stay here … may say that you go")).toBe(true);
  expect(fair("and nobody who was … here before us")).toBe(false);
});
