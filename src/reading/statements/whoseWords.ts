import type { Span } from "../../contract/index.ts";
import type { Draft } from "../attribution/draft.ts";
import { lengthOf, within } from "../syntax/spans.ts";
import type { Voices } from "../types.ts";
import { first } from "./finish/outers.ts";
import { spanIndex } from "./spanIndex.ts";
import { type SpeakerContext, speakersOf } from "./who/speakers.ts";

const FIRST_PERSON = /^(?:I|we)$/i;
/** Speech told inside speech that is followed outwards: “I said, ‘I will go,’” she said. */
const DEEPEST = 3;

/**
 * Whose words a stretch of the text is: the speaker of the innermost statement that quotes it, or in whose turn of a
 * transcript it stands. The same speakers serve statements and the first person.
 */
export function voicesOf(text: string, drafts: readonly Draft[], context: SpeakerContext): Voices {
  const ordered = [...drafts].sort((a, b) => first(a).start - first(b).start || first(b).end - first(a).end);
  const speakers = speakersOf(text, ordered, context);
  const places = new Map(ordered.map((draft, at) => [draft, at]));
  const near = spanIndex(ordered, heldBy);
  const voiceAt = (pronoun: Span, depth: number): ReturnType<Voices> => {
    let held: Draft | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const draft of near([pronoun])) {
      const around = heldBy(draft).find((span) => within(pronoun, span));
      // The words of a cue inside a quotation are the outer speaker's, not those that the cue reports.
      if (
        !around ||
        speakers[places.get(draft) as number]?.length === 0 ||
        draft.speakers.some((span) => within(pronoun, span))
      )
        continue;
      const size = (around.end - around.start) * 1e6 + sizeOf(draft);
      if (size <= least) [held, least] = [draft, size];
    }
    if (!held) return null;
    const [only, ...others] = speakers[places.get(held) as number] ?? [];
    if (!only || others.length > 0) return null;
    const own = held.speakers[0];
    if (own && only.entity === null && depth < DEEPEST && FIRST_PERSON.test(text.slice(own.start, own.end)))
      return voiceAt(own, depth + 1) ?? "reporter";
    return only.entity ?? own ?? null;
  };
  return (pronoun) => voiceAt(pronoun, 0);
}

/** The stretches in which a statement's speaker says "I". */
const heldBy = ({ by, quoted, content }: Draft): readonly Span[] => (by === "label/transcript" ? content : quoted);

const sizeOf = ({ content }: Draft): number => lengthOf(content);
