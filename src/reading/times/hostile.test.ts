import fc from "fast-check";
import { expect, it } from "vitest";
import type { Dated } from "../../contract/index.ts";
import type { Sentence } from "../../language/types.ts";
import { findTimes } from "./index.ts";

function oneSentence(text: string, published: string | null): [Dated, readonly Sentence[]] {
  const report = { text, published, datelines: [] as Dated["datelines"] } as Dated;
  return [report, [{ start: 0, end: text.length, block: 0, kind: "report", tokens: [], names: [] }]];
}

const pieces = fc.constantFrom(
  ...["30 February", "May", "2024", "the", "last", "Friday", "-", "31", "1899-12-31", "two years ago", "25 p.m."],
  ...["0000-01-01", "from May 30 to 31", "3-5 June", "1999-2001", "the 90s", "the quarter ended Jan. 31", "that day"],
  ...["the week before last", "a thousand years ago", "20 decades ago", "20 decades later", "the previous Friday"],
  ...["Q9", "the fifth quarter", "9999", "the 1990s", "🙂", "\n", "0", "a day later", "Christmas", "13/45/99", "'"],
);

it("finds spans inside the text, in order, from before until, for any words and any day of publication", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string())),
      fc.constantFrom("2024-02-29", "1850-01-01", "2150-12-31", "0000-06-01", "0001-01-01", "9999-12-31", null),
      (words, published) => {
        let last = 0;
        const text = words.join(" ");
        for (const { start, end, from, until, value } of findTimes(...oneSentence(text, published))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start as number);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(value).not.toMatch(/NaN|undefined|^-|\d{5}|\d-\d-/);
          for (const one of [from, until]) if (one !== null) expect(one).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (from !== null && until !== null) expect(from <= until).toBe(true);
          last = end as number;
        }
      },
    ),
  );
});

it("reads dates long before 1900 and long after 2100", () => {
  const [report, sentences] = oneSentence("Signed on 24 October 1648 and due on 1 May 2150.", "2024-01-01");
  expect(findTimes(report, sentences).map((one) => one.from)).toEqual(["1648-10-24", "2150-05-01"]);
});

it("takes time in proportion to the text, in one long sentence and in many", () => {
  const tokens = (text: string): Sentence["tokens"] =>
    [...text.matchAll(/\S+/g)].map(
      (word, at) =>
        ({
          start: word.index,
          end: word.index + word[0].length,
          form: word[0],
          lemma: word[0],
          upos: "PROPN",
          feats: "",
          head: at === 0 ? -1 : at - 1,
          deprel: "flat",
        }) as unknown as Sentence["tokens"][number],
    );
  const took = (times: number): number => {
    const text = "Monday in May 2020 . ".repeat(times);
    const [report, [sentence]] = oneSentence(text, "2024-01-01");
    const begun = performance.now();
    findTimes(report, [{ ...(sentence as Sentence), tokens: tokens(text) }]);
    return performance.now() - begun;
  };
  took(200);
  const [short, long] = [took(1000), took(8000)];
  // Eight times the text, with room for a slow machine; the square would be 64.
  expect(long / Math.max(short, 5)).toBeLessThan(30);
});

it.each(["31 April 2020", "April 31, 2020", "2021-02-29", "13/45/2020"])("refuses the day %s", (words) => {
  const [report, sentences] = oneSentence(`It came on ${words}.`, "2024-01-01");
  expect(findTimes(report, sentences).filter((one) => one.precision === "day")).toEqual([]);
});
