import { wordClass } from "../lexicon.ts";
import { bodySector, isRole } from "./offices.ts";
import { sectorOf } from "./sectors.ts";

const persons = wordClass("person-nouns");
const bodies = wordClass("body-nouns");
const papers = wordClass("paper-nouns");
const he = wordClass("he-nouns");
const she = wordClass("she-nouns");
const heNames = wordClass("he-names");
const sheNames = wordClass("she-names");

/** Whether a noun's lemma means persons. */
export const isPersonNoun = (lemma: string): boolean =>
  persons.has(lemma) || isRole(lemma) || /(?:ist|ician|ologist|man|woman|person)$/.test(lemma);

/** Whether a noun's lemma means a body of people that acts as one. */
export const isBodyNoun = (lemma: string): boolean => bodies.has(lemma) || bodySector(lemma) !== undefined;

/** Whether a noun's lemma means words on paper: they speak, and do nothing else. */
export const isThingNoun = (lemma: string): boolean => papers.has(lemma);

/** What a noun tells of the one it means; null where it tells nothing. */
export function genderOfNoun(lemma: string): "he" | "she" | null {
  if (he.has(lemma) || /(?:sman|chairman|policeman)$/.test(lemma)) return "he";
  return she.has(lemma) || /woman$/.test(lemma) ? "she" : null;
}

/** What a folded given name tells of its bearer; null where it tells nothing. */
export const genderOfGiven = (name: string): "he" | "she" | null =>
  heNames.has(name) ? "he" : sheNames.has(name) ? "she" : null;

/** Whether a plural's word means people by its sector: "troops", "lawmakers". */
export const isPeople = (form: string): boolean => sectorOf(form) !== null;
