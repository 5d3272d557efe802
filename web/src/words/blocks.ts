import type { Block } from "../../../src/contract/types.ts";

const NAMES: Readonly<Record<Block["kind"], string>> = {
  headline: "Headline",
  byline: "Byline",
  report: "Report",
  caption: "Caption",
  related: "Related links",
  notice: "Editor's notice",
  appeal: "Appeal to readers",
  residue: "Page furniture",
};

/** What a folded block is, in one line: "Appeal to readers, asks for at least 2 USD a month". */
export function foldedName(block: Block): string {
  const ask = block.ask;
  if (!ask || ask.amount === null) return NAMES[block.kind];
  const period = ask.period === null || ask.period === "once" ? "" : ` a ${ask.period}`;
  return `${NAMES[block.kind]}, asks for ${ask.minimum ? "at least " : ""}${ask.amount}${ask.currency ? ` ${ask.currency}` : ""}${period}`;
}
