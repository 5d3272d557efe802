import type { Event } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { markedWords } from "../en/lexicon.ts";
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
export function statusOf({ head, frame }: Matched): Status {
  const own = head.upos === "VERB" ? ofVerb(head) : ofNoun(head, frame.mutual);
  return own ?? "happened";
}

function ofVerb(verb: Node): Status | null {
  if (isNegated(verb)) return "denied";
  const modal = verb.children.find(({ rel, lemma }) => rel === "aux" && MODALS.has(lemma));
  if (modal) return MODALS.get(modal.lemma) as Status;
  if (hasChild(verb, ({ rel, lemma }) => rel === "mark" && /^(?:if|unless|lest|whether)$/.test(lemma)))
    return "hypothetical";
  const finite =
    /VerbForm=Fin/.test(verb.feats) || hasChild(verb, ({ rel, feats }) => rel === "aux" && /VerbForm=Fin/.test(feats));
  const above = aboveOf(verb, finite);
  if (above !== null) return above;
  if (verb.rel === "conj" && !finite && verb.parent?.upos === "VERB") return ofVerb(verb.parent);
  const goesOn = /ing$/.test(verb.lower) && hasChild(verb, ({ rel, lemma }) => rel === "aux" && lemma === "be");
  return goesOn ? "ongoing" : null;
}

/** What the words that a clause hangs on make of it: "urged X to release", "a plan to attack", "denied that it fired". */
function aboveOf(verb: Node, finite: boolean): Status | null {
  let clause = verb;
  for (let steps = 0; steps < 5 && clause.parent !== null; steps += 1) {
    const over = clause.parent;
    if (SAME.test(clause.rel)) {
      // "plans to meet Hale and sign": the second hangs on the plan too, a clause of its own does not.
      if (finite && childOf(clause, "nsubj")) return null;
      clause = over;
      if (hasChild(clause, ({ rel, lemma }) => rel === "aux" && MODALS.has(lemma)) && !finite)
        return MODALS.get(clause.children.find(({ lemma }) => MODALS.has(lemma))?.lemma ?? "") as Status;
      continue;
    }
    if (!/^(?:xcomp|ccomp|acl|advcl|obl|obj|nmod|csubj|nsubj)/.test(clause.deprel) || clause.deprel === "acl:relcl")
      return null;
    const said = ATTITUDES.get(over.lemma) as Status | undefined;
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

/** "did not threaten to": the attitude itself is denied, so that nothing is known of the act. */
const turned = (said: Status, over: Node): Status => (isNegated(over) && said !== "denied" ? "hypothetical" : said);

/** "called for talks", "threatened sanctions", "rejected talks", "planned a visit", "a possible attack". */
function ofNoun(noun: Node, mutual: boolean): Status | null {
  if (isNegated(noun)) return "denied";
  const told = noun.children.find(
    ({ rel, lemma }) => (rel === "amod" || rel === "compound") && ATTITUDES.has(`${lemma}-`),
  );
  if (told) return ATTITUDES.get(`${told.lemma}-`) as Status;
  const { parent } = noun;
  if (parent === null) return null;
  if (parent.upos === "VERB" && /^(?:obj|nsubj:pass|obl|xcomp)$/.test(noun.deprel)) {
    const definite = hasChild(
      noun,
      ({ deprel, lower }) => deprel === "nmod:poss" || (deprel === "det" && lower !== "a" && lower !== "an"),
    );
    const said = ATTITUDES.get(parent.lemma) as Status | undefined;
    // "condemned the attack" presupposes it; "threatened an attack" does not.
    if (said !== undefined && noun.deprel !== "obl" && !(definite && said === "denied")) return said;
    if (
      said !== undefined &&
      noun.deprel === "obl" &&
      hasChild(noun, ({ rel, lemma }) => rel === "case" && lemma === "for")
    )
      return said;
    if (noun.deprel !== "obl" && (mutual || !definite)) return ofVerb(parent);
    return null;
  }
  if (/^(?:nmod|conj)$/.test(noun.rel) && parent.upos === "NOUN") {
    const said = ATTITUDES.get(parent.lemma) as Status | undefined;
    if (said !== undefined) return said;
  }
  return null;
}
