import type { Ref, Report, Span, Statement, When } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import { lastStarting } from "../order.ts";
import { firstTokenIn } from "./tense.ts";

/**
 * The time of a cue: the first that hangs on the cue's own clause and stands outside what was said; null where there is
 * none. Sentences and times are in the order of the text, so both are searched by halves.
 *
 * @param outside spans whose times are not the cue's: the words said
 */
export function timeOf(
  report: Report,
  sentences: readonly Sentence[],
  times: readonly When[],
  cue: Span | null,
  outside: readonly Span[],
): When | null {
  if (cue === null) return null;
  const sentence = sentences[lastStarting(sentences, cue.start)];
  if (!sentence || sentence.end < cue.end || report.text.length === 0) return null;
  const at = firstTokenIn(sentence.tokens, cue.start, cue.end);
  return firstOf(report.text, times, lastStarting(times, sentence.start - 1) + 1, sentence, at, outside);
}

/** "between 2014 and 2016", "from Monday until Friday": two times that are the ends of one. */
function wholeOf(text: string, first: When, last: When | undefined): When {
  if (first.start === null || first.end === null || !last || last.start === null) return first;
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

function firstOf(
  text: string,
  times: readonly When[],
  from: number,
  sentence: Sentence,
  cue: number,
  outside: readonly Span[],
): When | null {
  for (let index = from; index < times.length; index += 1) {
    const time = times[index] as When;
    const { start, end } = time;
    if (start === null || end === null || start >= sentence.end) return null;
    const said = outside.some((span) => start < span.end && end > span.start);
    if (!said && end <= sentence.end && hangsOn(sentence, { start, end }, cue))
      return wholeOf(text, time, times[index + 1]);
  }
  return null;
}

/** Whether a time's words hang on the cue's verb, or on one that the cue's verb is joined to and goes on from. */
function hangsOn({ tokens }: Sentence, time: Span, cue: number): boolean {
  const verbs = goesOnFrom(tokens, cue, time);
  let at = firstTokenIn(tokens, time.start, time.end);
  for (let steps = 0; at >= 0 && steps < 8; steps += 1) {
    if (verbs.includes(at)) return true;
    const token = tokens[at] as Token;
    if (token.head === null || token.head < 0) return false;
    const clause = token.upos === "VERB" && !/^(?:conj|advcl|xcomp|parataxis|root)/.test(token.deprel);
    if (clause) return false;
    at = token.head;
  }
  return false;
}

/** "and said afterwards", "and later said": at another time. */
const ANOTHER =
  /^(?:afterwards?|later|then|since|subsequently|eventually|earlier|previously|now|today|still|finally|soon)$/i;

/** "On Monday she thanked Hale and urged him to stay": both on Monday, as nobody else is told of between. */
function goesOnFrom(tokens: readonly Token[], cue: number, time: Span): readonly number[] {
  const verbs = [cue];
  for (let at = cue; verbs.length < 4; ) {
    const { head, deprel, start } = tokens[at] as Token;
    if (deprel !== "conj" || head === null || head < 0 || time.start > start) break;
    if (tokens.some((token) => token.head === at && (/^nsubj/.test(token.deprel) || ANOTHER.test(token.form)))) break;
    verbs.push(head);
    at = head;
  }
  return verbs;
}

/** A participle that says on what occasion the words were said. */
const OCCASION = /^(?:speaking|talking|meeting|addressing|visiting)\b/i;

/**
 * The time of the occasion that a statement goes on with: "Speaking to Ito in Geneva, she stressed …" right behind what
 * the same speaker told the same person on a day. Null where the sentence opens otherwise or the parties differ.
 *
 * @param before the statement before it, with its time
 */
export function timeOfOccasion(
  report: Report,
  sentences: readonly Sentence[],
  one: Statement,
  before: Statement | undefined,
): When | null {
  if (!one.cue || !before?.cue || !before.when || before.when.from === null) return null;
  const here = lastStarting(sentences, one.cue.start);
  const there = lastStarting(sentences, before.cue.start);
  const sentence = sentences[here];
  if (!sentence || here - there !== 1 || !OCCASION.test(report.text.slice(sentence.start, sentence.end))) return null;
  if (!sameParties(one.speakers, before.speakers) || !sameParties(one.addressees, before.addressees)) return null;
  return { ...before.when, basis: "context" };
}

const sameParties = (some: readonly Ref[], others: readonly Ref[]): boolean =>
  some.length > 0 &&
  some.length === others.length &&
  some.every(({ entity, actor }) =>
    others.some((other) => (actor !== null && other.actor === actor) || (entity !== null && other.entity === entity)),
  );
