import type { Ref, Statement } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import { overlaps } from "../../syntax/spans.ts";
import type { Linked } from "../who/linked.ts";

/** What speaks for and against a statement: numbers by name; a name that is absent counts 0. */
export type Features = Readonly<Record<string, number>>;

/** Evidence of the two parts of a claim. */
export interface Evidence {
  /** Of the words: what was said, whose words are the speaker's, who is addressed. */
  readonly words: Features;
  /** Of who is meant by them, and of act and day; null where nobody is said to be meant. */
  readonly meant: Features | null;
}

/** A statement before its confidence is known. */
export type Unweighed = Omit<Statement, "confidence">;

/** The network's certainty runs from here to here; beyond, it says no more. */
const [LOWEST, HIGHEST] = [0.2, 0.995];
/** Letters of a usual content, and how many times as long or as short still tells something, as a logarithm. */
const [USUAL, LONG] = [80, 2];
const FAMILY = /^(?:head|source|label|quotation|content)(?=\/)/;
const WHOLE_CLAUSE = /^content\/(?:clause|quotation|accused-of|noun-clause)$/;

/** What is known of a statement that may make it right or wrong. */
export function evidenceOf(draft: Draft, one: Unweighed, linked: Linked): Evidence {
  return { words: ofWords(draft, one, linked), meant: ofMeant(one, linked) };
}

function ofWords({ certainty }: Draft, one: Unweighed, linked: Linked): Features {
  const { speakers, addressees, cue, content, mode } = one;
  const letters = content.reduce((sum, { start, end }) => sum + end - start, 0);
  const family = familyOf(one.by);
  return {
    [`by ${family}`]: 1,
    ...(certainty === undefined ? { "not seen by the network": 1 } : { certainty: logit(certainty) }),
    ...(certainty === undefined ? { [`alone ${family}`]: 1 } : {}),
    support: Math.min(3, one.support.length),
    direct: Number(mode === "direct"),
    mixed: Number(mode === "mixed"),
    nested: Number(one.within !== null),
    "no cue": Number(cue === null),
    "no speaker": Number(speakers.length === 0),
    "several speakers": Number(speakers.length > 1),
    "speaker implied": Number(speakers.some(({ basis }) => basis !== "stated")),
    "speaker a pronoun": Number(speakers.some((ref) => formOf(ref, linked) === "pronoun")),
    "speaker nobody known": Number(speakers.length > 0 && speakers.every(({ entity }) => entity === null)),
    addressee: Number(addressees.some(({ basis }) => basis === "stated")),
    "addressee implied": Number(addressees.some(({ basis }) => basis !== "stated")),
    route: Number(one.route.length > 0),
    negated: Number(one.negated),
    "other act": Number(one.act !== "assert"),
    length: Math.max(-LONG, Math.min(LONG, Math.log(Math.max(1, letters) / USUAL))),
    short: Number(letters < 25),
    pieces: Number(content.length > 1),
  };
}

/** No text with labels holds headlines with a colon, which are read as somebody's words: they are no labels of speech. */
const familyOf = (rule: string): string =>
  rule === "label/headline" ? "headline" : WHOLE_CLAUSE.test(rule) ? "clause" : (FAMILY.exec(rule)?.[0] ?? "other");

/** Few, as few statements are labelled with who is meant and hardly one in twenty of those is wrong. */
function ofMeant({ speakers }: Unweighed, linked: Linked): Features | null {
  const known = speakers.filter(({ actor }) => actor !== null);
  if (known.length === 0) return null;
  const some = (test: (ref: Ref) => boolean): number => Number(known.some(test));
  return {
    "by other words": some((ref) => formOf(ref, linked) !== "name"),
    implied: some(({ basis }) => basis !== "stated"),
    open: some((ref) => mentionOf(ref, linked)?.candidates !== undefined || ref.candidates !== undefined),
    several: Number(speakers.length > 1),
    unregistered: some(({ actor }) => linked.actors.get(actor ?? "")?.identity !== "known"),
  };
}

/** The mention through which a party is known. */
function mentionOf({ start, end, entity }: Ref, { near }: Linked) {
  if (start === null || end === null) return undefined;
  return near([{ start, end }]).find((mention) => mention.entity === entity && overlaps(mention, { start, end }));
}

const formOf = (ref: Ref, linked: Linked): string | undefined => mentionOf(ref, linked)?.form;

function logit(chance: number): number {
  const kept = Math.min(HIGHEST, Math.max(LOWEST, chance));
  return Math.log(kept / (1 - kept));
}
