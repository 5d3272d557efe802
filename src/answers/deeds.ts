import { codeOf } from "../codes/index.ts";
import type { Event } from "../contract/index.ts";
import type { Connection } from "../record/connection.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { whole } from "../record/whole.ts";
import { checkDeeds } from "./check.ts";
import { isBehind, isKept, listOf, type Where, whereDone } from "./conditions.ts";
import { namesPeople, narrowed } from "./narrowed.ts";
import { partiesJson } from "./partiesJson.ts";
import { reviewJson, toReview } from "./reviewJson.ts";
import { MOST_ROWS } from "./search.ts";
import type { DeedParty, DeedQuestion, DeedRow, Deeds, Rows, Sort } from "./types.ts";

const DEFAULT_ROWS = 50;
const FROM = "FROM events e JOIN reports r ON r.id = e.report";
const COLUMNS = `e.id, e.report, ${whole("r.title")} AS title, ${whole("r.publisher")} AS publisher, r.published, r.url, e.words,
       e.evidence, e.plover, e.cameo, e.status, e.alleged, e.start, e.made_by AS "by", e.confidence, e.whole AS wholeJson, e.position,
       ${partiesJson("e")}, ${reviewJson("e")}`;

/** As of statements: what rows are sorted by, and whether the greatest comes first. */
const SORTS: Readonly<Record<Sort, readonly [column: string, falls: boolean]>> = {
  newest: ["r.published", true],
  oldest: ["r.published", false],
  surest: ["e.confidence", true],
  doubtful: ["e.confidence", false],
};

interface Found extends Omit<DeedRow, "alleged" | "parties" | "reviewed"> {
  readonly alleged: number;
  readonly partiesJson: string;
  readonly wholeJson: string;
  readonly reviewJson: string | null;
  readonly sorted: string | number | null;
  readonly position: number;
}

/**
 * Who did what to whom, newest report first, with facets over the whole answer. What was only planned, called for,
 * threatened, denied or claimed is left out and counted in `leftOut`, unless `status` or `alleged` asks for it.
 *
 * @throws DragomanError `query` for what is no type, status, code, day or state
 */
export function deeds(store: Store, question: DeedQuestion): Deeds {
  checkDeeds(question);
  const db = connectionOf(store);
  const from = { from: FROM, number: "e.rowid" };
  const all = namesPeople(question) ? narrowed(db, whereDone(question), from) : whereDone(question);
  const where = doneOnly(question) === question ? all : { sql: `${all.sql} AND ${WAS_DONE}`, values: all.values };
  const count = ({ sql, values }: typeof where): number =>
    db.get(`SELECT count(*) AS total ${FROM} ${sql}`, ...values)?.total as number;
  const total = count(where);
  const facet = (column: string): Deeds["facets"][number]["values"] =>
    db.all(
      `SELECT ${column} AS value, count(*) AS count ${FROM} ${all.sql} GROUP BY 1 ORDER BY 2 DESC, 1`,
      ...all.values,
    ) as unknown as Deeds["facets"][number]["values"];
  return {
    total,
    leftOut: count(all) - total,
    rows: rowsWhere(db, question, where).rows,
    facets: [
      { field: "type", values: facet("e.plover") },
      { field: "status", values: facet("e.status") },
    ],
  };
}

/**
 * The rows of `deeds` alone, and where the next begin.
 *
 * @throws DragomanError `query` as `deeds` does
 */
export function deedRows(store: Store, question: DeedQuestion): Rows<DeedRow> {
  checkDeeds(question);
  return rowsWhere(connectionOf(store), question, whereDone(doneOnly(question)));
}

function rowsWhere(db: Connection, question: DeedQuestion, where: Where): Rows<DeedRow> {
  const [column, falls] = SORTS[question.sort ?? "newest"];
  const order = { column, falls, finding: "e" } as const;
  const { sql, values } = question.after === undefined ? where : isBehind(where, order, question.after);
  const limit = Math.min(MOST_ROWS, Math.max(0, question.limit ?? DEFAULT_ROWS));
  const rows = db.all(
    `SELECT ${COLUMNS}, ${column} AS sorted ${FROM} ${sql}
     ORDER BY ${falls ? `${column} DESC` : `${column} IS NULL, ${column}`}, e.report, e.position LIMIT ? OFFSET ?`,
    ...values,
    limit,
    Math.max(0, question.offset ?? 0),
  ) as unknown as readonly Found[];
  const last = rows.at(-1);
  return {
    rows: rows.map(rowOf),
    next: last && rows.length === limit ? { by: last.sorted, report: last.report, position: last.position } : null,
  };
}

/** Events by their ids, in any order. */
export function deedsByIds(store: Store, ids: readonly string[]): readonly DeedRow[] {
  const rows = connectionOf(store).all(
    `SELECT ${COLUMNS}, NULL AS sorted ${FROM} WHERE e.id IN (${ids.map(() => "?").join(", ")})`,
    ...ids,
  ) as unknown as readonly Found[];
  return rows.map(rowOf);
}

/** What counts as done where nothing else is asked for. */
export const DONE: readonly Event["status"][] = ["happened", "ongoing"];

const WAS_DONE = `e.status IN (${DONE.map((status) => `'${status}'`).join(", ")}) AND e.alleged = 0`;

/** The same as a condition over events `e`; nor is it done what is only claimed, or what a person rejected. */
export const IS_DONE = `${WAS_DONE} AND ${isKept("e.id")}`;

/** The question as it is answered: without what was only planned, denied or claimed, unless it asks for such. */
export const doneOnly = (question: DeedQuestion): DeedQuestion =>
  listOf(question.status).length > 0 || question.alleged !== undefined
    ? question
    : { ...question, status: DONE, alleged: false };

function rowOf({
  partiesJson: parties,
  wholeJson,
  reviewJson: review,
  alleged,
  position: _,
  sorted: __,
  ...row
}: Found): DeedRow {
  const { when, where, statement, mutual, goldstein, quad } = JSON.parse(wholeJson) as Event;
  return {
    ...row,
    alleged: alleged === 1,
    parties: JSON.parse(parties) as readonly DeedParty[],
    meaning: codeOf(row.cameo)?.title ?? "",
    goldstein,
    quad,
    mutual,
    statement,
    when: when?.from ?? null,
    whenUntil: when?.until ?? null,
    where: where?.name ?? null,
    reviewed: toReview(review),
  };
}
