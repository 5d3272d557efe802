import { isProse } from "../html/prose.ts";
import type { Line } from "../line.ts";
import { saidByWords } from "../words/lines.ts";

/**
 * A plain text to lines. A short first line without a full stop that stands above prose is the headline; wrapped
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
  return lines.map(({ start, end }, at) => ({
    start,
    end,
    text: plain[at] as string,
    tag: "p",
    linked: 0,
    said:
      at === 0 && isHeadline(plain) ? { kind: "headline" as const, reason: "a short first line above the text" } : null,
    inside: true,
    part: 1,
  }));
}

function isHeadline(lines: readonly string[]): boolean {
  const [line, ...rest] = lines;
  if (line === undefined || line.length > 160 || line.length < 8 || /[.:;,]["”’']?$/.test(line)) return false;
  // A first line in quotation marks is a headline only where the next line is a label or a date, not more speech.
  if (/^["“].*["”]$/.test(line) && !(rest[0] !== undefined && rest[0].length < 60 && !/[.!?]$/.test(rest[0])))
    return false;
  if (saidByWords(line) !== null) return false;
  return rest.slice(0, 4).some((next) => isProse(next, 0) && next.length > 60);
}

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
