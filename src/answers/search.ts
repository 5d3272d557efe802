import type { When } from "../contract/index.ts";
import type { Connection } from "../record/connection.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { whole } from "../record/whole.ts";
import { checkQuestion } from "./check.ts";
import { ACT, isBehind, type Where, whereOf } from "./conditions.ts";
import { hitsIn } from "./hits.ts";
import { namesPeople, narrowed } from "./narrowed.ts";
import { partiesJson } from "./partiesJson.ts";
import { reviewJson, toReview } from "./reviewJson.ts";
import type { Answer, Facet, Question, Rows, Sort, StatementRow } from "./types.ts";

const DEFAULT_ROWS = 50;
/** Rows of one answer; `everyRow` goes on behind them. */
export const MOST_ROWS = 1000;
const FACET_VALUES = 12;

const FROM = "FROM statements s JOIN reports r ON r.id = s.report";

/** What answers are sorted by, and whether the greatest comes first; what has no such value comes last. */
const SORTS: Readonly<Record<Sort, readonly [column: string, falls: boolean]>> = {
  newest: ["r.published", true],
  oldest: ["r.published", false],
  surest: ["s.confidence", true],
  doubtful: ["s.confidence", false],
};

const COLUMNS = `s.id, s.report, ${whole("r.title")} AS title, ${whole("r.publisher")} AS publisher, r.published, r.url, s.speaker, s.speaker_name AS speakerName, s.addressee,
  s.addressee_name AS addresseeName, s.cue, s.content, s.route, s.mode, s.act, s.negated, s."when" AS whenJson, s.block, s.made_by AS "by", s.support AS supportJson,
  s.confidence, s.start,
  ${partiesJson("s")}, ${reviewJson("s")}`;

interface Found
  extends Omit<StatementRow, "when" | "whenUntil" | "parties" | "support" | "negated" | "hits" | "reviewed"> {
  readonly negated: number;
  readonly whenJson: string | null;
  readonly partiesJson: string;
  readonly supportJson: string;
  readonly reviewJson: string | null;
  readonly position: number;
  readonly number: number;
  readonly sorted: string | number | null;
}

/**
 * Who said what to whom: rows in the order asked for, by day the newest first, with the total and facets over the whole
 * answer.
 *
 * @throws DragomanError `query` for a search beyond the limits, or for what is no act, day, state …
 */
export function search(store: Store, question: Question): Answer {
  checkQuestion(question);
  const db = connectionOf(store);
  const where = namesPeople(question)
    ? narrowed(db, whereOf(question), { from: FROM, number: "s.number" })
    : whereOf(question);
  const { rows, next } = rowsWhere(db, question, where);
  return {
    total: db.get(`SELECT count(*) AS total ${FROM} ${where.sql}`, ...where.values)?.total as number,
    next,
    rows,
    // They are of the whole answer, and were told with its first rows.
    facets: question.after ? [] : FACETS.map(facetOf(db, where)),
  };
}

/**
 * The rows of `search` alone, and where the next begin.
 *
 * @throws DragomanError `query` as `search` does
 */
export function searchRows(store: Store, question: Question): Rows<StatementRow> {
  checkQuestion(question);
  return rowsWhere(connectionOf(store), question, whereOf(question));
}

function rowsWhere(db: Connection, question: Question, where: Where): Rows<StatementRow> {
  const limit = Math.min(MOST_ROWS, Math.max(0, question.limit ?? DEFAULT_ROWS));
  const [column, falls] = SORTS[question.sort ?? "newest"];
  const order = { column, falls, finding: "s" } as const;
  const { sql, values } = question.after === undefined ? where : isBehind(where, order, question.after);
  const rows = db.all(
    `SELECT ${COLUMNS}, s.position, s.number, ${column} AS sorted ${FROM} ${sql}
     ORDER BY ${falls ? `${column} DESC` : `${column} IS NULL, ${column}`}, s.report, s.position LIMIT ? OFFSET ?`,
    ...values,
    limit,
    Math.max(0, question.offset ?? 0),
  ) as unknown as readonly Found[];
  const last = rows.at(-1);
  const hits = hitsIn(db, question);
  return {
    rows: rows.map((row) => rowOf(row, hits)),
    next: last && rows.length === limit ? { by: last.sorted, report: last.report, position: last.position } : null,
  };
}

/** Statements by their ids, in any order. */
export function statementsByIds(store: Store, ids: readonly string[]): readonly StatementRow[] {
  const rows = connectionOf(store).all(
    `SELECT ${COLUMNS}, s.position, s.number, NULL AS sorted ${FROM} WHERE s.id IN (${ids.map(() => "?").join(", ")})`,
    ...ids,
  ) as unknown as readonly Found[];
  return rows.map((row) => rowOf(row, () => []));
}

function rowOf(found: Found, hits: (number: number) => StatementRow["hits"]): StatementRow {
  const {
    whenJson,
    partiesJson: parties,
    supportJson,
    reviewJson: review,
    position: _,
    sorted: __,
    number,
    ...row
  } = found;
  return {
    ...row,
    negated: row.negated === 1,
    support: JSON.parse(supportJson) as StatementRow["support"],
    parties: JSON.parse(parties) as StatementRow["parties"],
    ...daysOf(whenJson),
    hits: hits(number),
    reviewed: toReview(review),
  };
}

/** The first and the last day of a When as it is kept. */
function daysOf(json: string | null): Pick<StatementRow, "when" | "whenUntil"> {
  const when = json === null ? null : (JSON.parse(json) as Pick<When, "from" | "until">);
  return { when: when?.from ?? null, whenUntil: when?.until ?? null };
}

const FACETS: readonly (readonly [field: Facet["field"], column: string, more?: string])[] = [
  ["speaker", "coalesce(s.speaker_name, s.speaker)"],
  ["addressee", "coalesce(s.addressee_name, s.addressee)"],
  [
    "country",
    "a.country",
    "JOIN parties p ON p.finding = s.id AND p.role = 'speaker' JOIN actors a ON a.report = s.report AND a.actor = p.actor",
  ],
  ["publisher", "r.publisher"],
  ["act", ACT],
  ["mode", "s.mode"],
  ["route", "t.kind", "JOIN statement_routes t ON t.statement = s.id"],
  ["year", "substr(r.published, 1, 4)"],
];

const facetOf =
  (db: Connection, where: Where) =>
  ([field, column, more = ""]: (typeof FACETS)[number]): Facet => ({
    field,
    values: db.all(
      `SELECT ${column} AS value, ${more === "" ? "count(*)" : "count(DISTINCT s.number)"} AS count ${FROM} ${more} ${where.sql} ${where.sql ? "AND" : "WHERE"} ${column} IS NOT NULL AND ${column} <> '' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${FACET_VALUES}`,
      ...where.values,
    ) as unknown as Facet["values"],
  });
