import type { Answers } from "./questions.ts";
import { MOST_ROWS } from "./search.ts";
import type { Question, StatementRow } from "./types.ts";

/**
 * All rows of an answer in its order, or as many as `limit` says, without holding them all: each part of them is asked for
 * when the part before was taken.
 *
 * @throws DragomanError as `search` does
 */
export async function* everyRow(answers: Answers, question: Question): AsyncGenerator<readonly StatementRow[]> {
  const { offset: _, limit = Number.POSITIVE_INFINITY, ...behind } = question;
  let left = limit;
  let part = await answers.ask("search", { ...question, limit: Math.min(MOST_ROWS, left) });
  for (;;) {
    if (part.rows.length > 0) yield part.rows;
    left -= part.rows.length;
    if (part.next === null || left <= 0) return;
    part = await answers.ask("search", { ...behind, limit: Math.min(MOST_ROWS, left), after: part.next });
  }
}
