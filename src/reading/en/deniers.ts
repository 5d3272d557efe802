import type { Node } from "../document/tree.ts";
import { clauseSubjectOf, subjectOf } from "../syntax/clause.ts";
import { quotedApart } from "../syntax/spans.ts";
import { hasChild } from "../syntax/subtree.ts";
import { cueOf } from "./cues.ts";
import { frontOf } from "./inverted.ts";
import { wordClass } from "./lexicon.ts";

const [denies, deniesNothing] = [wordClass("denies"), wordClass("denies-nothing")];
const [nobody, no, noWay, whole] = [wordClass("is-nobody"), wordClass("no"), wordClass("no-way"), wordClass("whole")];

/** Words that are looked at around one verb or noun: a sentence of fifty negations costs no more than one of ten. */
const MOST = 12;

/**
 * The words that deny a verb or a noun of speech, in the order of the text: "not", "never", "no longer", "at no time"; the
 * subject, the agent or the only hearer where it is nobody ("no official", "neither side", "told no one"); and those of
 * the verb that it is joined with ("did not call or write"). "Not only" denies nothing.
 */
export function deniersOf(cue: Node): readonly Node[] {
  const own = ownDeniers(cue);
  return own.length > 0 ? own : sharedDeniers(cue);
}

function ownDeniers(cue: Node): readonly Node[] {
  if (cue.upos === "NOUN") return nounDeniers(cue);
  // "Hale answered: “Never.”": what stands in the marks is said, and denies no saying.
  const around = cue.children
    .slice(0, MOST)
    .filter((child) => (isDenier(child) || isNoTime(child)) && !quotedApart(child, cue));
  const subject = subjectOf(cue);
  const parties = cue.children.filter(
    (child) =>
      child === subject ||
      /^(?:obl:agent|iobj)$/.test(child.deprel) ||
      (child.deprel === "obj" && isNoOne(child) && cueOf(cue.lemma)?.addresses),
  );
  const found = [...around, ...parties.slice(0, MOST).flatMap((party) => nobodyIn(party) ?? [])];
  // The word in front may be taken for a subject or hang on another word.
  const fronted = frontedDenier(cue);
  const front = new Set(frontOf(cue));
  return fronted && !found.some((one) => front.has(one)) ? [fronted, ...found] : found.sort((a, b) => a.at - b.at);
}

/** "gave no assurance that", "did not give any assurance that"; "did not repeat her claim that" denies no claim. */
function nounDeniers(noun: Node): readonly Node[] {
  const own = noun.children.filter(({ deprel, lower }) => deprel === "det" && no.has(lower));
  if (own.length > 0 || noun.rel !== "obj" || noun.parent?.upos !== "VERB") return own;
  const any = hasChild(noun, ({ deprel, lower }) => deprel === "det" && /^(?:any|an?)$/.test(lower));
  return any ? ownDeniers(noun.parent) : [];
}

/** "did not call or write", "No official came and said": what denies the first of verbs that are joined denies the next. */
function sharedDeniers(cue: Node): readonly Node[] {
  const { parent } = cue;
  if (cue.rel !== "conj" || parent === null || subjectOf(cue) !== null) return [];
  const joint = parent.children
    .filter(({ rel }) => rel === "conj")
    .slice(0, MOST)
    .flatMap((one) => one.children.filter(({ rel }) => rel === "cc"));
  // "did not go but said", "but did say": what stands behind "but" stands for itself.
  if (joint.some(({ lower, parent: of }) => lower === "but" && of !== null && of.at <= cue.at)) return [];
  const either = joint.some(({ lower }) => lower === "or" || lower === "nor");
  if (either) return ownDeniers(parent);
  const subject = clauseSubjectOf(cue);
  return subject === null ? [] : (nobodyIn(subject) ?? []);
}

function isDenier(node: Node): boolean {
  if (!/^(?:advmod|cc|dep|det)$/.test(node.rel)) return false;
  if (denies.has(node.lower)) return !(node.next && deniesNothing.has(node.next.lower)) && !isOfAnother(node);
  return false;
}

/** "Nor has she said", "In none of them did she say": inverted, so that the clause is denied whatever the tree makes of it. */
const frontedDenier = (cue: Node): Node | undefined =>
  frontOf(cue).find(
    (node) =>
      (denies.has(node.lower) || no.has(node.lower) || nobody.has(node.lower)) &&
      !(node.next && deniesNothing.has(node.next.lower)) &&
      !/^uncertain$/.test(node.next?.lower ?? ""),
  );

/** "at no time", "in no way", "no longer", "not once", "never before" */
const isNoTime = (node: Node): boolean =>
  (node.rel === "obl" && noWay(node) && hasChild(node, ({ deprel, lower }) => deprel === "det" && lower === "no")) ||
  (node.rel === "advmod" &&
    /^(?:longer|once|before|again)$/.test(node.lower) &&
    hasChild(node, ({ lower }) => /^(?:no|not|never)$/.test(lower)));

/** The word by which somebody is nobody: "no" of "no official"; null for all others. */
export function nobodyIn(party: Node): readonly Node[] | null {
  if (isNoOne(party)) return [party];
  const first = party.children.find(
    (child) =>
      child.at < party.at &&
      ((/^(?:det|cc:preconj)$/.test(child.deprel) && no.has(child.lower) && party.upos !== "NUM") ||
        (child.lower === "not" &&
          /^(?:advmod|det)$/.test(child.rel) &&
          child.next !== null &&
          whole.has(child.next.lower))),
  );
  return first ? [first] : null;
}

/** "nobody", "none of them", "no one"; "none other than Hale" is Hale. */
const isNoOne = (node: Node): boolean =>
  (nobody.has(node.lower) && node.next?.lower !== "other" && node.upos !== "CCONJ") ||
  (node.lower === "one" && node.previous?.lower === "no");

/** “Nor are tariffs likely, said Calder”: the tree may hang the “nor” of what was said on the verb that says it. */
const isOfAnother = ({ next, parent }: Node): boolean =>
  next?.upos === "AUX" && next.parent !== parent && next.rel !== "aux";

/** What a verb tells to be done, or left: "to say", "that she said", "from saying", "without saying". */
export const isComplement = ({ rel, children }: Node): boolean =>
  /^(?:xcomp|ccomp|csubj)$/.test(rel) ||
  (rel === "advcl" && children.some((child) => child.rel === "mark" && /^(?:from|of|without)$/.test(child.lower)));
