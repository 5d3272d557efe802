import type { Span } from "../../contract/index.ts";
import type { Quotation } from "../document/quotations.ts";
import type { Node } from "../document/tree.ts";
import { firstTouching, lastBegun, lastStarting } from "../order.ts";
import { lengthOf, overlaps, within } from "../syntax/spans.ts";
import { under } from "../syntax/subtree.ts";
import { united } from "../syntax/united.ts";
import type { CueFrame } from "./cueFrames.ts";

/** A cue, the statement it makes so far, and the quotations that are its own. */
export interface Joined {
  readonly frame: CueFrame;
  readonly paragraph: number;
  readonly block: number;
  content: Span[];
  quotes: Quotation[];
  by: string;
}

/** Where a paragraph stands: what was said last before it, and a cue that ended the paragraph before with a colon. */
export interface Setting {
  readonly paragraph: number;
  readonly start: number;
  readonly before: Joined | null;
  readonly announced: CueFrame | null;
}

/** Cues on each side of a quotation, and clauses before it, that are looked at: nearer ones would win over any other. */
const NEAR = 8;
const OVER = 24;

/**
 * Joins the quotations of one paragraph with its cues. Both stand in the order of the text, and work is proportional to
 * their number.
 *
 * A quotation inside a clause that is reported already belongs to it. Else the nearest cue that speaks and has no
 * clause of its own takes it, if nothing but a short phrase stands between. Else, after a quotation that is somebody's
 * words in the same paragraph, it goes on with them. What remains is a title, a nickname or a doubted word.
 */
export function joinQuotations(
  text: string,
  allQuotes: readonly Quotation[],
  frames: readonly CueFrame[],
  setting: Setting,
): readonly Joined[] {
  const { paragraph, start, before, announced } = setting;
  let quotes = allQuotes;
  const joined: Joined[] = [];
  const made = new Map<CueFrame, Joined>();
  const make = (frame: CueFrame, content: readonly Span[], by: string): Joined => {
    const one: Joined = { frame, paragraph, block: frame.node.sentence.block, content: [...content], quotes: [], by };
    made.set(frame, one);
    joined.push(one);
    return one;
  };
  const between = frames.filter(({ cue }) => {
    const quote = quotes[lastStarting(quotes, cue.start)];
    return !quote || !within(cue, quote.inner);
  });
  const outside = withoutEchoes(text, between, quotes);
  for (const frame of outside) {
    const content = beforeTail(text, frame, quotes);
    if (content.length > 0) make(frame, content, frame.by);
  }
  const clauses = joined.toSorted((a, b) => firstOf(a) - firstOf(b));
  const opening = quotes[0];
  let last = before?.quotes.at(-1)?.open || goesOn(text, opening, setting) ? before : null;
  if (announced && opening && opening.start === start && !last) {
    // "He went on:" at the end of a paragraph announces the quotation that opens the next.
    const one = make(announced, [{ start: opening.start, end: opening.end }], QUOTED);
    one.quotes.push(opening);
    last = one;
    quotes = quotes.slice(1);
  }
  for (const [index, quote] of quotes.entries()) {
    const holder = holderOf(clauses, quote);
    if (holder) {
      const alone = announcedAlone(text, holder, quote);
      if (alone) holder.content = [...alone];
      // The clause grows to hold the whole of a quotation that begins or ends in it.
      holder.content = united(holder.content, [{ start: quote.start, end: quote.end }]);
      holder.quotes.push(quote);
      last = holder;
      continue;
    }
    // A cue whose words are a clause, and no quotation, takes none.
    const free = cuesAround(outside, quote).filter((frame) => made.get(frame)?.quotes.length !== 0);
    const speaking = nearestCue(text, quotes, index, free);
    if (speaking) {
      const one = made.get(speaking) ?? make(speaking, [], QUOTED);
      one.content = [
        ...one.content.filter((span) => !overlaps(span, quote)),
        { start: quote.start, end: quote.end },
      ].sort((a, b) => a.start - b.start);
      if (one.quotes.length === 0) one.by = QUOTED;
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

/** "He said: " in front of a quotation, with nothing else between. */
const ANNOUNCES = /^[^.!?“”"‘]{0,60}:\s*$/;

/**
 * “The captain told me: ‘You are safe’, which was kind”: behind a quotation that a colon announces the clause goes on with
 * what its teller says of it. Null where it ends with the quotation or holds another.
 */
function announcedAlone(text: string, { frame: { cue }, content }: Joined, quote: Quotation): readonly Span[] | null {
  const [only, ...others] = content;
  if (!only || others.length > 0 || only.start < quote.start - 1 || only.end <= quote.end) return null;
  if (cue.end > quote.start || !ANNOUNCES.test(text.slice(cue.end, quote.start))) return null;
  return /^\s*[,;—–]\s/.test(text.slice(quote.end, only.end)) && !/[“"‘]/.test(text.slice(quote.end, only.end))
    ? [{ start: quote.start, end: quote.end }]
    : null;
}

/**
 * "The envoy grew angry and said: “…”, he said": of two cues of one speaker around one quotation the first has its words,
 * and the second says it again.
 */
function withoutEchoes(text: string, frames: readonly CueFrame[], quotes: readonly Quotation[]): readonly CueFrame[] {
  const echoes = new Set<CueFrame>();
  for (const quote of quotes) {
    const at = lastBegun(frames, quote.start, ({ cue }) => cue.start);
    const [before, behind] = [frames[at], frames[at + 1]];
    if (!before?.entry?.speaks || !behind?.entry?.speaks || before.cue.end > quote.start) continue;
    if (behind.cue.start < quote.end || !/^[^.!?“”"]{0,60}[:,]\s*$/.test(text.slice(before.cue.end, quote.start)))
      continue;
    if (/^[\s,.]*$/.test(text.slice(quote.end, clauseOf(behind).start)) && isSameSpeaker(before, behind))
      echoes.add(behind);
  }
  return echoes.size === 0 ? frames : frames.filter((frame) => !echoes.has(frame));
}

/** Whether the second is a pronoun or bears the first one's name. */
const isSameSpeaker = ({ speaker: one }: CueFrame, { speaker: other }: CueFrame): boolean =>
  one !== null && other !== null && (other.upos === "PRON" || one.lower === other.lower);

/** The name of what joins a quotation with the cue beside it. */
const QUOTED = "content/quotation";

const firstOf = ({ content }: Joined): number => (content[0] as Span).start;

/** A paragraph that is a quotation from its first letter, behind one that ends with somebody's words: they go on. */
function goesOn(text: string, opening: Quotation | undefined, { before, paragraph, start }: Setting): boolean {
  const last = before?.quotes.at(-1);
  if (!opening || !last || last.paragraph !== paragraph - 1 || opening.start !== start) return false;
  return isSpeech(text, opening) && /^\s*(?:\n|$)/.test(text.slice(opening.end, opening.end + 80));
}

/** Letters that may stand between a quotation and the cue behind it. */
const TAIL = 60;

/**
 * “…,” Wang told him, according to a statement: where a quotation that ends in a comma stands right before the cue,
 * what follows the cue outside marks is the reporter's.
 */
function beforeTail(text: string, { cue, content }: CueFrame, quotes: readonly Quotation[]): readonly Span[] {
  const at = lastStarting(quotes, cue.start);
  const leads = [quotes[at], quotes[at - 1]].some((quote) => {
    if (!quote || quote.end > cue.start || cue.start - quote.end >= TAIL) return false;
    return (
      !/[.!?]|\n\s*\n/.test(text.slice(quote.end, cue.start)) &&
      /[,?!]$/.test(text.slice(quote.inner.end - 1, quote.inner.end))
    );
  });
  return leads ? content.filter((span) => span.start < cue.start || firstTouching(quotes, span) >= 0) : content;
}

/** The reported clause that a quotation stands in or overlaps; the shortest where clauses are nested. */
function holderOf(clauses: readonly Joined[], quote: Quotation): Joined | undefined {
  let best: Joined | undefined;
  let least = Number.POSITIVE_INFINITY;
  const last = lastBegun(clauses, quote.end - 1, firstOf);
  for (let at = last; at >= 0 && last - at < OVER; at -= 1) {
    const one = clauses[at] as Joined;
    if (!one.content.some((span) => overlaps(span, quote))) continue;
    const size = lengthOf(one.content);
    if (size <= least) [best, least] = [one, size];
  }
  return best;
}

/** Letters that may stand between a cue's clause and its quotation. */
const GAP = 90;

/** The cues on both sides of a quotation. */
function cuesAround(frames: readonly CueFrame[], quote: Quotation): readonly CueFrame[] {
  const middle = lastBegun(frames, quote.start, ({ cue }) => cue.start);
  return frames.slice(Math.max(0, middle - NEAR), middle + NEAR + 1);
}

/** The cue that speaks and stands nearest to a quotation, of those around it; null where too much stands between. */
function nearestCue(
  text: string,
  quotes: readonly Quotation[],
  index: number,
  frames: readonly CueFrame[],
): CueFrame | null {
  let best: CueFrame | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const frame of frames) {
    if (!frame.entry?.speaks || !frame.entry.shapes.has("clause")) continue;
    const gap = gapBetween(text, quotes, index, frame);
    if (gap !== null && gap < least) [best, least] = [frame, gap];
  }
  return best;
}

/** How much stands between a quotation and a cue's clause; null where a sentence end or too much does. */
function gapBetween(text: string, quotes: readonly Quotation[], index: number, frame: CueFrame): number | null {
  const quote = quotes[index] as Quotation;
  const { sentence } = frame.node;
  const clause = clauseOf(frame);
  const after = clause.start >= quote.end;
  const [from, until] = after ? [quote.end, clause.start] : [clause.end, quote.start];
  if (from > until) return 0;
  if (until - from > GAP) return null;
  const between = text.slice(from, until);
  const other = quotes[after ? index + 1 : index - 1];
  if (other && other.start >= from && other.end <= until) return null;
  // “He said, ‘Go’, so we went”: what follows from a quotation does not report it.
  if (after && /^[\s,;]*(?:so|which|because|until|before|after|while)\b/.test(between)) return null;
  // “The ‘lake bureau’, it can do much, such as recommending …”: who is nobody's cue stands right behind its words.
  if (after && frame.speaker === null && /\p{L}/u.test(between)) return null;
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

/** The cue with its subject and addressee: the words around it that are not content. */
function clauseOf({ node, cue, speaker, hearer }: CueFrame): Span {
  const near = [speaker, hearer].filter(
    (one) => one !== null && Math.abs(one.at - node.at) <= (one === speaker ? 14 : 25),
  ) as readonly Node[];
  return {
    start: Math.min(cue.start, ...near.map((one) => startOf(one))),
    end: Math.max(cue.end, ...near.map(({ end }) => end)),
  };
}

/** The first of the words right in front of a name or noun that belong to it: its titles. */
function startOf(node: Node): number {
  const titles = node.children.filter(({ deprel }) => /^(?:nmod:desc|compound|amod|det|nmod:poss)$/.test(deprel));
  return Math.min(node.start, ...titles.filter(({ at }) => at < node.at).map((one) => (under(one)[0] as Node).start));
}

/** A sentence of speech rather than a title or a doubted word: begins like a sentence and is longer than a name. */
export function isSpeech(text: string, quote: Quotation): boolean {
  const words = text.slice(quote.inner.start, quote.inner.end).trim();
  return (
    /^[\p{Lu}.…‘'[]/u.test(words) &&
    words.split(/\s+/, 4).length >= 4 &&
    (/[.,!?…—–]["”’']?$/.test(words) || quote.open || /^[.,]/.test(text.slice(quote.end, quote.end + 1)))
  );
}
