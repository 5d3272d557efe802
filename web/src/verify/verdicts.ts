import type { Difference, Verdict } from "../../../src/answers/verify/types.ts";

/** The sign and the words of a verdict: form as well as colour tells them apart. */
const VERDICTS: Readonly<Record<Verdict, readonly [sign: string, words: string, more: string]>> = {
  exact: ["✓", "in the record as it stands", ""],
  altered: ["≠", "in the record, in other words", "Words were changed without a sign of it."],
  "other-speaker": ["☞", "somebody else said it", "The record is sure of another speaker."],
  "speaker-unsure": ["?", "the speaker may be another", "The record has another speaker, and is not sure."],
  "other-day": ["◷", "said on another day", ""],
  "maybe-translation": ["≈", "may be a translation", "The same speaker, in other words of like meaning."],
  nearest: ["~", "nothing closer was found", "The closest statement of that speaker to what is ascribed to them."],
  "not-in-record": ["✗", "not in this record", "It may be true all the same: nothing here tells it."],
};

export const verdictSign = (verdict: Verdict): string => VERDICTS[verdict][0];
export const verdictInWords = (verdict: Verdict): string => VERDICTS[verdict][1];
export const verdictMore = (verdict: Verdict): string => VERDICTS[verdict][2];

const OPS: Readonly<Record<Difference["op"], string>> = {
  replace: "replaced without a sign",
  add: "added without a sign",
  "leave-out": "left out without a sign",
  join: "two remarks run together",
  marks: "no quotation on the page",
  cut: "cut, with a sign",
  bracket: "put in brackets",
  number: "another number",
  negation: "the opposite",
  speaker: "another speaker",
  day: "another day",
};

/** What was done to the words. */
export const opInWords = (op: Difference["op"]): string => OPS[op];
