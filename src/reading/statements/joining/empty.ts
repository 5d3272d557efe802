import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import { phrase } from "../../en/phrase.ts";
import { wordsOf } from "../../engine/phrase/words.ts";
import { within } from "../../syntax/spans.ts";

/** "said so", "put it otherwise": a content without a word that tells anything. */
const EMPTY = phrase`{empty-content}( {empty-content})*$`;

/** "has called it an ultimatum": a name for what only the report knows; "that the talks failed" is a clause. */
const NAMED = /^(?:(?:it|this) (?:an?|the) \p{L}+(?: \p{L}+)?|that (?:an?|the) \p{L}+)$/u;

/** "said nothing about the port"; "said nothing had been decided" tells something. */
const NOTHING = /^(?:nothing|little|no more|not a word)(?: (?:for|about|of|to|on|more|else)\b.*)?$/;

/** Whether what is told as content is a pronoun and no more, or a name for one. */
export function isEmpty(text: string, { content, quoted }: Draft): boolean {
  if (quoted.length > 0) return false;
  const words = content.map(({ start, end }) => text.slice(start, end)).join(" ");
  if (NOTHING.test(words)) return true;
  // "What Calder said was true"
  if (/^what (?:is|was) (?!that\b)/i.test(words)) return true;
  return NAMED.test(words) || EMPTY.at(wordsOf(words.toLowerCase()), 0) !== null;
}

/**
 * "The president turned round. “Nobody leaves.” The general nodded.": a quotation that has ended with its own full stop, and
 * behind it a sentence of its own in which somebody does something. Behind "!" and "?" somebody may "thunder" the words.
 */
export function isBeat(text: string, { cue, content, quoted }: Draft): boolean {
  const last = quoted.at(-1);
  if (!cue || !last || content.length !== 1 || cue.start < last.end) return false;
  const between = text.slice(last.end, cue.start);
  const end = text.slice(last.start, last.end).trimEnd().at(-1) ?? "";
  // Behind "!" and "?" a name may go on with the sentence; "The guard" and "She" begin one.
  const begins = /[.…]/.test(end) ? /^["”’»]?\s+\p{Lu}/u : /^["”’»]?\s+(?:The|An?|His|Her|Their|He|She|They)\s/;
  return /[.…!?]/.test(end) && begins.test(between);
}

/**
 * "Hale thanked: “…”, he stressed", "Hale told them, “…,” Hale said": a second cue of one speaker behind the quotation that the
 * first one has.
 */
export function isEcho(text: string, { cue, content, speakers }: Draft, other: Draft): boolean {
  const [last, first] = [content.at(-1), content[0]];
  const [speaker] = speakers;
  if (!cue || !other.cue || !last || !first) return false;
  const quote = other.quoted.find(
    ({ start, end }) =>
      last.end <= end + 1 && last.end > start && (first.start >= start - 1 || within(other.cue as Span, first)),
  );
  if (!quote || cue.start < quote.end || other.cue.end > quote.start) return false;
  const between = text.slice(quote.end, Math.min(cue.start, speaker?.start ?? cue.start));
  return /^["”’»]?[\s,.]*$/.test(between) && (!speaker || isSameOne(text, speaker, other.speakers[0]));
}

function isSameOne(text: string, speaker: Span, other: Span | undefined): boolean {
  const words = text.slice(speaker.start, speaker.end);
  if (/^(?:he|she|they|it)$/i.test(words)) return true;
  return other !== undefined && words.split(" ").at(-1) === text.slice(other.start, other.end).split(" ").at(-1);
}
