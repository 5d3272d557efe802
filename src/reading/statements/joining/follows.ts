import type { Span } from "../../../contract/index.ts";
import { changed, type Draft } from "../../attribution/draft.ts";
import { isSpeech } from "../../attribution/quoted.ts";
import type { Document } from "../../document/index.ts";
import type { Paragraph } from "../../document/paragraphs.ts";
import type { Quotation } from "../../document/quotations.ts";
import { lastStarting } from "../../order.ts";
import { overlaps } from "../../syntax/spans.ts";
import { united } from "../../syntax/united.ts";
import { isEnded } from "../ended.ts";
import { spanIndex } from "../spanIndex.ts";

/**
 * "… were ready, the minister said. “We will not wait.”": a quotation without a cue that is a sentence or a paragraph of
 * its own is a further span of the statement told in the sentence right before it; of statements within each other, of
 * the outermost. Where nobody is told to speak there, or two are, and behind a heading, it stays nobody's.
 */
export function withFollowing(
  text: string,
  drafts: readonly Draft[],
  { quotations, paragraphs, sentences }: Document,
): readonly Draft[] {
  const loose = quotations.filter((quote) => isAlone(text, quote, paragraphs[quote.paragraph] as Paragraph));
  if (loose.length === 0) return drafts;
  const near = spanIndex(drafts, ({ content }) => content);
  const holders = (span: Span): readonly Draft[] =>
    near([span]).filter(({ content }) => content.some((other) => overlaps(span, other)));
  /** Where the sentence or the quotation ends that a draft was told in last, to its place among the drafts. */
  const ends = new Map<number, number>();
  for (const [at, draft] of drafts.entries()) {
    const { cue } = draft;
    // What somebody did not deny, or refused to condemn, does not go on with their words.
    if (cue === null || draft.negated || draft.speakers.length === 0 || holders(cue).some((other) => other !== draft))
      continue;
    const sentence = sentences[lastStarting(sentences, cue.start)];
    if (!sentence || !isEnded(text, sentence)) continue;
    const told = ends.get(sentence.end);
    if (told === NOBODY) continue;
    const other = told === undefined ? undefined : drafts[told];
    // Of two told by one in one sentence the last goes on; where two speak, either may.
    if (other && speakersKey(other) !== speakersKey(draft)) ends.set(sentence.end, NOBODY);
    else if (!other || (other.cue as Span).start < cue.start) ends.set(sentence.end, at);
  }
  const further = new Map<number, Quotation[]>();
  for (const quote of loose) {
    if (holders(quote).length > 0) continue;
    const before = quote.start - (/\s*$/.exec(text.slice(Math.max(0, quote.start - 8), quote.start))?.[0].length ?? 0);
    const at = ends.get(before) ?? NOBODY;
    const draft = drafts[at];
    if (!draft || draft.block !== paragraphs[quote.paragraph]?.block) continue;
    const known = further.get(at);
    if (known) known.push(quote);
    else further.set(at, [quote]);
    ends.set(quote.end, at);
  }
  return drafts.map((draft, at) => withQuotes(draft, further.get(at) ?? []));
}

/** What the network gave to a draft may stand behind a quotation that is added: all in the order of the text. */
function withQuotes(draft: Draft, quotes: readonly Quotation[]): Draft {
  if (quotes.length === 0) return draft;
  const spans = quotes.map(({ start, end }) => ({ start, end }));
  const marked = quotes.map(({ inner }) => inner);
  const change = { content: united(draft.content, spans), quoted: united(draft.quoted, marked) };
  return changed(draft, change, "quotation/follows");
}

/** The place of no draft: two speak in one sentence. */
const NOBODY = -1;

const speakersKey = ({ speakers }: Draft): string => speakers.map(({ start }) => start).join(" ");

/** Letters before a quotation in which the end of the sentence before is sought. */
const AHEAD = 60;

/** A sentence of speech with nothing but the paragraph's end or another sentence on either side. */
export function isAlone(text: string, quote: Quotation, paragraph: Paragraph): boolean {
  const ahead = text.slice(Math.max(paragraph.start, quote.start - AHEAD), quote.start);
  return (
    isSpeech(text, quote) &&
    /^$|[.!?]["”’)]?\s+$/.test(ahead) &&
    /^(?:$|\s+["“\p{Lu}])/u.test(text.slice(quote.end, Math.min(quote.end + 3, paragraph.end)))
  );
}
