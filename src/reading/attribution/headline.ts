import type { Span } from "../../contract/index.ts";
import type { Paragraph } from "../document/paragraphs.ts";
import { wordClass } from "../en/lexicon.ts";
import { outletKind } from "../en/outlets.ts";
import type { Draft } from "./draft.ts";

/** "Minister: talks will go on", "Calder to Hale: …": a headline that names its speaker before a colon. */
const HEADLINE =
  /^((?:[\p{Lu}][\p{L}'’.-]+)(?:[ ][\p{Lu}][\p{L}'’.-]*){0,4})(?:\s(to|on)\s([\p{Lu}][\p{L}'’.-]+(?:[ ][\p{Lu}][\p{L}'’.-]*){0,3}))?\s?:\s+(?=\S)/u;

/** "Border ‘will stay open’ – Calder": a headline that names its speaker behind a dash. */
const SIGNED = /\s[–—-]\s(?:the\s)?((?:[\p{L}][\p{L}'’.-]+)(?:[ ][\p{Lu}][\p{L}'’.-]*){0,3})$/u;

const kinds = wordClass("headline-kind");
/** Words before a colon that are the headline's own and name no speaker. */
export const isHeadlineKind = (words: string): boolean => kinds.has(words.toLowerCase());

const speaking = wordClass("headline-speaker");

/** "Exclusive: Calder: …", "Live: …": the labels in front of a headline or a line, with their colons; else empty. */
export function kindLabel(words: string): string {
  const label = kindWord(words);
  return PAPER.test(label) ? "" : label;
}

/** The same, papers among them that may say themselves what follows: "Report: …". */
export function kindWord(words: string): string {
  const found = /^([\p{L} ]{3,16}?)\s?:\s+(?=\S)/u.exec(words);
  return found && isHeadlineKind(found[1] as string) ? found[0] : "";
}

/** What may say itself what follows. */
const PAPER = /^(?:Report|Poll|Source)\s?:/i;

/** A headline that names its speaker before a colon or behind a dash; null for all others. */
export function headlineSpeech(
  text: string,
  { start, end }: Paragraph,
  base: Draft,
  speaks: (span: Span) => boolean,
): Draft | null {
  const from = start + kindLabel(text.slice(start, end)).length;
  const match = HEADLINE.exec(text.slice(from, end));
  const name = match?.[1];
  if (match && name && !isHeadlineKind(name)) {
    const label = { start: from, end: from + name.length };
    const colon = from + match[0].indexOf(":", name.length);
    const content = { start: from + match[0].length, end };
    if (content.end - content.start < 12 || !(speaks(label) || isNoun(name))) return null;
    const other = match[2] === "to" && match[3] ? from + match[0].indexOf(match[3], name.length) : -1;
    return {
      ...base,
      speakers: [label],
      addressees: other < 0 ? [] : [{ start: other, end: other + (match[3] as string).length }],
      cue: { start: colon, end: colon + 1 },
      content: [content],
      by: "label/headline",
    };
  }
  const signed = SIGNED.exec(text.slice(from, end));
  const signer = signed?.[1];
  if (!signed || !signer || outletKind(signer) !== null || isHeadlineKind(signer)) return null;
  const label = { start: end - signer.length, end };
  const dash = from + signed.index + 1;
  // "Talks in Marsh – Calder": without marks or a verb it may be a list of what the page is about.
  if (signed.index < 12 || !(isNoun(signer) || (/^\p{Lu}/u.test(signer) && speaks(label)))) return null;
  return {
    ...base,
    speakers: [label],
    cue: { start: dash, end: dash + 1 },
    content: [{ start: from, end: from + signed.index }],
    by: "label/headline",
  };
}

const isNoun = (words: string): boolean => speaking.has((words.split(" ").at(-1) ?? "").toLowerCase());
