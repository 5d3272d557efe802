import type { Ref, Span, Statement, When } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { phrase } from "../en/phrase.ts";
import { wordsOf } from "../engine/phrase/index.ts";
import { type Located, lastStarting, standingIn } from "../order.ts";
import { overlaps } from "../syntax/spans.ts";
import { headIn, wordAt } from "../syntax/standing.ts";
import { hasChild, hasTo } from "../syntax/subtree.ts";
import type { Surroundings } from "../types.ts";
import { hangsOn } from "./hanging.ts";

/**
 * The time of a cue: the first that hangs on the cue's own clause and stands outside what was said, a day before a month
 * or a year; null where there is none. What is told in the past is never put on a day after that of publication.
 *
 * @param outside spans whose times are not the cue's: the words said
 */
export function timeOf(
  { document: { report, sentences }, times }: Pick<Surroundings, "document" | "times">,
  cue: Span | null,
  outside: readonly Span[],
): When | null {
  const verb = verbAt(sentences, cue);
  if (verb === null) return null;
  const here = standingIn(times, verb.sentence);
  const tells = here.flatMap((time, at) => {
    if (outside.some((span) => overlaps(span, time)) || isBracketed(report.text, time)) return [];
    if (!hangsOn(time, verb) || (isAfter(time, report.published) && !liesAhead(verb))) return [];
    return [{ time, at }];
  });
  const found = tells.find(({ time }) => /^(?:day|hour)$/.test(time.precision)) ?? tells[0];
  return found === undefined ? null : wholeOf(report.text, found.time, here[found.at + 1], report.published);
}

/** The word of a cue that its clause hangs on: "say" of "will say"; of "according to" the noun that carries the words. */
function verbAt(sentences: Surroundings["document"]["sentences"], cue: Span | null): Node | null {
  const first = wordAt(sentences, cue);
  const head = first && cue && (headIn(first.sentence, cue) ?? first);
  return head?.rel === "case" && head.parent !== null ? head.parent : head;
}

/** "Resolution 2231 (2015)": a year that belongs to a name. */
const isBracketed = (text: string, { start, end }: Span): boolean => text[start - 1] === "(" && text[end] === ")";

const isAfter = ({ from }: When, published: string | null): boolean =>
  from !== null && published !== null && from > published;

/** Whether something is still to be said: "will announce", "plans to tell". */
const liesAhead = (verb: Node): boolean =>
  hasTo(verb) || hasChild(verb, ({ rel, lower }) => rel === "aux" && /^(?:will|shall|would|'ll|’ll)$/.test(lower));

/** "between 2014 and 2016", "from Monday until Friday": two times that are the ends of one; "since 2014" and "until Friday" have one end. */
function wholeOf(text: string, first: Located<When>, last: Located<When> | undefined, published: string | null): When {
  const before = text.slice(Math.max(0, first.start - 8), first.start);
  if (/\bsince $/i.test(before) && first.from !== null && first.until !== null && !isAfter(first, published))
    return { ...first, until: null, precision: "period" };
  if (/\b(?:until|till) $/i.test(before)) return { ...first, from: null, precision: "period" };
  if (!last) return first;
  const opening = /\b(?:(from)|(between)) $/i.exec(before);
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
