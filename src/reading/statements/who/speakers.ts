import type { Ref, Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import type { Linked } from "./linked.ts";
import { refOf } from "./ref.ts";
import { refsOf } from "./refs.ts";

/** What tells who speaks where the words of a statement do not. */
export interface SpeakerContext {
  readonly linked: Linked;
  /** The words for whoever answers in an interview of letters; null where there is none. */
  readonly answers: Span | null;
}

/** Who speaks, for each statement in the order of the text. */
export function speakersOf(
  text: string,
  drafts: readonly Draft[],
  { linked, answers }: SpeakerContext,
): readonly (readonly Ref[])[] {
  return drafts.map((draft) => {
    const speakers =
      draft.answers && answers
        ? implied([refOf(answers, linked, 0)])
        : [...refsOf(draft.speakers, linked), ...implied(refsOf(draft.spokenOf ?? [], linked))];
    return speakers.map((ref) => closeTo(text, withAntecedent(text, ref, linked), linked));
  });
}

const implied = (refs: readonly Ref[]): readonly Ref[] => refs.map((ref) => ({ ...ref, basis: "implied" }));

/** Somebody told by whom they stand near or whom they spoke to, and not by a name of their own. */
const CLOSE =
  /^(?:\p{Lu}\p{Ll}+s|(?:\S+ ){0,4}?\p{Ll}+) (?:(?:(?:very|said to be) )?(?:close|loyal|linked|allied|sympathetic|familiar|in contact) (?:to|with)|(?:interviewed|contacted|quoted|cited|reached|polled|surveyed) by|(?:who|that) (?:spoke|talked) (?:to|with)) /u;

/** "A source close to the front": the source, whom nobody names, and not the front. */
function closeTo(text: string, ref: Ref, { near }: Linked): Ref {
  const { start, end } = ref;
  if (start === null || end === null || ref.entity === null) return ref;
  const words = CLOSE.exec(text.slice(start, end))?.[0];
  if (words === undefined || /^(?!An? |The |One |Some |Two )\p{Lu}\p{Ll}+ \p{Lu}/u.test(words)) return ref;
  const inner = near([{ start, end: start + words.length }]).filter(
    (mention) => mention.start >= start && mention.start < start + words.length && mention.end <= start + words.length,
  );
  if (inner.some(({ entity }) => entity === ref.entity)) return ref;
  // "An Israeli source quoted by the paper": the source, of whom the words in front of "quoted" tell.
  const source = inner.findLast(({ end: until }) => /^ \p{Ll}+ by $/u.test(text.slice(until, start + words.length)));
  return { ...ref, actor: source?.actor ?? null, entity: source?.entity ?? null };
}

/** What may stand between a person and the "who" that goes on with them: "Ann Hale of the farmers' union, who added …". */
const BETWEEN = /^(?: (?:of|from) [^,.;:“”"]{3,60})?,? $/u;
const FAR = 70;

/** "…, who added that": the person named last before. */
function withAntecedent(text: string, ref: Ref, { near, actors }: Linked): Ref {
  const { start, end, entity } = ref;
  if (start === null || end === null || entity !== null || !/^who$/i.test(text.slice(start, end))) return ref;
  const person = near([{ start: Math.max(0, start - FAR), end }]).findLast(
    (mention) =>
      mention.end <= start &&
      BETWEEN.test(text.slice(mention.end, start)) &&
      actors.get(mention.actor ?? "")?.kind === "person",
  );
  return person ? { ...ref, actor: person.actor, entity: person.entity } : ref;
}
