import type { Span, When } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { firstIn, headIn, upward } from "../syntax/standing.ts";
import { casesOf, hasChild, hasTo, marksOf } from "../syntax/subtree.ts";

/** "and said afterwards", "and later said": at another time. */
const another = wordClass("another-time");
/** "an interview that aired on Sunday": the day of its words, too. */
const madePublic = wordClass("made-public");
const refersBack = wordClass("refers-back");
const isAsked = wordClass("asked");
/** What carries words, and the occasions of words: a day that stands with them is that of the words. */
const carriesWords = wordClass("carriers", "occasion", "spoken-at");
/** Prepositions of where, when and how words are said; not of what they are about. */
const isOfPlaceOrTime = wordClass("said-where");

const isFine = ({ precision }: When): boolean => precision === "day" || precision === "hour";

/** Whether a time's words hang on the cue's verb, or on one that the cue's verb is joined to and goes on from. */
export function hangsOn(time: When & Span, cue: Node): boolean {
  const verbs = goesOnFrom(cue, time);
  const head = headIn(cue.sentence, time);
  // "a 9/11 widow said": a day that is a name is no time of words.
  if (time.basis === "known" && head !== null && casesOf(head).length === 0 && marksOf(head).length === 0) return false;
  if (isMomentOf(head, cue) || isInFrontOfTold(head, cue)) return true;
  let below: Node | null = null;
  for (const node of upward(firstIn(cue.sentence, time), 9)) {
    if (verbs.includes(node)) return below === null || below === head || isOfWords(time, head, below, cue);
    if (node.upos === "VERB") {
      if (!isAtTheSameTime(node)) return false;
      // "speaking on Monday"; not "responding to Monday's attack"
      if (below !== null && below !== head && !isOfWords(time, head, below, cue)) return false;
    }
    below = node;
  }
  return false;
}

/** "It came to a head this week, when Hale accused …", "That changed on May 8, when the ministers met": the time of what "when" tells. */
function isMomentOf(head: Node | null, cue: Node): boolean {
  const when = cue.children.find(({ lower, at }) => lower === "when" && at < cue.at);
  if (!when || !head || head.at > when.at) return false;
  if (cue.parent === head) return true;
  return cue.rel === "advcl" && cue.parent === head.parent && /^(?:obl|nmod|advmod)$/.test(head.rel);
}

/** "She told Hale on Tuesday the talks had failed": a day right behind the cue's own words, which the parser hangs on what was said. */
function isInFrontOfTold(head: Node | null, cue: Node): boolean {
  const told = head?.parent;
  if (!head || !told || told.rel !== "ccomp" || told.parent !== cue || head.at < cue.at || marksOf(told).length > 0)
    return false;
  return casesOf(head).every((one) => one === "on") && told.children.every(({ at }) => at >= head.at);
}

/** Whether a verb below the cue tells of the same moment: "speaking on Sunday", "in an interview that aired on Sunday". */
function isAtTheSameTime(verb: Node): boolean {
  if (verb.rel === "acl") return madePublic(verb) && verb.parent !== null && carriesWords(verb.parent);
  const hasSubject = hasChild(verb, ({ rel }) => rel === "nsubj");
  if (verb.rel !== "advcl") return verb.rel === "xcomp" || (verb.rel === "parataxis" && !hasSubject);
  // "when they met on Monday"; not "after he resigned in June"
  const marks = marksOf(verb).concat(verb.children.flatMap(({ rel, lemma }) => (rel === "advmod" ? [lemma] : [])));
  if (hasSubject) return marks.some((one) => /^(?:when|as|while)$/.test(one));
  // "Speaking on Sunday", "asked on Monday"; not "founded in 1994", "citing a report of May"
  return /ing$/.test(verb.lower) ? !refersBack(verb) : isAsked(verb);
}

/**
 * Whether a time inside a phrase that hangs on the cue is that of the words: "told reporters in Geneva on Monday", "said at
 * Monday's meeting"; not "the 2015 deal says", "spoke of Monday's attack".
 *
 * @param head the word of the time that hangs on the others
 * @param top the word of the phrase that hangs on the cue
 */
function isOfWords(time: When, head: Node | null, top: Node, cue: Node): boolean {
  if (top.upos === "VERB" || head?.parent == null) return true;
  if (time.basis === "known") return false;
  const holder = head.parent;
  // "a report released last year found"
  if (holder.upos === "VERB") return true;
  const fine = isFine(time);
  const subject = top.rel === "nsubj";
  const isPlaced = (node: Node): boolean => casesOf(node).every((one) => isOfPlaceOrTime.has(one));
  const placed = top.rel !== "obl" || isPlaced(top);
  // "Monday's statement said", "at the 2014 summit"
  if (head.at < holder.at) return carriesWords(holder) && placed && isPlaced(holder) && (fine || !subject);
  const cases = casesOf(head);
  const behind =
    cases.length === 0
      ? fine || carriesWords(holder)
      : cases.every((one) => /^(?:on|in|at|during|late|early)$/.test(one));
  // "A court on Monday ordered": the parser hangs the day on the court.
  if (subject) return fine && behind && (carriesWords(top) || cases.includes("on") || head.at + 1 === cue.at);
  const about =
    top.rel === "obl" && casesOf(top).some((one) => /^(?:after|following)$/.test(one)) && !carriesWords(holder);
  return behind && placed && !about;
}

/**
 * The cue's verb and those whose time is its own: "On Monday she thanked Hale and urged him to stay", as nobody else is
 * told of between; "disputed on Tuesday that …, calling it misleading"; "took to the air on Friday to accuse".
 */
function goesOnFrom(cue: Node, time: Span): readonly Node[] {
  const verbs = [cue];
  for (let verb = cue; verbs.length < 4 && verb.parent !== null; verb = verb.parent) {
    if (hasChild(verb, ({ rel, lower }) => rel === "nsubj" || another.has(lower))) break;
    const joined = verb.deprel === "conj" && time.start < verb.start;
    const under = verb.rel === "xcomp" || (verb.rel === "advcl" && (/ing$/.test(verb.lower) || hasTo(verb)));
    if (!joined && !under) break;
    verbs.push(verb.parent);
  }
  return verbs;
}
