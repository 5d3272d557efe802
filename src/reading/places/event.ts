import type { Dated, Span, Where } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import { lastStarting } from "../order.ts";

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
  report: Pick<Dated, "text" | "datelines">,
  sentences: readonly Sentence[],
  places: readonly Where[],
  trigger: Span,
): Happened | null {
  const sentence = sentences[lastStarting(sentences, trigger.start)];
  if (!sentence || sentence.end < trigger.end) return null;
  const told = places.filter((place) => isWithin(place, sentence));
  const at = wordOf(sentence, trigger);
  const near = told
    .map((place) => ({ place, steps: stepsTo(sentence, wordOf(sentence, place as Span), at) }))
    .filter(({ steps }) => steps !== null)
    .sort((a, b) => (a.steps as number) - (b.steps as number))[0];
  if (near) return { where: near.place, basis: "stated" };
  const inner = told.filter((place, index) => !isAround(report.text, told[index - 1], place));
  const loose = inner.filter((place) => !isElsewhere(sentence, wordOf(sentence, place as Span), at));
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
const isAround = (text: string, inner: Where | undefined, place: Where): boolean =>
  inner !== undefined &&
  inner.end !== null &&
  place.start !== null &&
  /^(?:,| in| near)\s(?:the\s)?$/.test(text.slice(inner.end, place.start));

const isWithin = ({ start, end }: Where, span: Span): boolean =>
  start !== null && end !== null && start >= span.start && end <= span.end;

/** The word of a span that hangs on something outside it. */
function wordOf({ tokens }: Sentence, span: Span): number {
  const inside = (token: Token | undefined): boolean =>
    token !== undefined && token.start < span.end && token.end > span.start;
  return tokens.findIndex((token) => inside(token) && !inside(tokens[token.head ?? -1]));
}

const CLAUSE = /^(?:ccomp|advcl|acl|parataxis|xcomp)/;

/**
 * Whether a place belongs to something else: to what is told inside the event ("accused them of fishing off Borneo"), or
 * to somebody's post ("the ambassador to Peru").
 */
function isElsewhere({ tokens }: Sentence, place: number, event: number): boolean {
  let [word, below] = [place, false];
  for (let steps = 0; word >= 0 && steps < 12; steps += 1) {
    if (word === event) return below;
    const { head, deprel } = tokens[word] as Token;
    if (head === null || head < 0) return false;
    if (steps === 0 && deprel === "nmod" && POST.test((tokens[head] as Token).lemma)) return true;
    if (CLAUSE.test(deprel)) below = true;
    word = head;
  }
  return false;
}

const POST =
  /^(?:ambassador|envoy|minister|president|premier|chancellor|secretary|king|queen|leader|chief|head|official|spokesman|spokeswoman|spokesperson|representative|delegate|governor|mayor|commander|consul)$/i;

/** Steps in the tree from a place up to the event's word; null where it hangs on something else. */
function stepsTo({ tokens }: Sentence, place: number, event: number): number | null {
  let word = place;
  for (let steps = 0; word >= 0 && steps < 5; steps += 1) {
    if (word === event) return steps;
    const { head, deprel } = tokens[word] as Token;
    // A clause of its own tells of something else.
    if (head === null || head < 0 || CLAUSE.test(deprel)) return null;
    word = head;
  }
  return null;
}
