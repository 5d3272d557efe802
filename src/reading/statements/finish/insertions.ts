import type { Span } from "../../../contract/index.ts";
import { wordClass } from "../../en/lexicon.ts";

/** Square brackets are never spoken: "[the farmers]", "[...]", "[sic]". */
const BRACKETS = /\[[^[\]\n]{1,200}\]/g;

/** An editor's marks in round brackets. */
const BRACKETED = /\([^()\n]{1,23}\)/g;
const marks = wordClass("editors-mark");
const isMark = (bracketed: string): boolean => {
  const words = bracketed.slice(1, -1).toLowerCase();
  return marks.has(words) || /^(?:sic\b.*|…|\. ?\. ?\.)$/.test(words);
};

/** "(Ukraine)", "(for the farmers)", "(Calder's)": a gloss of a few words. */
const GLOSS = /\((?=[^()\n]{2,60}\))[^()\n]+\)/g;
const MOST_WORDS = 5;

/** Words left out: dots that stand apart from the word before; behind a word the speaker trailed off. */
const LEFT_OUT = /(?<=^|\s)(?:…|\.{3,4}|\. \. \.(?: \.)?)(?=\s|$|[\p{L}\p{P}])/gu;

/**
 * The editor's own words and marks inside quotations, brackets included, in the order of the text: what is left when
 * they go is the speaker's.
 *
 * @param written whether what is quoted was written: then round brackets can be the writer's own
 */
export function insertionsIn(text: string, quoted: readonly Span[], written: boolean): readonly Span[] {
  return quoted.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const found: Span[] = [];
    const take = (pattern: RegExp, wanted: (words: string) => boolean = () => true): void => {
      for (const match of words.matchAll(pattern)) {
        const span = { start: start + match.index, end: start + match.index + match[0].length };
        if (wanted(match[0]) && !found.some((other) => other.start < span.end && span.start < other.end))
          found.push(span);
      }
    };
    take(BRACKETS);
    take(BRACKETED, isMark);
    if (!written) take(GLOSS, isGloss);
    take(LEFT_OUT);
    return found.sort((a, b) => a.start - b.start);
  });
}

/** A name, or a short phrase that holds one: what the editor tells of a word. "(a)" counts and "(and why not?)" is said. */
function isGloss(bracketed: string): boolean {
  const words = bracketed.slice(1, -1).trim().split(/\s+/);
  return (
    words.length <= MOST_WORDS &&
    words.some(
      (word, at) =>
        /^\p{Lu}/u.test(word) && (at > 0 || words.length < 4) && !/^(?:I|And|But|Or|So|If|We|You)$/.test(word),
    ) &&
    !/[!?]/.test(bracketed)
  );
}
