import type { Span } from "../../../contract/index.ts";
import { type Draft, wordsOf } from "../../attribution/draft.ts";
import { outletKind } from "../../en/outlets.ts";
import { lengthOf, within } from "../../syntax/spans.ts";
import { spanIndex } from "../spanIndex.ts";

/** Letters of an agency's content that may stand outside what it tells of another's: a name, "on Monday", a phrase. */
const AROUND = 0.45;

/**
 * "The army said the boats had sunk, the Lake News Agency reported": the words are the army's, and the agency is how they
 * came here. The agency's draft gives way to that of the one whose words they are, with the agency as its route.
 *
 * @param drafts what is kept
 * @param ruled every draft of the rules, those told inside another's words among them
 */
export function toldThrough(text: string, drafts: readonly Draft[], ruled: readonly Draft[]): readonly Draft[] {
  const through = new Map<Draft, Draft>();
  const near = spanIndex([...drafts, ...ruled], wordsOf);
  for (const draft of drafts) {
    const kind = relayOf(text, draft);
    if (kind === null) continue;
    const [content] = draft.content as readonly [Span];
    const inners = near([content]).filter(
      (other) =>
        other !== draft &&
        other.speakers.length > 0 &&
        other.cue !== null &&
        [other.cue, ...other.content, ...other.speakers].every((span) => within(span, content)) &&
        reachOf(other) > (1 - AROUND) * lengthOf([content]) &&
        relayOf(text, other) === null,
    );
    // Of "the army said the town hoped that …" the army's, who said all of it.
    const inner = inners.reduce<Draft | undefined>(
      (most, other) => (most === undefined || reachOf(other) > reachOf(most) ? other : most),
      undefined,
    );
    const [paper] = draft.speakers;
    // "urged them to leave and called for calm, the agency reported": the agency tells more than the one thing.
    const more = inner && /^,? (?:and|but)\b/.test(text.slice((inner.content.at(-1) as Span).end, content.end));
    if (inner && paper && !more)
      through.set(draft, {
        ...inner,
        // What stands between the other's words and the comma before the agency is the other's, too.
        content: toEnd(inner, content.end),
        route: [...inner.route, { ...paper, kind }],
        ...sureOf(draft),
      });
  }
  if (through.size === 0) return drafts;
  const told = new Set([...through.values()].map(({ cue }) => keyOf(cue)));
  return drafts
    .filter((draft) => draft.cue === null || through.has(draft) || !told.has(keyOf(draft.cue)))
    .map((draft) => through.get(draft) ?? draft);
}

function toEnd({ content, cue }: Draft, end: number): readonly Span[] {
  const last = content.at(-1) as Span;
  return cue && last.start > cue.end ? [...content.slice(0, -1), { start: last.start, end }] : content;
}

const sureOf = ({ certainty }: Draft): Pick<Draft, "certainty"> => (certainty === undefined ? {} : { certainty });

/** The kind of the agency or outlet that speaks a draft by a plain verb behind the words; null for all others. */
function relayOf(text: string, { speakers, cue, content, quoted }: Draft): "agency" | "outlet" | null {
  const [speaker] = speakers;
  const [words] = content;
  if (!speaker || !words || !cue || speakers.length !== 1 || content.length !== 1) return null;
  // A quotation and nothing but is the paper's own, as far as the sentence tells.
  if (quoted.some(({ start, end }) => start - 1 <= words.start && end + 1 >= words.end)) return null;
  if (
    cue.start < words.end ||
    !/^(?:has |have |had )?(?:report(?:s|ed)|wr(?:ites|ote)|said|says|quot(?:es|ed))$/.test(
      text.slice(cue.start, cue.end),
    )
  )
    return null;
  return outletKind(text.slice(speaker.start, speaker.end));
}

/** Letters from the first to the last of what is told, with whom and by what word it is. */
function reachOf({ content, speakers, addressees, cue }: Draft): number {
  const all = [...content, ...speakers, ...addressees, ...(cue ? [cue] : [])];
  return Math.max(...all.map(({ end }) => end)) - Math.min(...all.map(({ start }) => start));
}

const keyOf = (span: Span | null): string => (span === null ? "" : `${span.start} ${span.end}`);
