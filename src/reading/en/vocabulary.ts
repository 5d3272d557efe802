import { ROUTE_KINDS, type Route } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import type { Test, Vocabulary } from "../engine/pattern/types.ts";
import { clauseSubjectOf, isPassive, subjectOf } from "../syntax/clause.ts";
import { casesOf, marksOf } from "../syntax/subtree.ts";
import { carrierKind } from "./carriers.ts";
import { cueOf, nounAct, reportsSpeech } from "./cues.ts";
import { deniersOf, isComplement } from "./deniers.ts";
import { halfDeniersOf, openersOf } from "./halfDeniers.ts";
import { hears, isDeed } from "./hears.ts";
import { invertedOf } from "./inverted.ts";
import { LEXICON, wordClass } from "./lexicon.ts";
import {
  heldKind,
  isCited,
  isCompany,
  isDoer,
  isDoneThere,
  isExchangedWith,
  isPartner,
  isPersonal,
  isProgrammeOf,
  isRelaying,
  isSeat,
  isToCome,
  isTopic,
  leanedOn,
  relatedNoun,
} from "./routeWords.ts";
import { askedOne, canSay } from "./somebody.ts";
import { isPersonNoun } from "./words/kinds.ts";

/** "cue:clause", "cue:hearer": what the lexicon of cues says of a verb. */
const CUE: Readonly<Record<string, (node: Node) => boolean>> = {
  verb: ({ lemma }) => cueOf(lemma) !== undefined,
  noun: ({ lemma }) => nounAct(lemma) !== undefined,
  clause: ({ lemma }) => cueOf(lemma)?.shapes.has("clause") === true,
  infinitive: ({ lemma }) => cueOf(lemma)?.shapes.has("infinitive") === true,
  object: ({ lemma }) => cueOf(lemma)?.shapes.has("object") === true,
  hearer: ({ lemma }) => cueOf(lemma)?.addresses === true,
  speech: reportsSpeech,
};

const PREDICATES: Readonly<Record<string, (node: Node) => boolean>> = {
  passive: isPassive,
  asked: (node) => askedOne(node) !== null,
  complement: isComplement,
  "able-to-say": canSay,
  human: ({ upos, lemma }) => /^(?:PROPN|PRON)$/.test(upos) || isPersonNoun(lemma),
  hearing: hears,
  deed: isDeed,
  personal: isPersonal,
  cited: isCited,
  relaying: isRelaying,
  "to-come": isToCome,
  doer: isDoer,
  "done-there": isDoneThere,
  seat: isSeat,
  company: isCompany,
  topic: isTopic,
  partner: isPartner,
  "exchanged-with": isExchangedWith,
  programme: isProgrammeOf,
};

const one = (node: Node | null): readonly Node[] => (node === null ? [] : [node]);

/** Whether a noun carries words of a kind; "words" stands for any. */
const kindTest = (kindOf: (node: Node) => Route["kind"] | null, kind: string): Test | undefined => {
  if (kind === "words") return (node) => kindOf(node) !== null;
  return (ROUTE_KINDS as readonly string[]).includes(kind) ? (node) => kindOf(node) === kind : undefined;
};

/** What the patterns of English rules may name. */
export const ENGLISH: Vocabulary = {
  tests: {
    class: (name) => (LEXICON.knows(name) ? wordClass(name) : undefined),
    cue: (name) => CUE[name],
    act: (name) => (node) => cueOf(node.lemma)?.act === name,
    is: (name) => PREDICATES[name],
    case: (word) => (node) => casesOf(node).includes(word),
    marked: (word) => (node) => marksOf(node).includes(word),
    carries: (kind) => kindTest(carrierKind, kind),
    holds: (kind) => kindTest(heldKind, kind),
  },
  relations: {
    subject: (verb) => one(subjectOf(verb)),
    "clause-subject": (verb) => one(clauseSubjectOf(verb)),
    denier: deniersOf,
    "half-denier": halfDeniersOf,
    opener: openersOf,
    inverted: (cue) => one(invertedOf(cue)),
    asked: (cue) => one(askedOne(cue)),
    "leaned-on": (according) => one(leanedOn(according)),
    "related-noun": (cue) => one(relatedNoun(cue)),
  },
};
