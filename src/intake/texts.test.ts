import { describe, expect, it } from "vitest";
import type { Block, Report } from "../contract/index.ts";
import { toReport } from "./index.ts";

const text = (body: string): Promise<Report> => toReport({ kind: "text", body });
const kinds = (report: Report): readonly string[] => report.blocks.map((block) => block.kind);
const words = (report: Report, block: Block | undefined): string =>
  block ? report.text.slice(block.start, block.end) : "";

const WIRE = `Two neighbours agree to keep a bridge open

LAKE TOWN, March 3, 2023 (Lake Wire) - The two neighbours agreed on Friday to keep the old bridge open until a new one is paid for, their ministers said.

"Nobody will have to swim," one of them told reporters.

The bridge was built in 1912 and has been closed twice since, each time because of a quarrel about who should mend it.`;

describe("a plain text", () => {
  it("is kept unchanged, so that offsets hold in the caller's own string", async () => {
    const odd = `\ufeffFirst line.\r\n\r\n\tSecond  line, with two spaces.\n`;
    const report = await text(odd);
    expect(report.text).toBe(odd.slice(1));
  });

  it("has a headline and a dateline", async () => {
    const report = await text(WIRE);
    expect(kinds(report)).toEqual(["headline", "report"]);
    expect(report).toMatchObject({ published: "2023-03-03", publisher: "Lake Wire" });
  });

  it("tells the publisher's appeal below it, with what is asked", async () => {
    const report = await text(
      `${WIRE}\n\nDear readers,\n\nOur newsroom is small and independent. If you can, please support us with at least 5 euros a month.\n\nThank you.`,
    );
    const appeal = report.blocks.find((block) => block.kind === "appeal");
    expect(words(report, appeal)).toMatch(/^Dear readers/);
    expect(appeal?.ask).toEqual({ amount: 5, currency: "EUR", period: "month", minimum: true });
  });

  it("tells credits, pointers and controls from reporting", async () => {
    const report = await text(
      `${WIRE}\n\n(Reporting by the Lake Town bureau; editing by A. Quill)\n\nREAD MORE: A short history of the bridge\n\nShare this article`,
    );
    expect(kinds(report)).toEqual(["headline", "report", "byline", "related", "residue"]);
  });

  it("takes an offer to subscribers for no reporting, and a report about subscribers for one", async () => {
    const offer = await text(
      `${WIRE}\n\nLake Wire Pro subscribers get this story five minutes earlier. To subscribe, write to desk@lake.example.`,
    );
    expect(kinds(offer)).toEqual(["headline", "report", "residue"]);
    const about = await text(
      `${WIRE}\n\nThe newspaper lost a third of its subscribers during the quarrel, its editor said.`,
    );
    expect(kinds(about)).toEqual(["headline", "report"]);
  });

  it("leaves a quoted appeal to a speaker", async () => {
    const report = await text(
      `${WIRE}\n\n"Please support us, and donate what you can for our independent newspaper," the editor said to a crowd on the square.`,
    );
    expect(kinds(report)).not.toContain("appeal");
  });

  it("takes a line for a byline only when it looks like one", async () => {
    const byline = await text(
      `Ada Quill, Lake Town correspondent · March 3, 2023\n\n${WIRE.split("\n\n").slice(1).join("\n\n")}`,
    );
    expect(kinds(byline)[0]).toBe("byline");
    const sentence = await text(`${WIRE}\n\nThe treaty was signed by both sides on March 3, 1912.`);
    expect(kinds(sentence)).toEqual(["headline", "report"]);
  });

  const BODY = WIRE.split("\n\n").slice(1).join("\n\n");
  const headline = (report: Report): string =>
    words(
      report,
      report.blocks.find((block) => block.kind === "headline"),
    );

  it.each([
    ["a site's name and a section", "Lake Town Daily\n\nWorld"],
    ["a path and a byline", "Home > World > Lakes\n\nBy Ada Quill"],
    ["a list of authors", "Ada Quill, Ben Marsh and Cleo Reed in Lake Town"],
    [
      "readers' aids and a picture",
      "Accessibility links\nSkip to content\nNotifications\nImage source, Lake Pictures\nImage caption, The bridge in March",
    ],
    ["a cookie notice", "We use cookies to make this site better. By continuing you agree."],
  ])("has its headline below %s", async (_, above) => {
    const report = await text(`${above}\n\nTwo neighbours agree to keep a bridge open\n\n3 hours ago\n\n${BODY}`);
    expect(headline(report)).toBe("Two neighbours agree to keep a bridge open");
    expect(kinds(report).at(-1)).toBe("report");
    const reported = report.blocks.filter(({ kind }) => kind === "report").map((block) => words(report, block));
    expect(reported.join("\n")).not.toMatch(/Daily|Quill|links|Image|cookies|hours/);
  });

  it("has a headline of few words too, and none where it begins with a paragraph", async () => {
    expect(headline(await text(`World / Lakes\n\nNeighbours mend bridge\n\n${BODY}`))).toBe("Neighbours mend bridge");
    expect(kinds(await text(BODY))).toEqual(["report"]);
  });

  it("tells who reported and who helped from reporting, with and without brackets", async () => {
    const report = await text(
      `${WIRE}\n\nReporting by Ada Quill in Lake Town; Editing by Ben Marsh\n\nCleo Reed contributed to this report.`,
    );
    expect(kinds(report)).toEqual(["headline", "report", "byline", "byline"]);
    const about = await text(`${WIRE}\n\nReporting by Lake Wire has shown that the bridge was never paid for.`);
    expect(kinds(about)).toEqual(["headline", "report"]);
  });
});
