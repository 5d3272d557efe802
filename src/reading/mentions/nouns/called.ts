import type { Mention, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { speaks } from "../../en/speaks.ts";
import { isBodyNoun, isPeople, isPersonNoun, isThingNoun } from "../../en/words/kinds.ts";
import type { Entity } from "../cast/entities.ts";
import type { Read } from "../scene.ts";
import { isMateriel } from "../words/materiel.ts";
import { isTie } from "../words/ties.ts";
import { phraseSpan } from "./span.ts";

/** What a phrase calls somebody. */
export interface Called {
  readonly lemma: string;
  readonly kind: Entity["kind"];
  readonly traits: readonly string[];
  readonly owner: number | null;
  readonly the: boolean;
  readonly plural: boolean;
  readonly span: Span;
  readonly form: Mention["form"];
}

/** Somebody owns it, and nobody knows who. */
export const UNKNOWN_OWNER = -1;

const DETERMINERS = /^(?:det|nmod:poss)$/;

const THE = /^(?:the|this|that|these|those|such)$/i;

const NOBODY = /^(?:any|no|either|neither|each|every|some|most|few|many|several|all|another|other)$/i;

export const TRAITS = /^(?:amod|compound|nmod|nmod:poss|acl|nummod|flat)$/;

/** Owners that tell nothing apart in a report on one place: "the city's police". */
const GENERAL = /^(?:city|town|country|nation|state|territory|region|village|same|new|whole|entire|own)$/;

/** What a noun's phrase calls somebody; null where it is no noun for somebody, or for nobody in particular. */
export function readNoun(read: Read, at: number): Called | null {
  const { sentence, children } = read;
  const token = sentence.tokens[at] as Token;
  const lemma = token.lemma.toLowerCase();
  if (token.upos !== "NOUN" || !/^(?:nsubj|obj|obl|iobj|conj|root|nmod|appos|parataxis|ccomp|advcl)/.test(token.deprel))
    return null;
  if (token.deprel === "nmod:desc" || token.deprel === "nmod:unmarked") return null;
  const kind = kindOf(read, at, lemma);
  if (kind === null) return null;
  const words = (children[at] ?? []).map((child) => sentence.tokens[child] as Token);
  const determiners = words.filter((word) => DETERMINERS.test(word.deprel));
  if (determiners.some((word) => NOBODY.test(word.form))) return null;
  const possessor = (children[at] ?? []).find((child) => (sentence.tokens[child] as Token).deprel === "nmod:poss");
  const owner = possessor === undefined ? null : (read.meant.get(possessor)?.number ?? UNKNOWN_OWNER);
  const the = determiners.some((word) => THE.test(word.form));
  const traits = traitsOf(read, at);
  const span = phraseSpan(read, at);
  const form = kind === "group" ? "group" : "role";
  return { lemma, kind, traits, owner, the, plural: /Number=Plur/.test(token.feats), span, form };
}

function kindOf(read: Read, at: number, lemma: string): Entity["kind"] | null {
  const { sentence } = read;
  const token = sentence.tokens[at] as Token;
  const plural = /Number=Plur/.test(token.feats);
  if (isPersonNoun(lemma)) return plural ? "group" : "person";
  if (isTie(read, at)) return null;
  if (isBodyNoun(lemma)) return plural ? "group" : "body";
  if (plural && isPeople(token.form) && !isMateriel(sentence, at)) return "group";
  const subject = token.deprel === "nsubj" && speaks(sentence, token.head);
  if (isThingNoun(lemma)) return subject || isIssued(token) ? "thing" : null;
  return null;
}

/** "in a statement": words on paper that a clause may go on to quote. */
const isIssued = (token: Token): boolean => /^(?:obl|obj)/.test(token.deprel);

/** Words that tell one of a kind from another: adjectives, parts of a compound, owners. */
function traitsOf({ sentence, children }: Read, at: number): readonly string[] {
  return (children[at] ?? []).flatMap((child) => {
    const token = sentence.tokens[child] as Token;
    const lemma = token.lemma.toLowerCase();
    return TRAITS.test(token.deprel) && !GENERAL.test(lemma) && token.upos !== "PRON" ? [token.form.toLowerCase()] : [];
  });
}
