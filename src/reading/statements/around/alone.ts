import type { Report, Span } from "../../../contract/index.ts";
import type { Paragraph, Quote } from "../../speech/quotes.ts";
import { overlaps } from "../../tree.ts";
import { type Draft, EMPTY, wordsOf } from "../draft.ts";
import type { Found } from "../drafts/index.ts";
import { isSpeech } from "../drafts/speech.ts";
import { isEnded, type Scene, sceneOf } from "../scene.ts";
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
  report: Report,
  drafts: readonly Draft[],
  { quotes, paragraphs, scenes }: Pick<Found, "quotes" | "paragraphs" | "scenes">,
  onlyOne: OnlyOne,
): readonly Draft[] {
  const { text } = report;
  const near = standingBy(drafts, wordsOf);
  const isTaken = (span: Span): boolean =>
    near([span]).some((draft) => wordsOf(draft).some((other) => overlaps(other, span)));
  return quotes.flatMap((quote) => {
    const paragraph = paragraphs[quote.paragraph] as Paragraph;
    const whole = quote.start === paragraph.start && quote.end === paragraph.end;
    if (!whole || report.blocks[paragraph.block]?.kind === "headline") return [];
    if (!isSpeech(text, quote) || isTaken(quote)) return [];
    const beside = besideOf(text, quote, paragraph, scenes);
    const speaker = beside === null || isTaken(beside) ? null : onlyOne(beside);
    return speaker === null ? [] : [statementOf(quote, speaker, paragraph)];
  });
}

/** The sentence right before a quotation, no heading; where none stands before it in its block, the one right behind. */
function besideOf(text: string, quote: Quote, { block }: Paragraph, scenes: readonly Scene[]): Span | null {
  const own = sceneOf(scenes, quote);
  if (own < 0) return null;
  let at = own;
  while (at >= 0 && (scenes[at] as Scene).tree.sentence.end > quote.start) at -= 1;
  const before = scenes[at]?.tree.sentence;
  if (before?.block === block) {
    return isEnded(text, before) && /^\s*$/.test(text.slice(before.end, quote.start)) ? before : null;
  }
  at = own;
  while (at < scenes.length && (scenes[at] as Scene).tree.sentence.start < quote.end) at += 1;
  const behind = scenes[at]?.tree.sentence;
  return behind?.block === block && /^\s*$/.test(text.slice(quote.end, behind.start)) ? behind : null;
}

const statementOf = ({ start, end, inner, paragraph }: Quote, speaker: Span, { block }: Paragraph): Draft => ({
  ...EMPTY,
  spokenOf: [speaker],
  cue: null,
  content: [{ start, end }],
  quoted: [inner],
  act: "assert",
  paragraph,
  block,
  by: "quotation alone",
});
