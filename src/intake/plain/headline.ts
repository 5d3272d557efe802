import { isProse } from "../html/prose.ts";
import { saidByWords } from "../words/lines.ts";

/** Above the first paragraph stand no more lines than these. */
const FAR = 25;

/**
 * Which line of a plain text is its headline; -1 for none. It stands above the first paragraph, but not always first: a
 * site's name, a section, a byline, a picture's credit may come before it. It is the first line there that tells something
 * in four words or more; where none does, a short first line.
 */
export function headlineAt(lines: readonly string[]): number {
  const prose = lines.slice(0, FAR).findIndex((line) => isParagraph(line));
  const above = lines.slice(0, Math.max(0, prose));
  const told = above.findIndex((line, at) => isTelling(line, lines[at + 1]));
  if (told >= 0) return told;
  return prose > 4 ? -1 : above.findIndex((line, at) => mayHead(line, lines[at + 1]) && !isName(line));
}

/** A line of prose that is not a label, a picture's words or a notice about cookies. */
export const isParagraph = (line: string): boolean =>
  isProse(line, 0) && line.length > 60 && saidByWords(line) === null;

/** A line that a headline may be: short, without the end of a sentence, not all in quotation marks, no label. */
function mayHead(line: string, next: string | undefined): boolean {
  if (line.length > 160 || line.length < 8 || /[.:;,]["”’']?$/.test(line)) return false;
  // A line in quotation marks is a headline only where the next line is a label or a date, not more speech.
  if (/^["“].*["”]$/.test(line) && !(next !== undefined && next.length < 60 && !/[.!?]$/.test(next))) return false;
  return saidByWords(line) === null;
}

function isTelling(line: string, next: string | undefined): boolean {
  if (!mayHead(line, next) || isName(line)) return false;
  const words = line.split(/\s+/);
  return (
    words.length >= 4 ||
    (words.length === 3 && words.slice(1).some((word) => /^\p{Ll}{4,}$/u.test(word) && word !== "news"))
  );
}

/** A line that names a place on the site, the site, or who wrote. */
const isName = (line: string): boolean => isPath(line) || isSiteName(line) || areNames(line);

/** "World > Asia", "News / World" */
const isPath = (line: string): boolean => /\s[>›»|/]\s/.test(line) && !/\s\p{Ll}{4,}\s+\p{Ll}{2,}/u.test(line);

const CAPITALS =
  /^(?:\p{Lu}[\p{L}\p{M}'’.&-]*|of|the|and|for|in)(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.&-]*|of|the|and|for|in))*$/u;
const SITE = /\b(?:News|Times|Post|Daily|Herald|Agency|Journal|Tribune|Gazette|Press)\b/;

/** "The Lake Town Daily News": nothing but a name, and one of a publisher. */
const isSiteName = (line: string): boolean =>
  line.split(/\s+/).length <= 6 && SITE.test(line) && CAPITALS.test(line) && !/\s(?:in|for)\s/.test(line);

const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){1,3}(?:\s+in\s+\p{Lu}[\p{L} ]+)?$/u;

/** "Ada Quill, Ben Marsh and Cleo Reed": two names or more and nothing else, or one with what she writes for. */
export function areNames(line: string): boolean {
  if (/^\p{Lu}[^,]{3,40},? (?:\p{L}+ ){0,3}(?:correspondent|editor|reporter|writer|columnist)s?$/u.test(line))
    return true;
  const pieces = line.split(/,? and |, | & /);
  return pieces.length >= 2 && pieces.every((piece) => NAME.test(piece.trim()));
}
