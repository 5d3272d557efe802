import { describe, expect, it } from "vitest";
import type { Reading, Statement } from "../../../src/contract/types.ts";
import { citationOf } from "../report/citation.ts";
import { cueInMarks, toldAct } from "./acts.ts";

const text = "Calder did not accuse Hale of lying, she told reporters.";
const span = (words: string): { readonly start: number; readonly end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const ref = (words: string): Statement["speakers"][number] => ({
  ...span(words),
  actor: null,
  entity: null,
  basis: "stated",
});
const statement = {
  speakers: [ref("Calder")],
  addressees: [ref("reporters")],
  cue: span("did not accuse"),
  content: [span("Hale of lying")],
  route: [],
  act: "accuse",
  negated: true,
} as unknown as Statement;
const reading = { text, actors: [], publisher: "Lake Daily", published: "2024-11-12", title: "Talks", url: null };

describe("what is shown of an act", () => {
  it("is the page's own cue in quotation marks, and nothing where only a mark is the cue", () => {
    expect(cueInMarks("welcomed")).toBe("“welcomed”");
    expect(cueInMarks(":")).toBe("");
  });

  it("is never the act where the cue is denied", () => {
    expect(toldAct({ act: "accuse", negated: true })).toBe("not accuse");
    expect(toldAct({ act: "accuse", negated: false })).toBe("accuse");
  });

  it("stands in a citation too, where whoever is spoken to is no object of the verb", () => {
    expect(citationOf(statement, reading as unknown as Reading, "here")).toContain(
      "Calder “did not accuse” (not accuse), to reporters: Hale of lying",
    );
  });
});
