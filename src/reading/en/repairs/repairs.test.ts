import { describe, expect, it } from "vitest";
import { dated, toReport } from "../../../intake/index.ts";
import { openLanguage } from "../../../language/index.ts";
import { englishDocument } from "../document.ts";
import { REPAIRS } from "./index.ts";

/** "verb relation word" of each word of a sentence after repairs. */
async function arcsIn(body: string): Promise<readonly string[]> {
  const report = dated(await toReport({ kind: "text", body }));
  const document = englishDocument(report, await (await openLanguage()).analyse(report));
  return document.sentences.flatMap(({ nodes }) =>
    nodes.map(({ parent, deprel, form }) => `${parent?.form ?? "-"} ${deprel} ${form}`),
  );
}

describe("repairs of trees", () => {
  it.each([
    ["The paper reported, citing officials, that the border was closed.", "reported ccomp closed"],
    ["Calder said the treaty had stopped the race and described it as firm.", "said conj described"],
    ["Calder urged them to open the border and called for calm.", "urged conj called"],
    ["Hale said the port would open, adding that the ferries would run.", "said advcl adding"],
    ["Calder dismissed the threat after Hale placed the army on alert, saying it was old.", "dismissed advcl saying"],
    ["The tunnel would stay shut, Hale warned, according to her ministry.", "ministry case according"],
    ["Calder did not go so far as to accuse the army of lying.", "go advcl accuse"],
  ])("%s: %s", async (text, arc) => {
    expect(await arcsIn(text)).toContain(arc);
  });

  it.each([
    ["Calder said the council had met and agreed on a plan to close it.", "said conj agreed"],
    ["Hale praised the pact, saying it was old.", "- advcl saying"],
  ])("leave what is right: %s", async (text, arc) => {
    expect(await arcsIn(text)).not.toContain(arc);
  });

  it("have names of their own and a sentence each", () => {
    expect(new Set(REPAIRS.map(({ name }) => name)).size).toBe(REPAIRS.length);
    for (const { example } of REPAIRS) expect(example).toMatch(/\.$/);
  });
});
