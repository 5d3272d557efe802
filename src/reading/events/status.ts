import type { Event } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { LEXICON, markedWords, wordClass } from "../en/lexicon.ts";
import { childOf, hasChild, hasTo } from "../syntax/subtree.ts";
import { isNegated, type Matched } from "./match.ts";

type Status = Event["status"];

/** Words that tell how what hangs on them stands: "threatened to strike" → threatened. */
const ATTITUDES: ReadonlyMap<string, string> = markedWords("attitudes", "status");
const MODALS: ReadonlyMap<string, string> = markedWords("modals", "status");

/** Relations over which the standing of one clause is that of the one above it. */
const SAME = /^(?:conj|parataxis)$/;

/**
 * How an event stands, from the words around it: its own tense, aspect, modal and negation first, then the words that it
 * hangs on.
 */
export const statusOf = ({
  head,
  frame,
}: Pick<Matched, "head"> & { readonly frame: { readonly mutual: boolean } }): Status =>
  ((head.upos === "NOUN" || head.upos === "PROPN") && !hasChild(head, ({ deprel }) => deprel === "cop")
    ? ofNoun(head, frame.mutual)
    : ofVerb(head)) ?? "happened";

function ofVerb(verb: Node): Status | null {
  if (isNegated(verb)) return "denied";
  if (isConditional(verb)) return "hypothetical";
  const modal = modalOf(verb);
  if (modal !== null) return inSpeech(verb, modal);
  // "is to recognise", "are to meet"
  if (hasTo(verb) && hasChild(verb, ({ rel, lemma }) => rel === "aux" && lemma === "be")) return "planned";
  const finite = isFiniteVerb(verb);
  const above = aboveOf(verb, finite);
  if (above !== null) return above;
  if (verb.rel === "conj" && !finite && verb.parent?.upos === "VERB") return ofVerb(verb.parent);
  if (!finite && isUnderDoubt(verb)) return "hypothetical";
  const goesOn = hasChild(
    verb,
    ({ deprel, lemma, lower }) =>
      (deprel === "aux" && lemma === "be" && /ing$/.test(verb.lower)) || (deprel === "aux:pass" && lower === "being"),
  );
  return goesOn ? "ongoing" : null;
}

const isFiniteVerb = (verb: Node): boolean =>
  /VerbForm=Fin/.test(verb.feats) || hasChild(verb, ({ rel, feats }) => rel === "aux" && /VerbForm=Fin/.test(feats));

const isConditional = (verb: Node): boolean =>
  hasChild(verb, ({ rel, lemma }) => rel === "mark" && /^(?:if|unless|lest|whether)$/.test(lemma));

/** What a verb's modal makes of it; null where it has none. */
function modalOf(verb: Node): Status | null {
  const modal = verb.children.find(({ rel, lemma }) => rel === "aux" && MODALS.has(lemma));
  return modal ? (MODALS.get(modal.lemma) as Status) : null;
}

const says = wordClass("says-of");

/** "said it would leave" tells what is to come; "warned it would leave" threatens, if it is the one who warns that does it. */
function inSpeech(verb: Node, modal: Status): Status {
  if (modal === "called_for") return modal;
  const over = verb.rel === "ccomp" ? verb.parent : null;
  const would = hasChild(verb, ({ rel, lemma }) => rel === "aux" && lemma === "would");
  const depends = hasChild(verb, (child) => child.rel === "advcl" && isConditional(child));
  if (over === null) return modal;
  const own = hasChild(
    verb,
    ({ rel, upos, deprel, children }) =>
      rel === "nsubj" &&
      (upos === "PRON" || children.some((child) => child.deprel === "nmod:poss" && child.upos === "PRON")) &&
      deprel === "nsubj",
  );
  if (ATTITUDES.get(over.lemma) === "threatened" && own && (would || modal === "planned")) return "threatened";
  if (would && says(over) && !depends) return "planned";
  return depends && modal === "planned" ? "hypothetical" : modal;
}

/** Whether a word hangs, over no more than some words, on a verb that only may or would be. */
function isUnderDoubt(word: Node): boolean {
  for (let at = word.parent, steps = 0; at !== null && steps < 4; at = at.parent, steps += 1) {
    if (at.upos !== "VERB" && at.upos !== "AUX") continue;
    return isConditional(at) || (modalOf(at) === "hypothetical" && !says(at));
  }
  return false;
}

/** What the words that a clause hangs on make of it: "urged X to release", "a plan to attack", "denied that it fired". */
function aboveOf(verb: Node, finite: boolean): Status | null {
  let clause = verb;
  for (let steps = 0; steps < 5 && clause.parent !== null; steps += 1) {
    const over = clause.parent;
    if (SAME.test(clause.rel)) {
      // "plans to meet Hale and sign": the second hangs on the plan too, a clause of its own does not.
      if (finite && childOf(clause, "nsubj")) return null;
      // "agreed to stop fighting and to disarm": what stops is the fighting.
      clause = hasTo(clause) && !hasTo(over) && over.rel === "xcomp" && over.parent !== null ? over.parent : over;
      if (hasChild(clause, ({ rel, lemma }) => rel === "aux" && MODALS.has(lemma)) && !finite)
        return MODALS.get(clause.children.find(({ lemma }) => MODALS.has(lemma))?.lemma ?? "") as Status;
      continue;
    }
    if (!/^(?:xcomp|ccomp|acl|advcl|obl|obj|nmod|csubj|nsubj)/.test(clause.deprel) || clause.deprel === "acl:relcl")
      return null;
    const said = ATTITUDES.get(over.lemma) as Status | undefined;
    if (ENDING.has(over.lemma) && clause.rel === "xcomp" && !hasTo(clause)) return "ongoing";
    if (/^(?:advcl|obl|nmod)/.test(clause.deprel)) {
      if (clause.rel === "advcl" && hasTo(clause) && !finite) return said ?? "planned";
      if (
        clause.rel === "advcl" &&
        !finite &&
        hasChild(clause, ({ rel, lemma }) => rel === "mark" && lemma === "without")
      )
        return "denied";
      if (said === undefined || clause.rel !== "obl") return null;
    }
    if (said !== undefined && !(finite && said !== "denied" && said !== "hypothetical")) return turned(said, over);
    if (clause.deprel === "acl" && hasTo(clause)) return said ?? "planned";
    if (clause.rel === "xcomp" && !finite && said === undefined && hasTo(clause)) {
      clause = over;
      continue;
    }
    if (clause.rel === "xcomp" || (clause.rel === "ccomp" && !finite)) {
      clause = over;
      if (isNegated(clause)) return "denied";
      continue;
    }
    return null;
  }
  return null;
}

/** "urged X to stop arming Y": who is to stop does it until then, and it is not told that they never did. */
const ENDING: ReadonlySet<string> = new Set(["stop", "cease", "halt", "quit"]);

/** "did not threaten to", "would consider": the attitude itself is denied or in doubt, so that nothing is known of the act. */
const turned = (said: Status, over: Node): Status =>
  said !== "denied" &&
  (isNegated(over) || (over.upos === "VERB" && said === "planned" && modalOf(over) === "hypothetical"))
    ? "hypothetical"
    : said;

/** "called for talks", "threatened sanctions", "rejected talks", "planned a visit", "a possible attack". */
function ofNoun(noun: Node, mutual: boolean): Status | null {
  if (isNegated(noun)) return "denied";
  const told = noun.children.find(
    ({ rel, lemma, lower }) =>
      (rel === "amod" || rel === "compound") && (ATTITUDES.has(`${lemma}-`) || ATTITUDES.has(`${lower}-`)),
  );
  const over = noun.parent && ATTITUDES.get(noun.parent.lemma);
  // "cancelled a planned visit"
  if (told && over === "denied" && noun.rel === "obj") return "denied";
  if (told) return (ATTITUDES.get(`${told.lemma}-`) ?? ATTITUDES.get(`${told.lower}-`)) as Status;
  const { parent } = noun;
  if (parent === null) return null;
  const said = ATTITUDES.get(parent.lemma) as Status | undefined;
  const definite = hasChild(
    noun,
    ({ deprel, lower }) => deprel === "nmod:poss" || (deprel === "det" && lower !== "a" && lower !== "an"),
  );
  if (parent.upos === "ADJ") return !definite && leavesOpen(parent) && noun.rel === "obl" ? "hypothetical" : null;
  if (parent.upos === "NOUN") {
    // "in the event of a ban", "a warrant of arrest"
    if (noun.rel === "nmod" && leavesOpen(parent)) return "hypothetical";
    // "the strike threat", "a plan for talks"
    if (said !== undefined && /^(?:nmod|conj|compound)$/.test(noun.rel)) return said;
    return noun.rel === "conj" ? ofNoun(parent, mutual) : null;
  }
  if (parent.upos !== "VERB") return null;
  if (isConditional(parent)) return "hypothetical";
  // "his signature on it would signal": only with it would what follows be.
  if (noun.deprel === "nsubj" && wouldBe(parent)) return "hypothetical";
  if (noun.deprel === "nsubj")
    return GOES_ON.has(parent.lemma) ? "ongoing" : !definite && isDoubtful(parent) ? "hypothetical" : null;
  if (!/^(?:obj|nsubj:pass|obl|xcomp)$/.test(noun.deprel)) return null;
  if (noun.deprel === "obl") {
    const marked = hasChild(
      noun,
      ({ rel, lemma }) =>
        rel === "case" &&
        (lemma === "for" || (lemma === "with" && said === "threatened") || (lemma === "of" && said === "threatened")),
    );
    if (said !== undefined && marked) return turned(said, parent);
    return !definite && leavesOpen(parent) ? "hypothetical" : null;
  }
  // "condemned the attack" presupposes it; "threatened an attack" does not.
  if (said !== undefined && !(definite && said === "denied" && parent.lemma !== "cancel")) return turned(said, parent);
  return mutual || !definite || carries(parent) ? ofVerb(parent) : null;
}

/** "will do a citizen's arrest": the verb says no more than that it is done. */
const carries = wordClass("only-carries");
const leavesOpen = wordClass("leaves-open");

/** "would signal", "would be": of what is not there yet; "would have" and what is said are others. */
const wouldBe = (verb: Node): boolean =>
  verb.rel !== "ccomp" &&
  hasChild(verb, ({ rel, lemma }) => rel === "aux" && lemma === "would") &&
  !hasChild(verb, ({ rel, lemma }) => rel === "aux" && lemma === "have");

const isDoubtful = (verb: Node): boolean => modalOf(verb) === "hypothetical";

/** What these tell of is not over. */
const GOES_ON = LEXICON.words("goes-on");
