import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { takesQuote } from "../../speech/lexicon.ts";
import type { Quote } from "../../speech/quotes.ts";
import { overlaps, within } from "../../tree.ts";
import type { Frame } from "../cues/frame.ts";
import { standingBy } from "../standing.ts";
import { united } from "../united.ts";

/** A cue, the statement it makes so far, and the quotations that are its own. */
export interface Joined {
  readonly frame: Frame;
  readonly paragraph: number;
  readonly block: number;
  content: Span[];
  quotes: Quote[];
  by: string;
}

/** Where a paragraph stands: what was said last before it, and a cue that ended the paragraph before with a colon. */
export interface Setting {
  readonly paragraph: number;
  readonly start: number;
  readonly before: Joined | null;
  readonly announced: Frame | null;
}

/**
 * Joins the quotations of one paragraph with its cues.
 *
 * A quotation inside a clause that is reported already belongs to it. Else the nearest cue that speaks and has no
 * clause of its own takes it, if nothing but a short phrase stands between. Else, after a quotation that is somebody's
 * words in the same paragraph, it goes on with them. What remains is a title, a nickname or a doubted word.
 */
export function joinSpeech(
  text: string,
  allQuotes: readonly Quote[],
  frames: readonly Frame[],
  { paragraph, start, before, announced }: Setting,
): readonly Joined[] {
  let quotes = allQuotes;
  const joined: Joined[] = [];
  const made = new Map<Frame, Joined>();
  const make = (frame: Frame, content: readonly Span[], by: string): Joined => {
    const one: Joined = { frame, paragraph, block: frame.tree.sentence.block, content: [...content], quotes: [], by };
    made.set(frame, one);
    joined.push(one);
    return one;
  };
  const near = standingBy(quotes, (quote) => [quote]);
  const outside = frames.filter((frame) => !near([frame.cue]).some((quote) => within(frame.cue, quote.inner)));
  for (const frame of outside) {
    const before = { start: frame.cue.start - TAIL, end: frame.cue.start };
    const content = unquotedTail(text, frame, near([before, ...frame.content]));
    if (content.length > 0) make(frame, content, frame.by);
  }
  const opening = quotes[0];
  let last: Joined | null =
    before && (before.quotes.at(-1)?.open || goesOn(text, before, opening, paragraph, start)) ? before : null;
  if (announced && opening && opening.start === start && !last) {
    // "He went on:" at the end of a paragraph announces the quotation that opens the next.
    const one = make(announced, [{ start: opening.start, end: opening.end }], "quotation");
    one.quotes.push(opening);
    last = one;
    quotes = quotes.slice(1);
  }
  // What is joined in this loop grows by quotations alone, which never overlap: those that hold one stand here already.
  const holding = standingBy(joined, (one) => one.content);
  const speaking = standingBy(outside, (frame) => [clauseOf(frame)]);
  for (const quote of quotes) {
    const holder = holderOf(holding([quote]), quote);
    if (holder) {
      // The clause grows to hold the whole of a quotation that begins or ends in it.
      holder.content = united(holder.content, [{ start: quote.start, end: quote.end }]);
      holder.quotes.push(quote);
      last = holder;
      continue;
    }
    const around = { start: quote.start - GAP, end: quote.end + GAP };
    const nearest = nearestCue(text, quote, speaking([around]), made, near([around]));
    if (nearest) {
      const one = made.get(nearest) ?? make(nearest, [], "quotation");
      one.content = [
        ...one.content.filter((span) => !overlaps(span, quote)),
        { start: quote.start, end: quote.end },
      ].sort((a, b) => a.start - b.start);
      if (one.quotes.length === 0 && one.by !== "quotation") one.by = "quotation";
      one.quotes.push(quote);
      last = one;
      continue;
    }
    if (
      last &&
      isSpeech(text, quote) &&
      (last.paragraph === paragraph || last === before || last.quotes.at(-1)?.open)
    ) {
      // A further span of the statement before it, as it has no cue of its own.
      const behind = (last.content.at(-1)?.end ?? 0) <= quote.start;
      if (behind) last.content.push({ start: quote.start, end: quote.end });
      else last.content = united(last.content, [{ start: quote.start, end: quote.end }]);
      last.quotes.push(quote);
    }
  }
  return joined;
}

/** A paragraph that is a quotation from its first letter, behind one that ends with somebody's words: they go on. */
function goesOn(text: string, before: Joined, opening: Quote | undefined, paragraph: number, start: number): boolean {
  const last = before.quotes.at(-1);
  if (!opening || !last || last.paragraph !== paragraph - 1 || opening.start !== start) return false;
  return isSpeech(text, opening) && /^\s*$/.test(text.slice(opening.end).split("\n", 1)[0] as string);
}

/** Letters that may stand between a quotation and the cue behind it. */
const TAIL = 60;

/**
 * “…,” Wang told him, according to a statement: where a quotation that ends in a comma stands right before the cue,
 * what follows the cue outside marks is the reporter's.
 */
function unquotedTail(text: string, frame: Frame, quotes: readonly Quote[]): readonly Span[] {
  const before = quotes.some((quote) => {
    const gap = text.slice(quote.end, frame.cue.start);
    return (
      quote.end <= frame.cue.start &&
      gap.length < TAIL &&
      !/[.!?\n]/.test(gap) &&
      /[,?!]$/.test(text.slice(quote.inner.start, quote.inner.end))
    );
  });
  if (!before) return frame.content;
  return frame.content.filter((span) => span.start < frame.cue.start || quotes.some((quote) => overlaps(quote, span)));
}

/** The reported clause that a quotation stands in or overlaps; the innermost where clauses are nested. */
function holderOf(joined: readonly Joined[], quote: Quote): Joined | undefined {
  const holders = joined.filter((one) => one.content.some((span) => overlaps(span, quote)));
  const size = (one: Joined): number => one.content.reduce((sum, span) => sum + span.end - span.start, 0);
  return holders.sort((a, b) => size(a) - size(b))[0];
}

/** Letters that may stand between a cue's clause and its quotation. */
const GAP = 90;

function nearestCue(
  text: string,
  quote: Quote,
  frames: readonly Frame[],
  made: ReadonlyMap<Frame, Joined>,
  quotes: readonly Quote[],
): Frame | null {
  let best: Frame | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const frame of frames) {
    if (!frame.entry || !takesQuote(frame.entry) || !frame.entry.shapes.has("clause")) continue;
    const one = made.get(frame);
    if (one && one.quotes.length === 0) continue;
    const gap = gapBetween(text, quote, frame, quotes);
    if (gap !== null && gap < least) {
      least = gap;
      best = frame;
    }
  }
  return best;
}

/** How much stands between a quotation and a cue's clause; null where a sentence end or too much does. */
function gapBetween(text: string, quote: Quote, frame: Frame, quotes: readonly Quote[]): number | null {
  const { sentence } = frame.tree;
  const clause = clauseOf(frame);
  const [from, until] = clause.start >= quote.end ? [quote.end, clause.start] : [clause.end, quote.start];
  if (from > until) return 0;
  const between = text.slice(from, until);
  if (between.length > GAP || /\n/.test(between)) return null;
  if (quotes.some((other) => other !== quote && other.start >= from && other.end <= until)) return null;
  const after = clause.start >= quote.end;
  if (after)
    return /^[\s,;—–-]*$/.test(between) || (sentence.start < quote.end && !/[.!?]\s/.test(between))
      ? between.length
      : null;
  // Before the quotation: "He said: “…”", "He told them, “…”"; a full stop between means that nothing was announced.
  const announced =
    /^[\s,:—–-]*$/.test(between) ||
    (/[:,]\s*$/.test(between) && sentence.end >= quote.start) ||
    (sentence.end > quote.start && between.length < 60);
  return announced ? between.length : null;
}

/** The cue with its subject, addressee and adverbs: the words around it that are not content. */
function clauseOf(frame: Frame): Span {
  const { tree, at } = frame;
  let [start, end] = [frame.cue.start, frame.cue.end];
  const take = (index: number | null): void => {
    const token = index === null ? undefined : (tree.tokens[index] as Token | undefined);
    if (!token || (index !== null && Math.abs(index - at) > 25)) return;
    start = Math.min(start, token.start);
    end = Math.max(end, token.end);
  };
  take(frame.speaker !== null && Math.abs(frame.speaker - at) < 15 ? frame.speaker : null);
  take(frame.addressee);
  return { start, end };
}

/** A sentence of speech rather than a title or a doubted word: begins like a sentence and is longer than a name. */
export function isSpeech(text: string, quote: Quote): boolean {
  const words = text.slice(quote.inner.start, quote.inner.end).trim();
  return (
    /^[\p{Lu}.…‘'[]/u.test(words) &&
    words.split(/\s+/).length >= 4 &&
    (/[.,!?…—–]["”’']?$/.test(words) || quote.open || /^[.,]/.test(text.slice(quote.end, quote.end + 1)))
  );
}
