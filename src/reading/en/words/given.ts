import { wordClass } from "../lexicon.ts";

const he = wordClass("he-names");
const she = wordClass("she-names");

/** What a folded given name tells of its bearer; null where it tells nothing. */
export const genderOfGiven = (name: string): "he" | "she" | null =>
  he.has(name) ? "he" : she.has(name) ? "she" : null;
