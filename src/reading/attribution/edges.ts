import type { Span } from "../../contract/index.ts";
import type { Quotation } from "../document/quotations.ts";
import type { TreeSentence } from "../document/tree.ts";
import { overlaps } from "../syntax/spans.ts";

/** What the network takes for content, from its first word to its last: its sentence, the whole of a quotation, no stray comma. */
export const edged = (text: string, span: Span, sentence: TreeSentence, quotes: readonly Quotation[]): Span =>
  trimmed(text, withQuotes(withinSentence(span, sentence, quotes), quotes));

/**
 * "The pier fell. Nobody was hurt, a guard said.": outside marks a content begins and ends with its sentence; the sentences
 * around it are the reporter's until a cue says otherwise.
 */
function withinSentence({ start, end }: Span, sentence: TreeSentence, quotes: readonly Quotation[]): Span {
  if (start >= sentence.end || end <= sentence.start) return { start, end };
  const before = { start, end: sentence.start };
  const held = (at: number): boolean => quotes.some((quote) => quote.start < at && quote.end > at);
  const isOver = start < sentence.start && !held(sentence.start) && !quotes.some((quote) => overlaps(quote, before));
  return {
    start: isOver ? sentence.start : start,
    end: end > sentence.end && !held(sentence.end) ? sentence.end : end,
  };
}

/** A content that touches a quotation holds the whole of it. */
function withQuotes(span: Span, quotes: readonly Quotation[]): Span {
  let { start, end } = span;
  for (const quote of quotes) {
    if (!overlaps(quote, span)) continue;
    const shared = Math.min(end, quote.end) - Math.max(start, quote.start);
    if (2 * shared < quote.end - quote.start) continue;
    start = Math.min(start, quote.start);
    end = Math.max(end, quote.end);
  }
  return { start, end };
}

/** "[was quoted] as saying that …": the words of a cue, which the network takes for content where a name parts them from it. */
const SAYING = /^as (?:saying|stating|telling|warning|declaring) (?=that\b|["“‘'])/;

/** Without a comma or a full stop at its edges that belongs to the sentence around it. */
function trimmed(text: string, { start, end }: Span): Span {
  const saying = SAYING.exec(text.slice(start, Math.min(end, start + 24)));
  let [from, until] = [start + (saying?.[0].length ?? 0), end];
  while (until > from + 1 && /[\s,;:.–—-]/.test(text[until - 1] as string)) until -= 1;
  while (from < until - 1 && /[\s,;:.–—]/.test(text[from] as string)) from += 1;
  return { start: from, end: until };
}
