import type { Sentence, Token } from "../../language/types.ts";
import { wordClass } from "../en/lexicon.ts";
import { firstTouching } from "../order.ts";
import type { Tense } from "./types.ts";

const FUTURE = /^(?:will|shall|'ll|’ll|going)$/i;
/** Verbs whose infinitive lies ahead: "plans to meet on Tuesday". */
const looksAhead = wordClass("looks-ahead");
/** Verbs that put something to a later day, or fix its day. */
const putsOff = wordClass("puts-off");
const setsDay = wordClass("sets-day");
/** Verbs of what is wanted: "called for a vote on Friday" */
const callsFor = wordClass("calls-for");
/** "originally scheduled for June" */
const atFirst = wordClass("at-first");

/** A word with those that hang on it. */
interface Word extends Token {
  readonly parent: Word | null;
  readonly children: readonly Word[];
}

/** The tense of a clause, and whether its verb holds the time itself and not a noun that the time belongs to. */
interface Told {
  readonly tense: Tense;
  readonly direct: boolean;
}

/**
 * The tense of the clause that holds a stretch of a sentence: of its nearest verb up the tree. Each word is looked at
 * once, however many times stand in the sentence.
 */
export function tensesOf({ tokens }: Sentence): (start: number, end: number) => Told {
  const words = wordsOf(tokens);
  const known = new Map<Word, Tense | null>();
  return (start, end) => {
    let below: Word | null = null;
    let at = words[firstTouching(tokens, { start, end })] ?? null;
    for (let steps = 0; at !== null && steps < 12; steps += 1) {
      const tense = known.get(at) ?? tenseOf(at);
      known.set(at, tense);
      const direct = below !== null && below.start < end && below.end > start;
      if (below !== null && isPutTo(at, below)) return { tense: "future", direct };
      if (tense !== null) return { tense, direct };
      [below, at] = [at, at.parent];
    }
    return { tense: "none", direct: false };
  };
}

function wordsOf(tokens: readonly Token[]): readonly Word[] {
  const words = tokens.map((token) => ({ ...token, parent: null as Word | null, children: [] as Word[] }));
  for (const word of words) {
    const parent = words[word.head ?? -1];
    if (parent === undefined || parent === word) continue;
    word.parent = parent;
    parent.children.push(word);
  }
  return words;
}

const has = ({ children }: Word, form: RegExp): boolean => children.some((one) => form.test(one.form));
const hasCase = ({ children }: Word, form: RegExp): boolean =>
  children.some((one) => one.deprel === "case" && form.test(one.form));
const hasParticle = ({ children }: Word): boolean => children.some(({ deprel }) => deprel === "compound:prt");

/**
 * Whether a verb puts something to the day that hangs on it: "was adjourned until Thursday", "has set April 10
 * as the deadline", "was moved to Friday". Not where that was before: "had been put off until Monday".
 */
function isPutTo(verb: Word, day: Word): boolean {
  if (callsFor(verb) && hasCase(day, /^for$/i)) return true;
  const sets = setsDay(verb) && !hasParticle(verb);
  if (!(sets || putsOff(verb)) || has(verb, /^had$/i) || verb.children.some(({ lemma }) => atFirst.has(lemma)))
    return false;
  return day.deprel === "obj" ? sets : hasCase(day, /^(?:until|till|to|for)$/i);
}

/** "set for Friday", "set to open"; what was set off, on fire or free is no plan. */
const isSetFor = (verb: Word): boolean =>
  !hasParticle(verb) &&
  verb.children.some(
    (one) => (one.deprel === "xcomp" && one.upos === "VERB") || (one.deprel === "obl" && hasCase(one, /^for$/i)),
  );

function tenseOf(word: Word): Tense | null {
  const { children } = word;
  if (word.upos !== "VERB" && word.upos !== "AUX") {
    if (/^(?:due|scheduled|expected|set|slated|upcoming|forthcoming|payable)$/i.test(word.form)) return "future";
    // A noun or an adjective that a copula makes a clause: "is ready on Monday".
    const copula = children.find((one) => one.deprel === "cop");
    if (!copula) return null;
    return has(word, FUTURE) ? "future" : /Tense=Past/.test(copula.feats) ? "past" : null;
  }
  const helpers = children.filter((one) => /^aux/.test(one.deprel));
  const isPassive = helpers.some((one) => one.deprel === "aux:pass");
  // "is due to expire" and "is to resume" lie ahead, "had been due to expire" does not.
  const ahead = has(word, /^due$/i) || has(word, /^to$/i);
  if (ahead && helpers.some((one) => /^had$/i.test(one.form))) return "past";
  if (ahead && children.some((one) => one.lemma === "be" && /Tense=Pres/.test(one.feats))) return "future";
  if (helpers.some((one) => FUTURE.test(one.form))) return "future";
  // "rules to be published in May": an infinitive that describes a noun lies ahead.
  const isInfinitive = children.some((one) => one.deprel === "mark" && one.form === "to");
  if (isInfinitive && (word.deprel === "acl" || (isPassive && word.deprel !== "xcomp"))) return "future";
  if (isPassive && (/^(?:expect|schedule|slate|plan)$/.test(word.lemma) || (word.lemma === "set" && isSetFor(word))))
    return "future";
  if (/Tense=Past/.test(word.feats) || helpers.some((one) => /Tense=Past|^ha(?:s|ve)$/.test(one.feats + one.form))) {
    if (helpers.some((one) => /^(?:would|could|might|may)$/i.test(one.form))) return "future";
    return "past";
  }
  if (helpers.some((one) => /^(?:would|may|might|could|should|must|can)$/i.test(one.form))) return "future";
  if (/VerbForm=Inf/.test(word.feats)) {
    const { parent } = word;
    if (!parent || !looksAhead(parent)) return null;
    return has(parent, /^had$/i) ? "past" : "future";
  }
  return null;
}
