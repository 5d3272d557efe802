import type { Actor, Ref, Span, Statement } from "../../src/contract/index.ts";
import type { Evidence } from "../../src/reading/statements/finish/evidence.ts";
import type { Article } from "../labels/paragraphs/draw.ts";
import type { LabelFile, LabelledParagraph } from "../labels/paragraphs/labelled.ts";
import { isMeant } from "../labels/paragraphs/meant.ts";
import { meet, type Pair, pairStatements } from "../labels/paragraphs/pairing.ts";
import { type Cast, judgeSpeakers } from "../labels/paragraphs/speaker.ts";
import type { GoldStatement, GoldText } from "../statements/gold.ts";
import { pairs, refs, shared } from "../statements/matching.ts";
import { wordsOf } from "../statements/words.ts";

/** A statement that was found, with what its labels say of it. */
export interface Finding {
  /** The text it stands in: folds never part one. */
  readonly text: string;
  readonly set: "PolNeAR" | "reports" | "paragraphs";
  readonly evidence: Evidence;
  readonly confidence: number;
  /** Whether content, the speaker's words and the addressees are right. */
  readonly words: boolean;
  /** Whether the whole claim is: who is meant and of which state too, and where labelled act, denial and day; null unlabelled. */
  readonly whole: boolean | null;
}

/** What was read in one text. */
export interface Read {
  readonly statements: readonly Statement[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** PolNeAR tells the speaker's words, not who that is; `related` are the addressees of the same text. */
export function inPolnear(text: GoldText, read: Read, related: readonly GoldStatement[]): readonly Finding[] {
  const rowOf = new Map(pairs(read.statements, text.statements));
  const heard = related.flatMap(({ addressees }) => addressees);
  return read.statements.map((one) => ({
    ...told(text.name, "PolNeAR", one, read),
    words: areWordsRight(one, rowOf.get(one), heard),
    whole: null,
  }));
}

/** The six reports tell who the speaker is and of which state. What an optional row explains counts neither way. */
export function inReport(text: GoldText, read: Read): readonly Finding[] {
  const rowOf = new Map(pairs(read.statements, text.statements));
  const heard = text.statements.flatMap(({ addressees }) => addressees);
  return read.statements
    .filter((one) => rowOf.get(one)?.optional !== true)
    .map((one) => {
      const row = rowOf.get(one);
      const words = areWordsRight(one, row, heard);
      return { ...told(text.name, "reports", one, read), words, whole: words && isSpeaker(text.text, one, row, read) };
    });
}

/** Our paragraphs tell all. */
export function inParagraph(
  article: Article,
  paragraph: LabelledParagraph,
  read: Read,
  labelled: LabelFile["actors"],
): readonly Finding[] {
  const cast: Cast = { text: article.text, found: read.actors, labelled };
  const paired = pairStatements(
    article.text,
    paragraph,
    read.statements,
    (one, label) => label.speakers.length > 0 && judgeSpeakers(one, label, cast).actor === "right",
  );
  const wrong = [...paired.near.map(({ found }) => found), ...paired.invented].map((one) => ({
    ...told(article.id, "paragraphs", one, read),
    words: false,
    whole: false,
  }));
  const right = paired.right.map((pair): Finding => {
    const words = isPairRight(pair, cast);
    return { ...told(article.id, "paragraphs", pair.found, read), words, whole: words && isMeantRight(pair, cast) };
  });
  return [...right, ...wrong];
}

const told = (
  text: string,
  set: Finding["set"],
  { id, confidence }: Statement,
  { evidence }: Read,
): Pick<Finding, "text" | "set" | "evidence" | "confidence"> => ({
  text,
  set,
  evidence: evidence.get(id) as Evidence,
  confidence,
});

/** Nobody given is nobody wrong; where the labels name no speaker, the found one is not judged. */
function areWordsRight(one: Statement, row: GoldStatement | undefined, heard: readonly Span[]): boolean {
  if (row === undefined) return false;
  const speakers = refs(one.speakers);
  if (speakers.length > 0 && row.speakers.length > 0 && shared(speakers, row.speakers) === 0) return false;
  return one.addressees.every((ref) => refs([ref]).every((span) => shared([span], heard) > 0));
}

function isSpeaker(text: string, { speakers }: Statement, row: GoldStatement | undefined, { actors }: Read): boolean {
  if (row?.country === undefined) return true;
  const given = speakers.flatMap(({ actor }) => actors.get(actor ?? "") ?? []);
  if (given.some(({ country }) => country !== null && country !== row.country)) return false;
  const { who } = row;
  const words = wordsOf(text, row.speakers, " ");
  return given.every(
    (actor) =>
      actor.kind !== "person" ||
      who === undefined ||
      isMeant(actor, { kind: "person", known: true, names: [who, words], countries: null }, words),
  );
}

function isPairRight({ found, label }: Pair, cast: Cast): boolean {
  const sameWords = found.speakers.some((ref) => label.speakers.some(({ span }) => meet(ref, span)));
  const other = found.speakers.length > 0 && label.speakers.length > 0 && !sameWords;
  if (other && judgeSpeakers(found, label, cast).actor !== "right") return false;
  return found.addressees.every((ref: Ref) => label.addressees.some(({ span }) => meet(ref, span)));
}

function isMeantRight({ found, label }: Pair, cast: Cast): boolean {
  const { actor, country } = judgeSpeakers(found, label, cast);
  if (actor === "wrong" || country === "wrong") return false;
  if (!label.acts.includes(found.act) || found.negated !== label.negated) return false;
  const day = found.when?.from?.slice(0, 10);
  return day === undefined || (label.day !== null && day === label.day.from);
}
