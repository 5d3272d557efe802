import type { Ref, Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import { sentenceAt, type TreeSentence } from "../../document/tree.ts";
import { phrase } from "../../en/phrase.ts";
import { wordsOf } from "../../engine/phrase/index.ts";
import { overlaps, within } from "../../syntax/spans.ts";
import type { Linked } from "./linked.ts";
import { metIn } from "./met.ts";
import { refOf } from "./ref.ts";

/** A statement whose speakers are known. */
export interface Spoken {
  readonly draft: Draft;
  readonly speakers: readonly Ref[];
}

/** Those who said something together, spoken of again. */
const TOGETHER = phrase`((they|we)( both)?|both( of (them|us))?|(both( of)?( the)?|the( two)?) ((foreign|defence|defense|prime) )?({side}|{officials-together})|the (two|pair|duo))$`;
/** Two and no more. */
const TWO = /^(?:(?:they|we) both|both\b.*|the two\b.*|the (?:pair|duo))$/i;
/** States and not those who speak for them. */
const STATES = phrase`{side}$`;
const isTogether = (words: string): boolean => TOGETHER.at(wordsOf(words), 0) !== null;
const areStates = (words: string): boolean => STATES.in(wordsOf(words)) !== null;
/** Paragraphs and sentences back in which they are sought. */
const PARAGRAPHS = 2;
const SENTENCES = 4;
/** Statements back. */
const MOST = 12;

/**
 * Whom "they both", "the two leaders", "both sides" and the "they" or "we" of a joint statement mean, where the mentions
 * leave it open: those who spoke together just before, or in whose words it stands; else the two who are told to have met; of
 * two and no more, the two who spoke last.
 *
 * @param earlier the statements before it, in the order of their words
 * @returns a Ref for each, all with the words of the phrase; null where nobody is meant so
 */
export function jointSpeakers(
  { draft, speakers }: Spoken,
  earlier: readonly Spoken[],
  sentences: readonly TreeSentence[],
  linked: Linked,
): readonly Ref[] | null {
  const [own] = speakers;
  const [span] = draft.speakers;
  if (!own || !span || speakers.length !== 1 || draft.speakers.length !== 1) return null;
  // "They both said": the tree may leave "both" out of the phrase.
  const { text } = linked;
  const words = text.slice(span.start, span.end) + (/^ both\b/i.exec(text.slice(span.end, span.end + 6))?.[0] ?? "");
  if (!isTogether(words)) return null;
  const near = earlier.slice(-MOST).filter((one) => draft.paragraph - one.draft.paragraph <= PARAGRAPHS);
  const outer = near.findLast((one) => one.draft.content.some((content) => within(span, content)));
  // "We" inside a quotation is the one who speaks there; outside of all quotations it is nobody's here.
  if (/^we\b/i.test(words) && !outer) return null;
  const two = TWO.test(words);
  const before = near.filter((one) => one.draft.speakers.every((other) => other.end <= span.start));
  const together = outer ?? (two ? before.findLast(isJoint) : undefined) ?? before.at(-1);
  // One person by themselves is not meant by "they both", whatever the mentions make of "they".
  const single = two && linked.actors.get(own.actor ?? "")?.kind === "person";
  if (!single && isOthers(span, own, together, linked)) return null;
  const both = together && isJoint(together) && (!two || together.speakers.length === 2);
  if (both) return carried(areStates(words) ? statesOf(together.speakers, linked) : together.speakers, span);
  if (own.actor !== null && !single) return null;
  const met = metBefore(span, draft, sentences).map((party) => refOf(party, linked, 0));
  if (areTwo(met)) return carried(areStates(words) ? statesOf(met, linked) : met, span);
  if (!two || areStates(words)) return null;
  const lone = near
    .flatMap((one) => (one.speakers.length === 1 ? one.speakers : []))
    .filter((ref) => isSomebody(ref) && linked.actors.get(ref.actor ?? "")?.kind === "person");
  const last = lone.at(-1);
  const other = lone.findLast(({ entity }) => entity !== last?.entity);
  return last && other ? carried([other, last], span) : null;
}

/** The states that two persons of two states speak for, where the report names both; else the two themselves. */
function statesOf(met: readonly Ref[], { actors, state }: Linked): readonly Ref[] {
  const states = met.map((ref) => state(actors.get(ref.actor ?? "")?.country ?? null));
  const [one, other] = states;
  return one && other && one.entity !== other.entity
    ? met.map((ref, at) => ({ ...ref, actor: states[at]?.actor ?? null, entity: states[at]?.entity ?? null }))
    : met;
}

const isSomebody = ({ actor, entity }: Ref): boolean => actor !== null && entity !== null;

const areTwo = (refs: readonly Ref[]): boolean =>
  refs.length === 2 && refs.every(isSomebody) && refs[0]?.entity !== refs[1]?.entity;

const isJoint = ({ speakers }: Spoken): boolean =>
  speakers.length > 1 && speakers.every(({ actor, entity }) => actor !== null || entity !== null);

/** Whether a phrase that the mentions hold for a group by itself is that of others than those who spoke together. */
function isOthers(span: Span, { entity, actor }: Ref, together: Spoken | undefined, { near, text }: Linked): boolean {
  if (entity === null) return false;
  const told = near([span]).filter((mention) => mention.entity === entity && !overlaps(mention, span));
  // "The ministers of Guyana and Suriname said …. They added …": what the mentions hold for one is their own phrase.
  const own = told.filter((mention) => together?.draft.speakers.some((speaker) => overlaps(speaker, mention)));
  if (own.length > 0) return false;
  return actor !== null || told.some((mention) => !isTogether(text.slice(mention.start, mention.end)));
}

const carried = (refs: readonly Ref[], { start, end }: Span): readonly Ref[] =>
  refs.map(({ actor, entity }) => ({ start, end, actor, entity, basis: "stated" }));

/** The two who met, in the sentence of the phrase before it or in one of the few before. */
function metBefore(span: Span, { paragraph }: Draft, sentences: readonly TreeSentence[]): readonly Span[] {
  const last = sentenceAt(sentences, span);
  for (let at = last; at >= 0 && last - at < SENTENCES; at -= 1) {
    const sentence = sentences[at] as TreeSentence;
    if (paragraph - sentence.paragraph > PARAGRAPHS) break;
    const met = metIn(sentence).filter(({ end }) => end <= span.start);
    if (met.length === 2) return met;
  }
  return [];
}
