import type { Connection } from "../record/connection.ts";
import type { Question, StatementRow } from "./types.ts";
import { inColumns, toWanted } from "./words.ts";

/** Around the words that were asked for, as the search engine marks them: no kept words hold these characters. */
const [BEGIN, END] = ["\u0002", "\u0003"];

/**
 * Where the words that a question asks for stand in a statement's content, by the statement's number; stems are found as
 * the search finds them ("patrol" in "patrols").
 */
export function hitsIn(db: Connection, { text, about }: Question): (number: number) => StatementRow["hits"] {
  const wanted = [text ? toWanted(text) : null, about ? toWanted(about) : null].flatMap((one) => one?.match ?? []);
  if (wanted.length === 0) return () => [];
  const match = inColumns(wanted.map((one) => `(${one})`).join(" OR "), "content");
  const query = `SELECT highlight(statement_words, 0, ?, ?) AS marked FROM statement_words WHERE statement_words MATCH ? AND rowid = ?`;
  return (number) => spansIn((db.get(query, BEGIN, END, match, number)?.marked as string | undefined) ?? "");
}

/** Spans of the words between the marks, as offsets into the words without marks. */
function spansIn(marked: string): StatementRow["hits"] {
  const spans: [number, number][] = [];
  let marks = 0;
  for (const match of marked.matchAll(/\u0002([^\u0003]*)\u0003/g)) {
    const start = match.index - marks;
    spans.push([start, start + (match[1] as string).length]);
    marks += 2;
  }
  return spans;
}
