import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { deedsByIds } from "./deeds.ts";
import type { Discrepancy, Judgement, Occurrence } from "./mergedTypes.ts";
import type { DeedRow } from "./types.ts";

/** The occurrence that an event is a telling of; null where no other event tells of it. */
export const occurrenceFor = (store: Store, event: string): string | null =>
  (connectionOf(store).get("SELECT occurrence FROM occurrences WHERE event = ?", event)?.occurrence as
    | string
    | undefined) ?? null;

/** Tellings that are shown: a text that comes a thousand times has no end. */
const MOST = 500;

/** An occurrence by its id; null where there is none of that id. */
export function occurrenceOf(store: Store, id: string): Occurrence | null {
  const db = connectionOf(store);
  const ids = db
    .all(`SELECT event FROM occurrences WHERE occurrence = ? ORDER BY event LIMIT ${MOST}`, id)
    .map((row) => row.event as string);
  if (ids.length === 0) return null;
  const key = (row: DeedRow): string => `${row.published ?? "9"} ${row.report} ${String(row.start).padStart(9, "0")}`;
  const renderings = [...deedsByIds(store, ids)].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const judgements = db.all(
    `SELECT j.a, j.b, j.score, j.reasons, j.made_by AS "by" FROM judgements j
     JOIN occurrences one ON one.event = j.a JOIN occurrences other ON other.event = j.b
     WHERE one.occurrence = ? AND other.occurrence = ? AND j.kind = 'occurrence' ORDER BY j.a, j.b, j.number LIMIT ${MOST}`,
    id,
    id,
  );
  return {
    id,
    outlets: new Set(renderings.map(({ publisher, report }) => publisher?.toLowerCase() ?? report)).size,
    renderings,
    discrepancies: [
      differing("status", renderings, (row) => (row.alleged ? `${row.status}, only claimed` : row.status)),
      differing("place", renderings, ({ where }) => where),
      differing("day", renderings, ({ when, whenUntil }) =>
        when === null || whenUntil === null || whenUntil === when ? when : `${when} to ${whenUntil}`,
      ),
      differing("numbers", renderings, ({ evidence }) => numbersIn(evidence)),
    ].filter(({ values }) => values.length > 1),
    judgements: judgements.map((row) => ({
      ...(row as unknown as Judgement),
      reasons: JSON.parse(row.reasons as string) as Judgement["reasons"],
    })),
  };
}

function differing(
  field: Discrepancy["field"],
  rows: readonly DeedRow[],
  told: (row: DeedRow) => string | null,
): Discrepancy {
  const values = new Map<string, string[]>();
  for (const row of rows) {
    const value = told(row);
    if (value !== null && value !== "") values.set(value, [...(values.get(value) ?? []), row.id]);
  }
  return { field, values: [...values].map(([value, events]) => ({ value, events })) };
}

/** Numbers in the words that tell of it, but for years. */
const numbersIn = (words: string): string =>
  [...new Set(words.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [])]
    .filter((one) => !/^(?:19|20)\d\d$/.test(one))
    .sort()
    .join(", ");
