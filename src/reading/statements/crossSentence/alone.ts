import type { Span } from "../../../contract/index.ts";
import { type Draft, EMPTY, wordsOf } from "../../attribution/draft.ts";
import type { Document } from "../../document/index.ts";
import type { Paragraph } from "../../document/paragraphs.ts";
import type { Quotation } from "../../document/quotations.ts";
import { sentenceAt, type TreeSentence } from "../../document/tree.ts";
import { hears } from "../../en/hears.ts";
import { wordClass } from "../../en/lexicon.ts";
import { canSay } from "../../en/somebody.ts";
import { partiesOf } from "../../syntax/coordination.ts";
import { partySpan } from "../../syntax/party.ts";
import { overlaps } from "../../syntax/spans.ts";
import { casesOf, childOf } from "../../syntax/subtree.ts";
import { isEnded } from "../ended.ts";
import { isAlone } from "../joining/follows.ts";
import { spanIndex } from "../spanIndex.ts";

/** The one who can speak of all that a stretch of the text names; null where it names none or several. */
export type OnlyOne = (stretch: Span) => Span | null;

/**
 * "Calder left by the back door. ¶ “There is nothing I can tell them.”": a paragraph that is a quotation, behind a sentence
 * that reports nothing and names one who can speak, or at the head of a report before such a sentence, is that one's words by
 * implication. Where two are in play, or none, it is not read: whose it is would be a guess.
 *
 * @returns the statements that such quotations are
 */
export function quotationsAlone(document: Document, drafts: readonly Draft[], onlyOne: OnlyOne): readonly Draft[] {
  const { report, quotations, paragraphs, setOff } = document;
  const { text } = report;
  const near = spanIndex(drafts, wordsOf);
  const isTaken = (span: Span): boolean =>
    near([span]).some((draft) => wordsOf(draft).some((other) => overlaps(other, span)));
  return quotations.flatMap((quote) => {
    const paragraph = paragraphs[quote.paragraph] as Paragraph;
    const whole = isWhole(quote, paragraph);
    if (report.blocks[paragraph.block]?.kind === "headline" || setOff.has(quote.paragraph)) return [];
    if (!(isAlone(text, quote, paragraph) || (!whole && isCry(text, quote, paragraph))) || isTaken(quote)) return [];
    const beside = besideOf(document, quote, paragraph);
    if (beside === null || isTaken(beside)) return [];
    const turned = beside.end <= quote.start ? turnedTo(beside) : null;
    const speaker = turned?.speaker ?? onlyOne(beside);
    // In the midst of a paragraph the words are somebody's, even where two are in play.
    if (speaker === null && whole) return [];
    return [statementOf(quote, { speaker, hearers: turned?.hearers ?? [] }, paragraph)];
  });
}

/** Whether a quotation is all that its paragraph holds. */
const isWhole = (quote: Span, paragraph: Span): boolean =>
  quote.start === paragraph.start && quote.end === paragraph.end;

/** “Open the gate!”: a sentence of few words between two others. */
function isCry(text: string, { start, end, inner }: Quotation, paragraph: Paragraph): boolean {
  const words = text.slice(inner.start, inner.end);
  return (
    /^\p{Lu}\p{Ll}*(?: \S+){1,4}[.!?]$/u.test(words) &&
    /[.!?]\s+$/.test(text.slice(Math.max(paragraph.start, start - 4), start)) &&
    /^\s+[“"\p{Lu}]/u.test(text.slice(end, end + 3))
  );
}

const turns = wordClass("turns-to");

/** "The mayor turned to the guards. “Nobody leaves.”": who faces somebody speaks, and to them. */
function turnedTo({ nodes }: TreeSentence): { readonly speaker: Span; readonly hearers: readonly Span[] } | null {
  const root = nodes.find(({ parent, deprel }) => parent === null && deprel !== "_");
  const subject = root && turns(root) ? childOf(root, "nsubj") : undefined;
  const speaker = subject && canSay(subject) && partiesOf(subject).length === 1 ? partySpan(subject) : null;
  if (!root || !speaker) return null;
  const other =
    root.children.find(
      (child) => child.rel === "obl" && casesOf(child).some((mark) => /^(?:to|at|towards?)$/.test(mark)),
    ) ?? childOf(root, "obj");
  const span = other && canSay(other) && hears(other) ? partySpan(other) : null;
  return { speaker, hearers: span ? [span] : [] };
}

/** The sentence right before a quotation, no heading; where none stands before it in its block, the one right behind. */
function besideOf(
  { report: { text }, sentences }: Document,
  quote: Quotation,
  paragraph: Paragraph,
): TreeSentence | null {
  const { block } = paragraph;
  const own = sentenceAt(sentences, quote);
  if (own < 0) return null;
  let at = own;
  while (at >= 0 && (sentences[at] as TreeSentence).end > quote.start) at -= 1;
  const before = sentences[at];
  if (before?.block === block) {
    return isEnded(text, before) && /^\s*$/.test(text.slice(before.end, quote.start)) ? before : null;
  }
  if (!isWhole(quote, paragraph)) return null;
  at = own;
  while (at < sentences.length && (sentences[at] as TreeSentence).start < quote.end) at += 1;
  const behind = sentences[at];
  return behind?.block === block && /^\s*$/.test(text.slice(quote.end, behind.start)) ? behind : null;
}

const statementOf = (
  { start, end, inner, paragraph }: Quotation,
  { speaker, hearers }: { readonly speaker: Span | null; readonly hearers: readonly Span[] },
  { block }: Paragraph,
): Draft => ({
  ...EMPTY,
  ...(speaker ? { spokenOf: [speaker] } : {}),
  ...(hearers.length > 0 ? { implied: hearers } : {}),
  cue: null,
  content: [{ start, end }],
  quoted: [inner],
  act: "assert",
  paragraph,
  block,
  by: "quotation/alone",
});
