import { DragomanError } from "../contract/index.ts";

const MOST_TERMS = 48;
const MOST_LETTERS = 1000;
const MOST_NESTED = 12;

/** A person's words as the search engine takes them: what is to be found, and what is to be left out beside it. */
export interface Wanted {
  /** An FTS5 expression; null where the words only leave something out. */
  readonly match: string | null;
  /** What a statement must not have, where nothing is said of what it must have. */
  readonly without: string | null;
}

type Token =
  | { readonly is: "(" | ")" | "OR" | "AND" | "NOT" }
  | { readonly is: "term"; readonly term: string; readonly prefix: boolean };

/**
 * A person's words as an FTS5 query, built by us: every term is quoted and bound, so that no operator of the search
 * engine can be reached but those we write. "quoted words" stay together, `patrol*` finds what begins so, `-word` and
 * `NOT word` leave out, `OR` and parentheses choose; words side by side are all wanted. Null where no term remains.
 *
 * @throws DragomanError `query` where there are more terms, letters or parentheses than a search takes, or where one side of
 * OR only leaves out
 */
export function toWanted(words: string): Wanted | null {
  if (words.length > MOST_LETTERS)
    throw wrong(`the search has ${words.length} letters; at most ${MOST_LETTERS} are taken`);
  const tokens = tokensOf(words);
  const terms = tokens.filter(({ is }) => is === "term").length;
  if (terms > MOST_TERMS) throw wrong(`the search has ${terms} terms; at most ${MOST_TERMS} are taken`);
  if (terms === 0) return null;
  const { group } = readGroup(tokens, 0, 0);
  if (group.match === null && group.without === null) return null;
  return group.match === null ? group : { match: joined(group), without: null };
}

/**
 * The same as one FTS5 expression over some columns; null where nothing is to be found.
 *
 * @param columns names with spaces between; every column where not given
 */
export const inColumns = (match: string, columns?: string): string => (columns ? `{${columns}} : (${match})` : match);

function tokensOf(words: string): readonly Token[] {
  const tokens: Token[] = [];
  // A quotation mark that is never closed holds the rest.
  for (const [whole, minus = "", phrase, bare = ""] of words.matchAll(/(-?)"([^"]*)(?:"|$)|([^\s"()]+)|[()]/gu)) {
    if (whole === "(" || whole === ")") tokens.push({ is: whole });
    else if (phrase === undefined && /^(?:OR|AND|NOT)$/.test(bare)) tokens.push({ is: bare as "OR" | "AND" | "NOT" });
    else {
      const left = minus === "-" || (phrase === undefined && bare.startsWith("-"));
      const term = (phrase ?? bare).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
      if (term === "") continue;
      if (left) tokens.push({ is: "NOT" });
      tokens.push({ is: "term", term, prefix: phrase === undefined && /[\p{L}\p{N}]\*$/u.test(bare) });
    }
  }
  return tokens;
}

type Group = Wanted;

/** Reads as far as the parenthesis that ends a group; one that is missing ends it at the end. */
function readGroup(
  tokens: readonly Token[],
  from: number,
  depth: number,
): { readonly group: Group; readonly next: number } {
  if (depth > MOST_NESTED) throw wrong(`the search has more than ${MOST_NESTED} parentheses in one another`);
  const sides: { wanted: string[]; unwanted: string[] }[] = [{ wanted: [], unwanted: [] }];
  let [at, not] = [from, false];
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const side = sides.at(-1) as (typeof sides)[number];
    if (token.is === ")") {
      if (depth > 0) break;
      continue;
    }
    if (token.is === "AND") continue;
    if (token.is === "NOT") {
      not = true;
      continue;
    }
    if (token.is === "OR") {
      if (side.wanted.length + side.unwanted.length > 0) sides.push({ wanted: [], unwanted: [] });
      not = false;
      continue;
    }
    let unit: string | null = null;
    if (token.is === "(") {
      const inner = readGroup(tokens, at + 1, depth + 1);
      at = inner.next;
      unit = joined(inner.group);
    } else if (token.is === "term") unit = token.prefix ? `"${token.term}" *` : `"${token.term}"`;
    if (unit !== null) (not ? side.unwanted : side.wanted).push(unit);
    not = false;
  }
  return { group: groupOf(sides), next: at };
}

function groupOf(all: readonly { readonly wanted: readonly string[]; readonly unwanted: readonly string[] }[]): Group {
  const sides = all.filter(({ wanted, unwanted }) => wanted.length + unwanted.length > 0);
  const written = sides.map(
    ({ wanted, unwanted }): Group => ({
      match: wanted.length > 0 ? wanted.join(" AND ") : null,
      without: unwanted.length > 0 ? unwanted.join(" OR ") : null,
    }),
  );
  if (written.length <= 1) return written[0] ?? { match: null, without: null };
  return { match: written.map((side) => `(${joined(side)})`).join(" OR "), without: null };
}

/** @throws DragomanError `query` for words that are only left out */
function joined({ match, without }: Group): string | null {
  if (match === null && without === null) return null;
  if (match === null)
    throw wrong("a word that is left out needs a word to find beside it, in its own parentheses and side of OR");
  return without === null ? `(${match})` : `((${match}) NOT (${without}))`;
}

const wrong = (message: string): DragomanError => new DragomanError("query", message);
