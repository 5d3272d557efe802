import type { Line } from "../line.ts";
import { saidByWords } from "../words/lines.ts";
import { areNames, headlineAt, isParagraph } from "./headline.ts";

/**
 * A plain text to lines. What stands above its headline is a site's name, a section or the like and none of it; wrapped
 * lines (wire copy broken at 60 to 80 characters) are joined into the paragraphs they belong to.
 */
export function linesOfText(text: string): readonly Line[] {
  const raw: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\u0085]+/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const body = match[0].trim();
    if (body !== "") raw.push({ start: match.index + lead, end: match.index + lead + body.length });
  }
  const lines = isWrapped(text, raw) ? unwrap(text, raw) : raw;
  const plain = lines.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
  const headline = headlineAt(plain);
  const prose = plain.findIndex(isParagraph);
  return lines.map(({ start, end }, at) => ({
    start,
    end,
    text: plain[at] as string,
    tag: "p",
    linked: 0,
    said: saidAbove(plain, at, headline, prose),
    inside: true,
    part: 1,
  }));
}

/** What the lines above the first paragraph are by the headline among them. */
function saidAbove(lines: readonly string[], at: number, headline: number, prose: number): Line["said"] {
  if (at === headline) return { kind: "headline", reason: "a short line above the text" };
  if (headline >= 0 && at < prose && areNames(lines[at] as string)) return AUTHORS;
  if (at > headline) return at < headline + 4 && lines[at] === lines[headline] ? REPEATED : null;
  return saidByWords(lines[at] as string) === null ? ABOVE : null;
}

const AUTHORS: Line["said"] = { kind: "byline", reason: "names who wrote it" };
const ABOVE: Line["said"] = { kind: "residue", reason: "above the headline" };
const REPEATED: Line["said"] = { kind: "residue", reason: "repeats the headline" };

/** Most lines end near one width in mid-sentence: the line ends are the printer's, not the writer's. */
function isWrapped(text: string, lines: readonly { start: number; end: number }[]): boolean {
  if (lines.length < 6) return false;
  const widths = lines.map(({ start, end }) => end - start);
  const widest = Math.max(...widths.slice(0, 2000));
  if (widest > 100 || widest < 40) return false;
  const open = lines.filter(
    ({ start, end }) => end - start > widest - 25 && !/[.!?:"”’]\s*$/.test(text.slice(start, end)),
  );
  return open.length > lines.length * 0.5;
}

function unwrap(text: string, lines: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = out[out.length - 1];
    const gap = last ? text.slice(last.end, line.start) : "";
    if (last && (gap.match(/\n/g) ?? []).length < 2) out[out.length - 1] = { start: last.start, end: line.end };
    else out.push(line);
  }
  return out;
}
