import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** An article of the newswire that the labels speak of; its text is its publisher's and stays in the gold folder. */
export interface Article {
  readonly id: string;
  readonly text: string;
}

/** Where a drawn paragraph stands in its article, in UTF-16 code units; `end` is exclusive. */
export interface Drawn {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** To fit and tune on, or to measure on: by the first hex digit of the SHA-256 of the article's id, even or odd. */
export type Half = "fit" | "measure";

const SEED = "dragoman labels 15a";
const [OF_EACH_HALF, OF_ONE_ARTICLE, FEWEST_WORDS] = [80, 4, 12];
/** How lines begin that are no reporting: addresses, notes on pictures, links to other pages, notices. */
const FURNITURE = [
  ...["http:", "https:", "photo", "image", "file photo", "related", "also read", "read more", "read also", "read next"],
  ...["follow us", "subscribe", "copyright", "©"],
];

const digest = (words: string): string => createHash("sha256").update(words).digest("hex");

/** Which half an article belongs to. */
export const halfOf = (id: string): Half => (Number.parseInt(digest(id).slice(0, 1), 16) % 2 === 0 ? "fit" : "measure");

/** The development articles of the worldwide newswire; none where the gold folder lacks them. */
export function articles(gold: string): readonly Article[] {
  const path = join(gold, "names/worldwide/dev.jsonl.gz");
  if (!existsSync(path)) return [];
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Article);
}

/**
 * The paragraphs of a half, drawn by seed: every line of twelve words or more that is no furniture, in the order of a
 * hash of seed, article and offset, until there are eighty; of one article no more than four. In the order of articles
 * and offsets.
 */
export function drawParagraphs(all: readonly Article[], half: Half): readonly Drawn[] {
  const lines = all
    .filter(({ id }) => halfOf(id) === half)
    .flatMap(linesOf)
    .map((line) => ({ line, rank: digest(`${SEED} ${line.article} ${line.start}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const taken = new Map<string, number>();
  const drawn: Drawn[] = [];
  for (const { line } of lines) {
    const before = taken.get(line.article) ?? 0;
    if (drawn.length === OF_EACH_HALF || before === OF_ONE_ARTICLE) continue;
    taken.set(line.article, before + 1);
    drawn.push(line);
  }
  return drawn.sort((a, b) => (a.article === b.article ? a.start - b.start : a.article < b.article ? -1 : 1));
}

const isFurniture = (line: string): boolean => FURNITURE.some((start) => line.toLowerCase().startsWith(start));

function linesOf({ id, text }: Article): readonly Drawn[] {
  const found: Drawn[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const words = line.trim();
    if (words.split(/\s+/).length < FEWEST_WORDS || isFurniture(words)) continue;
    const start = index + line.indexOf(words);
    found.push({ article: id, start, end: start + words.length });
  }
  return found;
}
