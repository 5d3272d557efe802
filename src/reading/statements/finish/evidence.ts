import type { BlockKind, Ref, Statement } from "../../../contract/index.ts";
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
/** Letters in front of a pronoun or a description in which its name is looked for. */
const NEAR = 300;
const FAMILY = /^(?:head|source|label|quotation|content)(?=\/)/;
const WHOLE_CLAUSE = /^content\/(?:clause|quotation|accused-of|noun-clause)$/;

/** What is known of a statement that may make it right or wrong. */
export function evidenceOf(draft: Draft, one: Unweighed, linked: Linked): Evidence {
  return { words: ofWords(draft, one, linked), meant: ofMeant(one, linked) };
}

function ofWords({ certainty }: Draft, one: Unweighed, linked: Linked): Features {
  const { speakers, addressees, cue, content, mode, block } = one;
  const letters = content.reduce((sum, { start, end }) => sum + end - start, 0);
  const family = WHOLE_CLAUSE.test(one.by) ? "clause" : (FAMILY.exec(one.by)?.[0] ?? "other");
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
    length: Math.log(Math.max(1, letters) / 80),
    short: Number(letters < 25),
    pieces: Number(content.length > 1),
    headline: Number(block === ("headline" satisfies BlockKind)),
  };
}

function ofMeant({ speakers, addressees }: Unweighed, linked: Linked): Features | null {
  const known = speakers.filter(({ actor }) => actor !== null);
  if (known.length === 0) return null;
  const some = (test: (ref: Ref) => boolean): number => Number(known.some(test));
  return {
    "by other words": some((ref) => formOf(ref, linked) !== "name"),
    "by a pronoun": some((ref) => formOf(ref, linked) === "pronoun"),
    far: some((ref) => formOf(ref, linked) !== "name" && !isNamedNear(ref, linked)),
    implied: some(({ basis }) => basis !== "stated"),
    open: some((ref) => mentionOf(ref, linked)?.candidates !== undefined || ref.candidates !== undefined),
    several: Number(speakers.length > 1),
    unregistered: some(({ actor }) => linked.actors.get(actor ?? "")?.identity !== "known"),
    state: some(({ actor }) => linked.actors.get(actor ?? "")?.kind === "state"),
    "addressee implied": Number(addressees.some(({ basis }) => basis !== "stated")),
  };
}

/** The mention through which a party is known. */
function mentionOf({ start, end, entity }: Ref, { near }: Linked) {
  if (start === null || end === null) return undefined;
  return near([{ start, end }]).find((mention) => mention.entity === entity && overlaps(mention, { start, end }));
}

const formOf = (ref: Ref, linked: Linked): string | undefined => mentionOf(ref, linked)?.form;

const isNamedNear = ({ start, entity }: Ref, { near }: Linked): boolean =>
  start !== null &&
  start > 0 &&
  near([{ start: Math.max(0, start - NEAR), end: start }]).some(
    (mention) => mention.entity === entity && mention.form === "name",
  );

function logit(chance: number): number {
  const kept = Math.min(HIGHEST, Math.max(LOWEST, chance));
  return Math.log(kept / (1 - kept));
}
