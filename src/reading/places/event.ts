import type { Dated, Span, Where } from "../../contract/index.ts";
import { type Node, sentenceAt } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { standingIn } from "../order.ts";
import { headIn, upward } from "../syntax/standing.ts";
import type { Surroundings } from "../types.ts";

/** A place of something that happened, and whether its own sentence says so or the report's dateline does. */
export interface Happened {
  readonly where: Where;
  readonly basis: "stated" | "context";
}

/**
 * Where something happened, by the word that tells it: a place that hangs on this word, nearest first; else the only
 * place that its sentence names of nothing else; else the place of the dateline. Null where none is
 * told: a place of another paragraph is another matter's.
 *
 * @param trigger the word or words of the event, in UTF-16 offsets of the report's text
 */
export function placeOfEvent(
  { document: { report, sentences }, places }: Pick<Surroundings, "document" | "places">,
  trigger: Span,
): Happened | null {
  const sentence = sentences[sentenceAt(sentences, trigger)];
  if (!sentence || sentence.end < trigger.end) return null;
  const told = standingIn(places, sentence);
  const event = headIn(sentence, trigger);
  const near = told
    .map((place) => ({ place, steps: stepsTo(headIn(sentence, place), event) }))
    .filter(({ steps }) => steps >= 0)
    .sort((a, b) => a.steps - b.steps)[0];
  if (near) return { where: near.place, basis: "stated" };
  const inner = told.filter((place, index) => !isAround(report.text, told[index - 1], place));
  const loose = inner.filter((place) => !isElsewhere(headIn(sentence, place), event));
  const [only, ...others] = loose;
  if (only && others.every((other) => other.name === only.name)) return { where: only, basis: "stated" };
  if (loose.length > 0) return null;
  const dateline = datelineOf(report, places);
  return dateline ? { where: dateline, basis: "context" } : null;
}

/** The first place of a report's dateline, as far as it is among the places found; null where there is none. */
export function datelineOf({ datelines }: Pick<Dated, "datelines">, places: readonly Where[]): Where | null {
  const first = datelines[0]?.places[0];
  if (!first) return null;
  return places.find(({ start, end }) => start !== null && start < first.end && (end ?? 0) > first.start) ?? null;
}

/** "the university in Lagos": the place behind "in" tells where the one before it lies. */
const isAround = (text: string, inner: Span | undefined, place: Span): boolean =>
  inner !== undefined && /^(?:,| in| near)\s(?:the\s)?$/.test(text.slice(inner.end, place.start));

const isClause = ({ deprel }: Node): boolean => /^(?:ccomp|advcl|acl|parataxis|xcomp)/.test(deprel);
const isPost = wordClass("post");

/**
 * Whether a place belongs to something else: to what is told inside the event ("accused them of fishing off Borneo"), or
 * to somebody's post ("the ambassador to Peru").
 */
function isElsewhere(place: Node | null, event: Node | null): boolean {
  if (place === null || place === event) return false;
  if (place.deprel === "nmod" && place.parent !== null && isPost(place.parent)) return true;
  const path = upward(place, 12);
  const at = event === null ? -1 : path.indexOf(event);
  return path.slice(0, Math.max(0, at)).some(isClause);
}

/** Steps in the tree from a place up to the event's word; -1 where it hangs on something else. */
function stepsTo(place: Node | null, event: Node | null): number {
  const path = upward(place, 5);
  const at = event === null ? -1 : path.indexOf(event);
  // A clause of its own tells of something else.
  return path.slice(0, Math.max(0, at)).some(isClause) ? -1 : at;
}
