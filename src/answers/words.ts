import { DragomanError } from "../contract/index.ts";

const MOST_TERMS = 16;
const MOST_LETTERS = 300;

/**
 * A person's words as an FTS5 query, built by us: every term is quoted and bound, so that no operator of the search
 * engine can be reached. "quoted words" stay together, -word leaves out. Null where no term remains.
 *
 * @param column the FTS column to look in; every column where not given
 * @throws DragomanError `query` where there are more terms or letters than a search takes
 */
export function toMatch(words: string, column?: string): string | null {
  if (words.length > MOST_LETTERS)
    throw new DragomanError("query", `the search has ${words.length} letters; at most ${MOST_LETTERS} are taken`);
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const match of words.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/gu)) {
    const term = (match[2] ?? match[3] ?? "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    if (term !== "") (match[1] === "-" ? unwanted : wanted).push(`"${term}"`);
  }
  if (wanted.length + unwanted.length > MOST_TERMS)
    throw new DragomanError(
      "query",
      `the search has ${wanted.length + unwanted.length} terms; at most ${MOST_TERMS} are taken`,
    );
  if (wanted.length === 0) return null;
  const scope = column ? `{${column}} : ` : "";
  const all = `${scope}(${wanted.join(" AND ")})`;
  return unwanted.length > 0 ? `${all} NOT ${scope}(${unwanted.join(" OR ")})` : all;
}
