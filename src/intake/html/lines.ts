import type { Line } from "../line.ts";
import type { Box, Flow } from "./flow.ts";
import type { Main } from "./main.ts";
import { squeeze } from "./main.ts";
import { isProse } from "./prose.ts";

type Said = Line["said"];

/** A page's flow and its main part to lines with what the markup says of each. */
export function linesOf(flow: Flow, main: Main): readonly Line[] {
  const said = hinted(flow, main);
  const parts = partsOf(flow, main);
  const headline = main.headline >= 0 ? squeeze(textOf(flow, main.headline)) : "";
  const lede = ledeLines(flow, main);
  const lastPart = new Map<number, number>();
  const setOff = setOffLines(flow, main);
  return flow.lines.map((line, at): Line => {
    const text = flow.text.slice(line.start, line.end);
    const part = parts[at] as number;
    const base = { start: line.start, end: line.end, text, tag: line.tag, linked: line.linked, part };
    const partHead = part > 1 && !lastPart.has(part) && /^h[1-3]$/.test(line.tag);
    if (partHead) lastPart.set(part, at);
    if (at === main.headline || partHead)
      return {
        ...base,
        said: { kind: "headline", reason: at === main.headline ? "the page's title" : "heads a further article" },
        inside: true,
      };
    if (headline.length > 12 && line.end - line.start < 400 && squeeze(text) === headline)
      return { ...base, said: { kind: "residue", reason: "repeats the headline" }, inside: false };
    if (lede.has(at)) return { ...base, said: said[at] ?? null, inside: true };
    const inside = at >= main.first && at < main.last;
    const apart = setOff.get(at);
    return { ...base, said: said[at] ?? null, inside, ...(apart ? { setOff: apart } : {}) };
  });
}

const textOf = (flow: Flow, at: number): string => {
  const line = flow.lines[at];
  return line ? flow.text.slice(line.start, line.end) : "";
};

/** What the boxes around each line say, outer boxes first; a box that holds the article or the headline is not believed. */
function hinted(flow: Flow, main: Main): Said[] {
  const said: Said[] = flow.lines.map(() => null);
  const size = (first: number, last: number): number => {
    let chars = 0;
    for (let at = first; at < last; at += 1) {
      const line = flow.lines[at];
      if (line && isProse(flow.text.slice(line.start, line.end), line.linked)) chars += line.end - line.start;
    }
    return chars;
  };
  const whole = Math.max(1, size(main.first, main.last));
  for (const box of flow.boxes) {
    // The footer of a block quotation says whose words it is.
    if (!box.hint || box.last === box.first || flow.boxes[box.parent]?.setOff) continue;
    if (box.first <= main.first && box.last >= main.last && main.last > main.first) continue;
    if (main.headline >= box.first && main.headline < box.last && (box.hint.kind !== "related" || box.tag !== "aside"))
      continue;
    const inMain = box.first >= main.first && box.last <= main.last;
    const prose = size(box.first, box.last);
    if (inMain && prose > 0.3 * whole && !/^(?:aside|figure|figcaption|footer|nav|form)$/.test(box.tag)) continue;
    for (let at = box.first; at < box.last; at += 1) {
      const outer = said[at];
      if (outer && (outer.kind === "residue" || outer.kind === "related") && box.hint.kind !== "appeal") continue;
      const line = flow.lines[at];
      const text = textOf(flow, at);
      // A byline or caption box may hold the lede as well: prose in it is not a name or a date.
      if (box.hint.kind === "byline" && line && isProse(text, line.linked) && text.length > 110) continue;
      said[at] = { kind: box.hint.kind, reason: box.hint.reason };
    }
  }
  return said;
}

/** Share of an article's letters that a block quotation holds at most; a larger one is the page's layout. */
const MOST_SET_OFF = 0.6;

/** The lines of block quotations and embedded posts in the article. */
function setOffLines(flow: Flow, main: Main): ReadonlyMap<number, "quotation" | "post"> {
  const found = new Map<number, "quotation" | "post">();
  const lettersOf = (first: number, last: number): number =>
    flow.lines.slice(first, last).reduce((sum, { start, end }) => sum + end - start, 0);
  const whole = lettersOf(main.first, main.last);
  for (const { setOff, first, last } of flow.boxes) {
    if (setOff === null || first < main.first || last > main.last || lettersOf(first, last) > MOST_SET_OFF * whole)
      continue;
    if (flow.lines.slice(first, last).some(({ tag }) => /^h\d$/.test(tag))) continue;
    for (let at = first; at < last; at += 1) found.set(at, setOff);
  }
  return found;
}

/** Prose between the headline and the container, or in a box that calls itself the lede: it belongs to the article. */
function ledeLines(flow: Flow, main: Main): ReadonlySet<number> {
  const lines = new Set<number>();
  if (main.headline >= 0 && main.headline < main.first && main.first - main.headline < 40)
    for (let at = main.headline + 1; at < main.first; at += 1) {
      const line = flow.lines[at];
      if (
        line &&
        (isProse(textOf(flow, at), line.linked) ||
          (/^h[2-4]$/.test(line.tag) && line.end - line.start > 50 && line.linked < 0.3))
      )
        lines.add(at);
    }
  for (const box of flow.boxes)
    if (box.lede && box.last - box.first <= 4 && near(box, main))
      for (let at = box.first; at < box.last; at += 1) {
        const line = flow.lines[at];
        if (line && line.linked < 0.3 && line.end - line.start > 40) lines.add(at);
      }
  return lines;
}

const near = (box: Box, main: Main): boolean =>
  main.headline >= 0 && box.first > main.headline && box.first - main.headline < 15 && box.last <= main.first;

/** Several articles on one page: sibling `<article>` boxes with a heading and prose of their own. A live blog's many
 *  short posts are one report. */
function partsOf(flow: Flow, main: Main): readonly number[] {
  const parts = flow.lines.map(() => 1);
  const articles = flow.boxes.filter((box) => box.tag === "article" && box.last - box.first >= 3);
  const outer = articles.filter(
    (box) =>
      !articles.some(
        (other) =>
          other !== box &&
          other.first <= box.first &&
          other.last >= box.last &&
          other.last - other.first > box.last - box.first,
      ),
  );
  const full = outer.filter((box) => {
    let prose = 0;
    let heading = false;
    for (let at = box.first; at < box.last; at += 1) {
      const line = flow.lines[at];
      if (!line) continue;
      heading ||= /^h[1-3]$/.test(line.tag);
      if (isProse(textOf(flow, at), line.linked)) prose += 1;
    }
    return heading && prose >= 2;
  });
  if (full.length < 2 || full.length > 5) return parts;
  const covers = full.every((box) => box.first >= main.first && box.last <= main.last);
  if (!covers) return parts;
  full.forEach((box, index) => {
    for (let at = box.first; at < flow.lines.length; at += 1) parts[at] = index + 1;
  });
  return parts;
}
