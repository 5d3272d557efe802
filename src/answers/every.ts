import type { Answers } from "./questions.ts";
import { MOST_ROWS } from "./search.ts";
import type { DeedQuestion, DeedRow, Question, Rows, StatementRow } from "./types.ts";

/**
 * All statements of an answer in its order, or as many as `limit` says, without holding them all: each part of them is
 * asked for when the part before was taken.
 *
 * @throws DragomanError as `search` does
 */
export const everyRow = (answers: Answers, question: Question): AsyncGenerator<readonly StatementRow[]> =>
  every((part) => answers.ask("searchRows", part), question);

/**
 * All events of an answer, in the same way.
 *
 * @throws DragomanError as `deeds` does
 */
export const everyDeed = (answers: Answers, question: DeedQuestion): AsyncGenerator<readonly DeedRow[]> =>
  every((part) => answers.ask("deedRows", part), question);

async function* every<Asked extends Pick<Question, "offset" | "limit" | "after">, Row>(
  ask: (question: Asked) => Promise<Rows<Row>>,
  question: Asked,
): AsyncGenerator<readonly Row[]> {
  const { offset: _, limit = Number.POSITIVE_INFINITY, ...behind } = question;
  let left = limit;
  let part = await ask({ ...question, limit: Math.min(MOST_ROWS, left) });
  for (;;) {
    if (part.rows.length > 0) yield part.rows;
    left -= part.rows.length;
    if (part.next === null || left <= 0) return;
    part = await ask({ ...behind, limit: Math.min(MOST_ROWS, left), after: part.next } as unknown as Asked);
  }
}
