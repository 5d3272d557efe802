import fc from "fast-check";
import { expect, it } from "vitest";
import type { Report } from "../../contract/index.ts";
import type { Sentence } from "../../language/types.ts";
import { findTimes } from "./index.ts";

function oneSentence(text: string, published: string | null): [Report, readonly Sentence[]] {
  const report = { text, published } as Report;
  return [report, [{ start: 0, end: text.length, block: 0, kind: "report", tokens: [], names: [] }]];
}

const pieces = fc.constantFrom(
  ...["30 February", "May", "2024", "the", "last", "Friday", "-", "31", "1899-12-31", "two years ago", "25 p.m."],
  ...["Q9", "the fifth quarter", "9999", "the 1990s", "🙂", "\n", "0", "a day later", "Christmas", "13/45/99", "'"],
);

it("finds spans inside the text, in order, from before until, for any words and any day of publication", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string())),
      fc.constantFrom("2024-02-29", "1850-01-01", "2150-12-31", null),
      (words, published) => {
        let last = 0;
        const text = words.join(" ");
        for (const { start, end, from, until, value } of findTimes(...oneSentence(text, published))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start as number);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(value).not.toMatch(/NaN|undefined/);
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

it.each(["31 April 2020", "April 31, 2020", "2021-02-29", "13/45/2020"])("refuses the day %s", (words) => {
  const [report, sentences] = oneSentence(`It came on ${words}.`, "2024-01-01");
  expect(findTimes(report, sentences).filter((one) => one.precision === "day")).toEqual([]);
});
