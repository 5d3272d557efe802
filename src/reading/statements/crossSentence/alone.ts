import type { Span } from "../../../contract/index.ts";
import { type Draft, EMPTY, wordsOf } from "../../attribution/draft.ts";
import { isSpeech } from "../../attribution/quoted.ts";
import type { Document } from "../../document/index.ts";
import type { Paragraph } from "../../document/paragraphs.ts";
import type { Quotation } from "../../document/quotations.ts";
import { sentenceAt, type TreeSentence } from "../../document/tree.ts";
import { overlaps } from "../../syntax/spans.ts";
import { isEnded } from "../ended.ts";
import { standingBy } from "../standing.ts";

/** The one who can speak of all that a stretch of the text names; null where it names none or several. */
export type OnlyOne = (stretch: Span) => Span | null;

/**
 * "Calder left by the back door. ¶ “There is nothing I can tell them.”": a paragraph that is a quotation, behind a sentence
 * that reports nothing and names one who can speak, or at the head of a report before such a sentence, is that one's words by
 * implication. Where two are in play, or none, it is not read: whose it is would be a guess.
 *
 * @returns the statements that such quotations are
 */
export function quotationsAlone(
  { report, quotations, paragraphs, sentences }: Document,
  drafts: readonly Draft[],
  onlyOne: OnlyOne,
): readonly Draft[] {
  const { text } = report;
  const near = standingBy(drafts, wordsOf);
  const isTaken = (span: Span): boolean =>
    near([span]).some((draft) => wordsOf(draft).some((other) => overlaps(other, span)));
  return quotations.flatMap((quote) => {
    const paragraph = paragraphs[quote.paragraph] as Paragraph;
    const whole = quote.start === paragraph.start && quote.end === paragraph.end;
    if (!whole || report.blocks[paragraph.block]?.kind === "headline") return [];
    if (!isSpeech(text, quote) || isTaken(quote)) return [];
    const beside = besideOf(text, quote, paragraph, sentences);
    const speaker = beside === null || isTaken(beside) ? null : onlyOne(beside);
    return speaker === null ? [] : [statementOf(quote, speaker, paragraph)];
  });
}

/** The sentence right before a quotation, no heading; where none stands before it in its block, the one right behind. */
function besideOf(
  text: string,
  quote: Quotation,
  { block }: Paragraph,
  sentences: readonly TreeSentence[],
): Span | null {
  const own = sentenceAt(sentences, quote);
  if (own < 0) return null;
  let at = own;
  while (at >= 0 && (sentences[at] as TreeSentence).end > quote.start) at -= 1;
  const before = sentences[at];
  if (before?.block === block) {
    return isEnded(text, before) && /^\s*$/.test(text.slice(before.end, quote.start)) ? before : null;
  }
  at = own;
  while (at < sentences.length && (sentences[at] as TreeSentence).start < quote.end) at += 1;
  const behind = sentences[at];
  return behind?.block === block && /^\s*$/.test(text.slice(quote.end, behind.start)) ? behind : null;
}

const statementOf = ({ start, end, inner, paragraph }: Quotation, speaker: Span, { block }: Paragraph): Draft => ({
  ...EMPTY,
  spokenOf: [speaker],
  cue: null,
  content: [{ start, end }],
  quoted: [inner],
  act: "assert",
  paragraph,
  block,
  by: "quotation/alone",
});
