import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading, Report } from "../contract/index.ts";
import { complaintsAbout } from "../contract/validate.ts";
import { toReport } from "../intake/index.ts";
import { readReport } from "../pipeline/read.ts";
import { BUDGET, type Budget, withinBudget } from "./budget.ts";

const SMALL: Budget = { characters: 100_000, pairs: 200, ordinary: 5 };

const reportOf = (body: string): Promise<Report> => toReport({ kind: "text", body, published: "2023-03-15" });
const cutOf = (report: Report, budget: Budget): number | null => {
  const at = /from character (\d+) on/.exec(withinBudget(report, budget).warning?.message ?? "")?.[1];
  return at === undefined ? null : Number(at);
};
/** What was said without what hangs on the text as a whole. */
const said = ({ statements }: Reading, until: number) =>
  statements
    .filter(({ content }) => content.every(({ end }) => end <= until))
    .map(({ cue, content, quoted, speakers, mode }) => ({ cue, content, quoted, mode, speakers: speakers.length }));

describe("a report of unusual form", () => {
  it("is read up to where the budget is spent, and says so", async () => {
    const report = await reportOf('"It is so," Ines Calder said. '.repeat(40));
    const whole = await readReport(report);
    const reading = await readReport(report, { budget: SMALL });
    const at = cutOf(report, SMALL) as number;
    expect(complaintsAbout(reading)).toEqual([]);
    expect(reading.text).toBe(report.text);
    expect(reading.blocks).toEqual(report.blocks);
    expect(reading.warnings).toContainEqual({ code: "cut", message: expect.stringContaining(`character ${at} on`) });
    // A sentence is read wholly or not at all.
    expect(report.text.slice(0, at)).toMatch(/said\.$/);
    expect(reading.statements.length).toBeGreaterThan(10);
    expect(reading.statements.length).toBeLessThan(whole.statements.length);
    expect(said(reading, at)).toEqual(said(whole, at));
  });

  it("counts quotations that follow each other from paragraph to paragraph", async () => {
    const report = await reportOf(`Ines Calder said: “We will go.”\n${"“We will never do it again.”\n".repeat(40)}`);
    expect(cutOf(report, SMALL)).toBeGreaterThan(300);
    expect(cutOf(report, SMALL)).toBeLessThan(1100);
  });

  it("is cut at the same place each time, on a whole character, and read as if it ended there", async () => {
    const piece = fc.constantFrom(
      "“It is 😀 so,” he said. ",
      "“Never. ",
      "“No.” ",
      "He left. ",
      "\n",
      "said “so” ",
      "😀",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 10, maxLength: 60 }),
        fc.integer({ min: 30, max: 400 }),
        async (pieces, characters) => {
          const budget = { characters, pairs: 40, ordinary: 3 };
          const report = await reportOf(`Words. ${pieces.join("")}`);
          const reading = await readReport(report, { budget });
          expect(await readReport(report, { budget })).toEqual(reading);
          expect(complaintsAbout(reading)).toEqual([]);
          const at = cutOf(report, budget);
          expect(reading.warnings.some(({ code }) => code === "cut")).toBe(at !== null);
          if (at === null) return;
          const ends = [...reading.statements.flatMap(({ content }) => content), ...reading.mentions, ...reading.names];
          expect(ends.every(({ end }) => end <= at)).toBe(true);
          const { part } = withinBudget(report, budget);
          expect(withinBudget(part, { ...budget, characters: characters + 1 }).part.blocks).toEqual(part.blocks);
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe("a usual report", () => {
  const PROSE =
    "Ines Calder, the foreign minister of Norway, told reporters in Oslo on Tuesday that the talks would go on. “We will not give up,” she said, and “nobody” would stop her.\n\n";

  it("is never cut, though it is a book of two million letters", async () => {
    const text = PROSE.repeat(Math.ceil(2_000_000 / PROSE.length));
    const blocks: Report["blocks"] = [{ kind: "report", start: 0, end: text.length, reason: "prose", part: 1 }];
    expect(withinBudget({ ...(await reportOf(PROSE)), text, blocks }).warning).toBeNull();
  });

  it("is never cut, though all of a book's quotations stand on one line", async () => {
    const text = PROSE.replaceAll("\n", " ").repeat(5_000);
    const blocks: Report["blocks"] = [{ kind: "report", start: 0, end: text.length, reason: "prose", part: 1 }];
    expect(withinBudget({ ...(await reportOf(PROSE)), text, blocks }).warning).toBeNull();
    expect(BUDGET.characters).toBeGreaterThan(2_000_000);
  });
});
