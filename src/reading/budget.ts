import type { Block, Report, Warning } from "../contract/index.ts";
import { READ_KINDS } from "../contract/index.ts";
import { paragraphsOf } from "./document/paragraphs.ts";
import { findQuotations, mostQuotations } from "./document/quotations.ts";

/** How much of one report is read. Counts, no clock: the same report is cut at the same place on every machine. */
export interface Budget {
  /** Characters of readable blocks: what is read of them stands in memory at once. */
  readonly characters: number;
  /**
   * Pairs of quotations: each counts those before it in its paragraph, and those before it in an unbroken row, as all of
   * these may be one person's. The first `ordinary` of either count nothing, so that no usual report is ever cut.
   */
  readonly pairs: number;
  readonly ordinary: number;
}

/** Four books of usual length; and some 20,000 quotations in one paragraph or row. */
export const BUDGET: Budget = { characters: 4_000_000, pairs: 200_000_000, ordinary: 200 };

/**
 * The part of a report that is read, and a warning `cut` that says from where on nothing is. Text and blocks of the
 * report itself stay whole: only the blocks handed to reading end sooner.
 */
export function withinBudget(
  report: Report,
  budget: Budget = BUDGET,
): { readonly part: Report; readonly warning: Warning | null } {
  const paired = pairsSpent(report, budget);
  const long = charactersSpent(report, budget);
  const at = Math.min(paired ?? Number.POSITIVE_INFINITY, long ?? Number.POSITIVE_INFINITY);
  if (at === Number.POSITIVE_INFINITY) return { part: report, warning: null };
  const why =
    at === long
      ? `more than ${budget.characters} characters are not read as one report`
      : "there are more quotations in one paragraph or row than are read";
  return {
    part: { ...report, blocks: report.blocks.flatMap((block) => before(report.text, block, at)) },
    warning: { code: "cut", message: `nothing is read from character ${at} on: ${why}. Split it into reports` },
  };
}

/** Where the pairs of quotations are spent; null where they suffice. */
function pairsSpent(report: Report, { pairs, ordinary }: Budget): number | null {
  const { text } = report;
  if (mostQuotations(text) <= ordinary) return null;
  let [spent, inParagraph, inRow] = [0, 0, 0];
  let last: { readonly paragraph: number; readonly end: number } | undefined;
  for (const quote of findQuotations(text, paragraphsOf(report))) {
    inParagraph = last?.paragraph === quote.paragraph ? inParagraph + 1 : 0;
    inRow = last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, Math.min(quote.start, last.end + ROW))) ? inRow + 1 : 0;
    spent += Math.max(0, inParagraph - ordinary) + Math.max(0, inRow - ordinary);
    if (spent > pairs) return sentenceEnd(text, quote.start);
    last = quote;
  }
  return null;
}

/** Characters behind a quotation in which a word would end the row. */
const ROW = 200;
/** Characters in which the end of a sentence is sought. */
const BACK = 1000;

/** The end of the last sentence before an offset, so that none is read by half; the offset itself where there is none. */
function sentenceEnd(text: string, offset: number): number {
  const from = Math.max(0, offset - BACK);
  const ends = [...text.slice(from, offset).matchAll(/[.!?]["”’»)\]]*(?=\s)/g)];
  const last = ends.at(-1);
  return last === undefined ? offset : from + last.index + last[0].length;
}

/** Where the characters are spent: at the end of a paragraph, else of a sentence; null where they suffice. */
function charactersSpent(report: Report, { characters }: Budget): number | null {
  const { text } = report;
  if (text.length <= characters) return null;
  const paragraphs = paragraphsOf(report);
  let left = characters;
  for (const [number, { start, end }] of paragraphs.entries()) {
    if (end - start <= left) left -= end - start;
    // What is left is not enough for a sentence of this paragraph, or the paragraph is a usual one.
    else if (number > 0 && end - start <= BACK) return (paragraphs[number - 1] as { end: number }).end;
    else return wholeCharacter(text, sentenceEnd(text, start + left));
  }
  return null;
}

const wholeCharacter = (text: string, at: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at;

/** A block as far as it stands before an offset; none where nothing of it does. */
function before(text: string, block: Block, at: number): readonly Block[] {
  if (block.end <= at || !(READ_KINDS as readonly string[]).includes(block.kind)) return [block];
  const words = text.slice(block.start, at).trimEnd();
  return words === "" ? [] : [{ ...block, end: block.start + words.length }];
}
