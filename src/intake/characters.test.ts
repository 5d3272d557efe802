import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toReport } from "./index.ts";

const HALF = "\ud83d";

describe("characters that are none", () => {
  it("are read as U+FFFD with a warning, and nothing else of the text changes", async () => {
    const report = await toReport({ kind: "text", body: `Calder left.${HALF} Nobody followed. \u0000 was sent.` });
    expect(report.text).toBe("Calder left.\ufffd Nobody followed. \u0000 was sent.");
    expect(report.warnings).toContainEqual({ code: "charset", message: expect.stringContaining("U+FFFD") });
    expect((await toReport({ kind: "text", body: "Calder left. 😀" })).warnings.map((one) => one.code)).not.toContain(
      "charset",
    );
  });

  it("are in no field of a report, wherever they stood", async () => {
    const page = `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"\\ud83d No","publisher":{"name":"Lake \\udc00 Daily"}}</script></head><body><p>Calder left the town.</p></body></html>`;
    const reports = [
      await toReport({ kind: "html", body: page }),
      await toReport({
        kind: "text",
        body: "Calder left.",
        id: HALF,
        title: HALF,
        publisher: HALF,
        url: HALF,
        source: HALF,
      }),
    ];
    expect(JSON.stringify(reports)).not.toMatch(/\\u[dD][89abcdefABCDEF]/);
    expect(reports[0]?.found.length).toBeGreaterThan(0);
  });

  it("are the only thing that changes in a text", async () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(units, async (all) => {
        const body = `Words. ${String.fromCharCode(...all)}`;
        const { text } = await toReport({ kind: "text", body });
        expect(text).toBe(body.replace(/\p{Surrogate}/gu, "\ufffd"));
      }),
      { numRuns: 50 },
    );
  });
});
