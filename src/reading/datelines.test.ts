import { describe, expect, it } from "vitest";
import { dated } from "../intake/index.ts";
import { openLanguage } from "../language/index.ts";
import { reportOf } from "../pipeline/read.ts";
import { datelineOf } from "./places/index.ts";
import { readText } from "./reading.testing.ts";

const SAID =
  "Norwegian Foreign Minister Espen Barth Eide told reporters that the harbour was open to all boats from today.";

describe("everybody sees the same dateline", () => {
  it.each([
    ["OSLO, March 14 (Agency) -", true],
    ["OSLO (Agency) —", false],
    ["OSLO, Norway –", false],
    ["OSLO/BERGEN, 14 March (Agency) -", true],
    ["OSLO, March 14. /AGENCY/.", true],
    ["Oslo /AGENCY/.", false],
    ["Oslo:", false],
    ["(Reuters) OSLO –", false],
    ["OSLO, 14 Mar. (AGENCY) --", true],
    ["OSLO, 14 March 2023 (AGENCY) –", true],
    ["OSLO – 14 March 2023:", true],
    ["By Ann Hale\n\nOSLO, March 14 (Agency) -", true],
  ])("%s", async (words, day) => {
    const reading = await readText(`${words} ${SAID}`, "2023-03-15");
    const { datelines } = dated(reportOf(reading));
    expect(datelines).toHaveLength(1);
    const behind = reading.text.indexOf(SAID);
    const said = reading.statements.find(({ cue }) => cue && reading.text.slice(cue.start, cue.end) === "told");
    const [speaker] = said?.speakers ?? [];
    // What was said, who said it, where, and on which day "today" is: each a consumer of its own.
    expect(speaker?.start).toBe(behind);
    expect(said?.where?.name).toBe("Oslo");
    expect(datelineOf({ datelines }, reading.places)?.name).toBe("Oslo");
    const today = reading.times.find(({ start, end }) => reading.text.slice(start ?? 0, end ?? 0) === "today");
    expect(today?.from).toBe(day ? "2023-03-14" : "2023-03-15");
    const { sentences } = await (await openLanguage()).analyse(dated(reportOf(reading)));
    expect(sentences.some(({ start }) => start === behind)).toBe(true);
    expect(reading.statements.every(({ content }) => content.every(({ start }) => start >= behind))).toBe(true);
  });

  it("is no part of what somebody said whose words it opens", async () => {
    for (const words of ["OSLO, March 14 (Agency) -", "Oslo:", "OSLO, March 14. /AGENCY/.", "OSLO (Agency)"]) {
      const reading = await readText(
        `${words} The harbour opened after two years of works, the town council said on Monday.`,
      );
      const [said] = reading.statements;
      const [content] = said?.content ?? [];
      expect(reading.text.slice(content?.start, content?.end)).toBe("The harbour opened after two years of works");
      const [speaker] = said?.speakers ?? [];
      expect(reading.text.slice(speaker?.start ?? 0, speaker?.end ?? 0)).toBe("the town council");
    }
  });

  it("leaves what looks like one in the sentence", async () => {
    const reading = await readText(
      "Minister: the harbour opens today, and Calder said that everybody may come and see it.",
    );
    expect(dated(reportOf(reading)).datelines).toEqual([]);
  });
});
