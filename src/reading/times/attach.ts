import type { Ref, Span, Statement, When } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { phrase } from "../en/phrase.ts";
import { wordsOf } from "../engine/phrase/index.ts";
import { lastStarting, standingIn } from "../order.ts";
import { overlaps } from "../syntax/spans.ts";
import { firstIn, upward, wordAt } from "../syntax/standing.ts";
import { hasChild } from "../syntax/subtree.ts";
import type { Surroundings } from "../types.ts";

/**
 * The time of a cue: the first that hangs on the cue's own clause and stands outside what was said; null where there is
 * none.
 *
 * @param outside spans whose times are not the cue's: the words said
 */
export function timeOf(
  { document: { report, sentences }, times }: Pick<Surroundings, "document" | "times">,
  cue: Span | null,
  outside: readonly Span[],
): When | null {
  const verb = wordAt(sentences, cue);
  if (verb === null) return null;
  const here = standingIn(times, verb.sentence);
  const at = here.findIndex((time) => !outside.some((span) => overlaps(span, time)) && hangsOn(time, verb));
  return at < 0 ? null : wholeOf(report.text, here[at] as When & Span, here[at + 1]);
}

/** "between 2014 and 2016", "from Monday until Friday": two times that are the ends of one. */
function wholeOf(text: string, first: When & Span, last: (When & Span) | undefined): When {
  if (!last) return first;
  const opening = /\b(?:(from)|(between)) $/i.exec(text.slice(Math.max(0, first.start - 8), first.start));
  const joint = text.slice(first.end, Math.min(last.start, first.end + 12));
  const joined = opening?.[2] ? /^ and $/.test(joint) : /^ (?:to|until|till|through) $/.test(joint);
  if (!opening || !joined || first.from === null || last.until === null || last.until < first.from) return first;
  return {
    start: first.start,
    end: last.end,
    from: first.from,
    until: last.until,
    value: `${first.value}/${last.value}`,
    precision: "period",
    basis: first.basis === "stated" ? last.basis : first.basis,
  };
}

/** Whether a time's words hang on the cue's verb, or on one that the cue's verb is joined to and goes on from. */
function hangsOn(time: Span, cue: Node): boolean {
  const verbs = goesOnFrom(cue, time);
  for (const node of upward(firstIn(cue.sentence, time), 8)) {
    if (verbs.includes(node)) return true;
    if (node.upos === "VERB" && !/^(?:conj|advcl|xcomp|parataxis|root)/.test(node.deprel)) return false;
  }
  return false;
}

/** "and said afterwards", "and later said": at another time. */
const another = wordClass("another-time");

/** "On Monday she thanked Hale and urged him to stay": both on Monday, as nobody else is told of between. */
function goesOnFrom(cue: Node, time: Span): readonly Node[] {
  const verbs = [cue];
  for (let verb = cue; verbs.length < 4 && verb.deprel === "conj" && verb.parent !== null; verb = verb.parent) {
    if (time.start > verb.start || hasChild(verb, ({ rel, lower }) => rel === "nsubj" || another.has(lower))) break;
    verbs.push(verb.parent);
  }
  return verbs;
}

/** A participle that says on what occasion the words were said. */
const OCCASION = phrase`{speaking-at}`;

/**
 * The time of the occasion that a statement goes on with: "Speaking to Ito in Geneva, she stressed …" right behind what
 * the same speaker told the same person on a day. Null where the sentence opens otherwise or the parties differ.
 *
 * @param before the statement before it, with its time
 */
export function timeOfOccasion(
  { report, sentences }: Surroundings["document"],
  one: Statement,
  before: Statement | undefined,
): When | null {
  if (!one.cue || !before?.cue || !before.when || before.when.from === null) return null;
  const here = lastStarting(sentences, one.cue.start);
  const there = lastStarting(sentences, before.cue.start);
  const sentence = sentences[here];
  if (!sentence || here - there !== 1) return null;
  if (!OCCASION.at(wordsOf(report.text.slice(sentence.start, sentence.start + 20)), 0)) return null;
  if (!sameParties(one.speakers, before.speakers) || !sameParties(one.addressees, before.addressees)) return null;
  return { ...before.when, basis: "context" };
}

const sameParties = (some: readonly Ref[], others: readonly Ref[]): boolean =>
  some.length > 0 &&
  some.length === others.length &&
  some.every(({ entity, actor }) =>
    others.some((other) => (actor !== null && other.actor === actor) || (entity !== null && other.entity === entity)),
  );
