import { CONFIGURATION } from "../../src/reading/en/configuration.ts";
import { READERS } from "../../src/reading/en/readers.ts";
import type { Rule } from "../../src/reading/engine/rule.ts";

/** How often a rule fired on development texts, and how often what it gave was as labelled. */
export type Figures = Readonly<
  Record<
    string,
    { readonly fires: number; readonly wide: number; readonly judged: number; readonly right: number } | undefined
  >
>;

/** The page of all that is read by rules: every repair, rule and reader with its examples and figures, as Markdown. */
export function rulesPage(figures: Figures): string {
  const repairs = CONFIGURATION.repairs.map(({ name, example }) => `| ${name} | ${example} |`);
  const families = CONFIGURATION.families.map(({ name, asks, rules }) => {
    const all = rules.map((rule) => ruleText(rule, figures)).join("\n\n");
    return `## ${name}\n\n${asks}\n\n${all}`;
  });
  const readers = READERS.map(
    ({ name, does, example }) => `| ${name} | ${does} | ${example} | ${told(name, figures)} |`,
  );
  return [
    "# Rules",
    "Written by `npm run rules` from `src/reading/en/configuration.ts`; a test fails when it is stale. The words that a rule\nyields stand in **bold**. Figures: how often it gave a part of a statement in PolNeAR dev and the six reports (dev) + in all\narticles of names/worldwide train, and how often that part was as labelled in the former (`npm run evaluate -- weights`). How patterns are written stands in\n[reading](reading.md#patterns).",
    `## repairs\n\nKnown mistakes of the parser, mended before anyone reads the tree.\n\n| repair | sentence |\n|---|---|\n${repairs.join("\n")}`,
    ...families,
    `## readers\n\nWhat joins, counts or looks beyond one sentence has no pattern; it hands its candidates to the same arbiter.\n\n| reader | what it does | example | figures |\n|---|---|---|---|\n${readers.join("\n")}`,
  ]
    .join("\n\n")
    .concat("\n");
}

function ruleText({ name, pattern, yes, no, rare }: Rule<unknown>, figures: Figures): string {
  const lines = [
    `**${name}** · ${told(name, figures)}${rare === null ? "" : ` · rare: ${rare}`}`,
    "",
    `    ${pattern.source}`,
    "",
    ...yes.map((sentence) => `- yes: ${sentence.replace("<", "**").replace(">", "**")}`),
    ...no.map((sentence) => `- no: ${sentence}`),
  ];
  return lines.join("\n");
}

function told(name: string, figures: Figures): string {
  const row = figures[name];
  if (!row) return "fires on no text measured";
  return row.judged === 0
    ? `fires ${row.fires}`
    : `fires ${row.fires}, right ${(row.right / row.judged).toFixed(2)} of ${row.judged}`;
}
