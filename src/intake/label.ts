import { type Block, type BlockKind, SET_OFF } from "../contract/index.ts";
import { isProse } from "./html/prose.ts";
import type { Line } from "./line.ts";
import { appealLines } from "./words/appeal.ts";
import { readAsk } from "./words/ask.ts";
import { saidByWords } from "./words/lines.ts";

interface Label {
  readonly kind: BlockKind;
  readonly reason: string;
}

/**
 * Gives every line its kind and reason and joins neighbours into blocks. The same steps for pages and plain texts:
 * what markup says, what the words of a line say, runs of appeal, and for the rest its form among its neighbours.
 */
export function labelLines(lines: readonly Line[], language: { readonly plain: boolean }): readonly Block[] {
  const labels = lines.map((line) => first(line, language.plain));
  const appeals = appealLines(lines.map((line, at) => (mayAppeal(labels[at] as Label | null, line) ? line.text : "")));
  for (const [at, appeal] of appeals.entries())
    if (appeal) labels[at] = { kind: "appeal", reason: "the publisher asks its readers" };
  byForm(lines, labels);
  for (const [at, { setOff, inside }] of lines.entries())
    if (setOff && inside && /^(?:report|byline|residue)$/.test(labels[at]?.kind ?? ""))
      labels[at] = { kind: "report", reason: SET_OFF[setOff] };
  return join(lines, labels as Label[]);
}

const mayAppeal = (label: Label | null, line: Line): boolean =>
  label === null
    ? line.inside || line.text.length > 60
    : label.kind === "appeal" || (label.kind === "related" && !line.inside && isProse(line.text, line.linked));

const SIGNS_POST = /^[—–―-].*\(@\w+\)/;

/** What markup or words say of one line by itself. */
function first(line: Line, plain: boolean): Label | null {
  const read = saidByWords(line.text);
  // "— Ines Calder (@calder) November 11, 2024" signs a post and not the report.
  const words = read?.kind === "byline" && SIGNS_POST.test(line.text) ? null : read;
  if (line.said) {
    if (line.said.kind === "headline") return line.said;
    // "a figure" that holds a heading or a long paragraph is a layout box, not a picture.
    if (line.said.reason === "in a figure" && isProse(line.text, line.linked) && line.text.length > 600) return words;
    return line.said;
  }
  if (
    words &&
    line.inside &&
    isProse(line.text, line.linked) &&
    words.kind === "related" &&
    !plain &&
    line.linked < 0.3
  )
    return null;
  return words;
}

/** What remains: prose inside is reporting; short lines go with the reporting around them; the rest is residue. */
function byForm(lines: readonly Line[], labels: (Label | null)[]): void {
  const prose = lines.map((line, at) => labels[at] === null && line.inside && isProse(line.text, line.linked));
  const firstProse = prose.indexOf(true);
  const lastProse = prose.lastIndexOf(true);
  for (const [at, line] of lines.entries()) {
    if (labels[at] !== null) continue;
    if (!line.inside)
      labels[at] =
        line.linked > 0.5 && line.text.length > 25
          ? { kind: "related", reason: "links outside the article" }
          : { kind: "residue", reason: "outside the article" };
    else if (prose[at]) labels[at] = { kind: "report", reason: "prose" };
    else if (line.linked > 0.6 && isLinkedSentence(line) && flanked(prose, at))
      labels[at] = { kind: "report", reason: "a linked paragraph" };
    else if (line.linked > 0.6)
      labels[at] =
        line.text.length > 15 && !flanked(prose, at)
          ? { kind: "related", reason: "a link by itself" }
          : line.text.length > 15
            ? { kind: "related", reason: "a link between paragraphs" }
            : { kind: "residue", reason: "a short link" };
    else if (labels[at - 1]?.kind === "report" && goesOn(line))
      labels[at] = { kind: "report", reason: "goes on in the column" };
    else labels[at] = shortLine(lines, prose, at, firstProse, lastProse);
  }
}

/** A bare line of text that is no label: so many words, none of them a link. */
const goesOn = ({ text, tag, linked }: Line): boolean =>
  linked < 0.1 && !/^h[1-6]$/.test(tag) && text.length >= 45 && text.split(" ", 8).length >= 8;

/** A whole sentence that is a link from end to end; a teaser between paragraphs is a title, without a full stop. */
const isLinkedSentence = ({ text, tag }: Line): boolean =>
  tag === "p" && isProse(text, 0) && /[.!?…][\])"”»’']*$/.test(text);

const flanked = (prose: readonly boolean[], at: number): boolean => prose[at - 1] === true && prose[at + 1] === true;

function shortLine(
  lines: readonly Line[],
  prose: readonly boolean[],
  at: number,
  firstProse: number,
  lastProse: number,
): Label {
  const line = lines[at] as Line;
  const between = at > firstProse && at < lastProse && firstProse >= 0;
  if (/^h[1-6]$/.test(line.tag)) {
    const leads = prose.slice(at + 1, at + 4).some(Boolean) || leadsList(lines, at, lastProse);
    return leads
      ? { kind: "report", reason: "a subheading" }
      : { kind: "related", reason: "a heading with nothing under it" };
  }
  const sentence = /[.!?…:;][\])"”»’']*$/.test(line.text);
  if (/^(?:p|blockquote|pre|body|dd|q)$/.test(line.tag) && (sentence || between) && line.text.length > 2)
    return { kind: "report", reason: "a short paragraph" };
  if (
    /^(?:li|dt|td|th|tr|div|section|article|span|main|center)$/.test(line.tag) &&
    (between || (sentence && line.text.length > 30))
  )
    return { kind: "report", reason: `a short line among paragraphs (${line.tag})` };
  if (
    /^(?:li|p)$/.test(line.tag) &&
    at > lastProse &&
    at - lastProse <= 12 &&
    line.linked < 0.3 &&
    line.text.length > 20
  )
    return { kind: "report", reason: "goes on after the last paragraph" };
  if (firstProse < 0) return { kind: "report", reason: "there is nothing longer" };
  return at < firstProse
    ? { kind: "residue", reason: "a short line above the article" }
    : { kind: "residue", reason: "a short line below the article" };
}

/** A heading over a list or table, not past the article's end by more than a few lines. */
function leadsList(lines: readonly Line[], at: number, lastProse: number): boolean {
  const under = lines.slice(at + 1, at + 4).filter((line) => line.inside && !/^h[1-6]$/.test(line.tag));
  return at < lastProse && under.some((line) => /^(?:li|td|dd|dt|p|blockquote)$/.test(line.tag) && line.linked < 0.5);
}

const isSetOff = ({ reason }: Label): boolean => (Object.values(SET_OFF) as readonly string[]).includes(reason);

/** Neighbouring lines of one kind, reason and part become one block; an appeal carries its ask. */
function join(lines: readonly Line[], labels: readonly Label[]): readonly Block[] {
  const blocks: (Block & { readonly text: string })[] = [];
  for (const [at, line] of lines.entries()) {
    const label = labels[at] as Label;
    const last = blocks[blocks.length - 1];
    const same =
      last &&
      last.kind === label.kind &&
      last.part === line.part &&
      (last.reason === label.reason ||
        (label.kind === "report" && !isSetOff(last) && !isSetOff(label)) ||
        label.kind === "appeal");
    if (same && label.kind !== "headline")
      blocks[blocks.length - 1] = { ...last, end: line.end, text: `${last.text}\n${line.text}` };
    else
      blocks.push({
        kind: label.kind,
        start: line.start,
        end: line.end,
        reason: label.reason,
        part: line.part,
        text: line.text,
      });
  }
  return blocks.map(({ text, ...block }) => {
    const ask = block.kind === "appeal" ? readAsk(text) : undefined;
    return ask ? { ...block, ask } : block;
  });
}
