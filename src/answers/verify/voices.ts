import type { Voice } from "./types.ts";

/** What can be said of two speakers: the same, surely different, or neither. */
export type Likeness = "same" | "different" | "unsure";

/** Whether those to whom a draft ascribes words may be those to whom the record does: one of each is enough. */
export function likeness(draft: readonly Voice[], record: readonly Voice[]): Likeness {
  // Where the draft names nobody, nothing is claimed.
  const named = draft.filter(isSomebody);
  if (named.length === 0) return "same";
  const pairs = named.flatMap((one) => record.map((other) => compare(one, other)));
  if (pairs.includes("same")) return "same";
  return pairs.length > 0 && pairs.every((one) => one === "different") ? "different" : "unsure";
}

const isSomebody = ({ actor, words }: Voice): boolean => actor !== null || isNamed(words);

/** A name has a capital that no sentence or article gave it. */
const isNamed = (words: string): boolean => /(?:^|\s)\p{Lu}[\p{L}'’-]+$/u.test(words.trim());

function compare(draft: Voice, record: Voice): Likeness {
  if (draft.actor !== null && draft.actor === record.actor) return "same";
  const [one, other] = [calledBy(draft), calledBy(record)];
  if (one !== null && one === other) return "same";
  if (isPartOf(draft, record) || isPartOf(record, draft)) return "same";
  if (isVoiceOf(draft, record) || isVoiceOf(record, draft)) return "same";
  // A state and somebody of it, of whom the record does not say whether they speak for it.
  const ofOneState = draft.country !== null && draft.country === record.country;
  if (ofOneState && (draft.kind === "state" || record.kind === "state")) return "unsure";
  return other === null ? "unsure" : "different";
}

/** One word of a name of several, whichever: in many languages the family's name stands first. */
function isPartOf(one: Voice, other: Voice): boolean {
  if (other.name === null || (other.kind !== null && other.kind !== "person")) return false;
  const [word, ...more] = wordsOf(one.name ?? (isNamed(one.words) ? one.words : ""));
  return word !== undefined && more.length === 0 && wordsOf(other.name).includes(word);
}

const wordsOf = (name: string): readonly string[] => name.split(/\s+/).map(plain).filter(Boolean);

/** A minister speaks for the state, and whoever quotes the ministry may mean its minister. Two persons are two. */
const isVoiceOf = (one: Voice, other: Voice): boolean =>
  !(one.kind === "person" && other.kind === "person") &&
  one.speaksFor !== null &&
  (one.speaksFor === other.actor || one.speaksFor === other.speaksFor);

/** The name by which two speakers are compared: of a person the last, since reports shorten it; null for nobody named. */
function calledBy({ name, kind, words }: Voice): string | null {
  const called = name ?? (isNamed(words) ? words.trim() : null);
  if (called === null) return null;
  const last = kind === null || kind === "person" ? (called.split(/\s+/).at(-1) as string) : called;
  return plain(last);
}

const plain = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/['’]s$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
