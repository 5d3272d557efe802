import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Span } from "../../contract/index.ts";
import { contentFrom } from "../attribution/cueFrames.ts";
import { findQuotations } from "../document/quotations.ts";
import { repaired } from "../document/repair.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import { examplesOf } from "../engine/examples.ts";
import { type Fired, fired, firedEach, type Rule } from "../engine/rule.ts";
import { readTrees } from "../engine/trees.ts";
import { partySpan } from "../syntax/party.ts";
import { CONFIGURATION } from "./configuration.ts";
import type { ContentYield } from "./rules/content.ts";
import { CUES } from "./rules/cues.ts";
import type { RouteYield } from "./rules/routes.ts";

/** The sentences of a text with the trees that are kept for it, mended as every report's are. */
function sentencesOf(family: string, text: string): readonly TreeSentence[] {
  const file = new URL(`./rules/${family}.conllu`, import.meta.url);
  const trees = readTrees(readFileSync(file, "utf8")).get(text);
  if (!trees) throw new Error(`no tree is kept for "${text}"; npm run trees makes it`);
  const quotations = findQuotations(text, [{ start: 0, end: text.length, block: 0 }]);
  return trees.map((tree, index) => repaired(tree, CONFIGURATION.repairs, { index, paragraph: 0, quotations }));
}

/** What a rule yields where it fires. */
function answers(answer: string, { rule, match }: Fired<unknown>): readonly Span[] {
  if (answer === "content") return contentFrom({ rule: rule as Rule<ContentYield>, match });
  const node = match[answer];
  if (!node) return [];
  if ((rule.yields as RouteYield).word || answer === "denier") return [node];
  return answer === "cue" ? [{ start: node.start, end: match.last?.end ?? node.end }] : [partySpan(node) ?? node];
}

describe.each(CONFIGURATION.families)("rules of $name", ({ name, answer, ofCues, rules }) => {
  const isAsked = (node: Node): boolean => !ofCues || fired(CUES, node).length > 0;
  it.each(
    examplesOf(rules).map(
      (example) => [example.rule, example.fires ? "fires" : "is silent", example.text, example] as const,
    ),
  )("%s %s: %s", (_, __, text, example) => {
    const rule = rules.find((one) => one.name === example.rule) as Rule<unknown>;
    const fired = sentencesOf(name, text).flatMap(({ nodes }) =>
      nodes.filter(isAsked).flatMap((node) => firedEach([rule], node)),
    );
    if (!example.fires)
      return expect(fired.flatMap((one) => answers(answer, one)).map((one) => text.slice(one.start, one.end))).toEqual(
        [],
      );
    expect(fired.length).toBeGreaterThan(0);
    const wanted = example.answer;
    if (!wanted) return;
    const words = fired.flatMap((one) => answers(answer, one)).map((one) => text.slice(one.start, one.end));
    expect(words).toContain(text.slice(wanted.start, wanted.end));
  });

  it("has no two rules of one name", () => {
    const names = rules.map((rule) => rule.name);
    expect(names).toEqual([...new Set(names)]);
  });
});
