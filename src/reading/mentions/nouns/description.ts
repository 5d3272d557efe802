import type { Mention, Span } from "../../../contract/index.ts";
import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isTeller } from "../../en/speaks.ts";
import { isBodyNoun, isPeople, isPersonNoun, isThingNoun } from "../../en/words/kinds.ts";
import { isPlural } from "../../syntax/forms.ts";
import type { SentenceContext } from "../discourse.ts";
import type { Entity } from "../entities/index.ts";
import { isMateriel } from "../words/materiel.ts";
import { isTie } from "../words/ties.ts";
import { phraseSpan } from "./span.ts";

/** What a phrase calls somebody. */
export interface Description {
  readonly noun: Node;
  readonly lemma: string;
  readonly kind: Entity["kind"];
  /** Words that tell one of a kind from another: adjectives, parts of a compound, owners. */
  readonly traits: readonly string[];
  readonly owner: number | null;
  readonly the: boolean;
  readonly plural: boolean;
  readonly span: Span;
  readonly form: Mention["form"];
}

/** Somebody owns it, and nobody knows who. */
export const UNKNOWN_OWNER = -1;

const nobody = wordClass("no-one");
const isGeneral = wordClass("places-owning");

const RELATIONS: ReadonlySet<string> = new Set(
  "nsubj obj obl iobj conj root nmod appos parataxis ccomp advcl".split(" "),
);

export const isTrait = ({ deprel }: Node): boolean => /^(?:amod|compound|nmod|nmod:poss|acl|nummod|flat)$/.test(deprel);

/** What a noun's phrase calls somebody; null where it is no noun for somebody, or for nobody in particular. */
export function readNoun(noun: Node, { meant }: SentenceContext): Description | null {
  const { upos, rel, deprel, lemma, children } = noun;
  if (upos !== "NOUN" || !RELATIONS.has(rel) || deprel === "nmod:desc" || deprel === "nmod:unmarked") return null;
  const kind = kindOf(noun);
  if (kind === null) return null;
  const determiners = children.filter((child) => /^(?:det|nmod:poss)$/.test(child.deprel));
  if (determiners.some(({ lower }) => nobody.has(lower))) return null;
  const possessor = determiners.find((child) => child.deprel === "nmod:poss");
  return {
    noun,
    lemma,
    kind,
    traits: children.filter((one) => isTrait(one) && !isGeneral(one) && one.upos !== "PRON").map(({ lower }) => lower),
    owner: possessor === undefined ? null : (meant.get(possessor.at)?.number ?? UNKNOWN_OWNER),
    the: determiners.some(({ lower }) => /^(?:the|this|that|these|those|such)$/.test(lower)),
    plural: isPlural(noun),
    span: phraseSpan(noun),
    form: kind === "group" ? "group" : "role",
  };
}

function kindOf(noun: Node): Entity["kind"] | null {
  const plural = isPlural(noun);
  if (isPersonNoun(noun.lemma)) return plural ? "group" : "person";
  if (isTie(noun)) return null;
  if (isBodyNoun(noun.lemma)) return plural ? "group" : "body";
  if (plural && isPeople(noun.form) && !isMateriel(noun)) return "group";
  // "in a statement": words on paper that a clause may go on to quote.
  return isThingNoun(noun.lemma) && (isTeller(noun) || /^ob[lj]$/.test(noun.rel)) ? "thing" : null;
}
