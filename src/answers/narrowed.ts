import type { Connection } from "../record/connection.ts";
import { listOf, type Where } from "./conditions.ts";

/** Rows whose numbers are held: of more the condition is asked again by each part of an answer. */
const MOST = 100_000;

/**
 * The same condition by the numbers of the rows that it finds: words and people are looked up once, and not for each part of
 * an answer. As it was where it finds too many.
 *
 * @param from the tables, from FROM on
 * @param number the column of the row's number, by which its table is found
 */
export function narrowed(db: Connection, where: Where, { from, number }: { from: string; number: string }): Where {
  const found = db.get(
    `SELECT count(*) AS total, json_group_array(number) AS numbers
     FROM (SELECT ${number} AS number ${from} ${where.sql} LIMIT ${MOST + 1})`,
    ...where.values,
  );
  if ((found?.total as number) > MOST) return where;
  return { sql: `WHERE ${number} IN (SELECT value FROM json_each(?))`, values: [found?.numbers as string] };
}

/** What is asked of people, for whom all who take part are searched. */
const PEOPLE = ["speaker", "did", "to", "actor", "between", "country", "for", "sector"];

/** What is asked of people or words, for which other tables are searched. */
const LOOKED_UP = ["text", "about", "route", "tag", ...PEOPLE];

const asks = (question: object, fields: readonly string[]): boolean =>
  fields.some((name) => listOf((question as Readonly<Record<string, string | undefined>>)[name]).length > 0);

/** Whether other tables than that of the findings are searched. */
export const isLookedUp = (question: object): boolean => asks(question, LOOKED_UP);

/** Whether people are looked up, which takes longer than any other part of a question. */
export const namesPeople = (question: object): boolean => asks(question, PEOPLE);
