import type { When } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { whole } from "../record/whole.ts";
import type { Answer, Facet, Question, StatementRow } from "./types.ts";
import { toMatch } from "./words.ts";

const DEFAULT_ROWS = 50;
const MOST_ROWS = 1000;
const FACET_VALUES = 12;

interface Where {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const COLUMNS = `s.id, s.report, ${whole("r.title")} AS title, ${whole("r.publisher")} AS publisher, r.published, r.url, s.speaker, s.speaker_name AS speakerName, s.addressee,
  s.addressee_name AS addresseeName, s.cue, s.content, s.route, s.mode, s.act, s."when" AS whenJson, s.block, s.made_by AS "by", s.support AS supportJson,
  s.confidence, s.start,
  (SELECT json_group_array(json_object('role', p.role, 'words', p.words, 'actor', p.actor, 'name',
     (SELECT a.name FROM actors a WHERE a.report = s.report AND a.actor = p.actor)))
   FROM (SELECT * FROM parties WHERE finding = s.id ORDER BY role DESC, position) p) AS partiesJson`;

/**
 * Who said what to whom: rows in the order of their day, newest first, with the total and facets over the whole answer.
 *
 * @throws DragomanError `query` for a search beyond the limits
 */
export function search(store: Store, question: Question): Answer {
  const where = whereOf(question);
  const limit = Math.min(MOST_ROWS, Math.max(0, question.limit ?? DEFAULT_ROWS));
  const from = "FROM statements s JOIN reports r ON r.id = s.report";
  const db = connectionOf(store);
  const total = db.get(`SELECT count(*) AS total ${from} ${where.sql}`, ...where.values)?.total as number;
  const rows = db.all(
    `SELECT ${COLUMNS} ${from} ${where.sql} ORDER BY r.published DESC, s.report, s.position LIMIT ? OFFSET ?`,
    ...where.values,
    limit,
    Math.max(0, question.offset ?? 0),
  ) as unknown as (Omit<StatementRow, "when" | "whenUntil" | "parties" | "support"> & {
    readonly whenJson: string | null;
    readonly partiesJson: string;
    readonly supportJson: string;
  })[];
  const facet = (field: Facet["field"], column: string): Facet => ({
    field,
    values: db.all(
      `SELECT ${column} AS value, count(*) AS count ${from} ${where.sql} ${where.sql ? "AND" : "WHERE"} ${column} IS NOT NULL AND ${column} <> '' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${FACET_VALUES}`,
      ...where.values,
    ) as unknown as Facet["values"],
  });
  return {
    total,
    rows: rows.map(({ whenJson, partiesJson, supportJson, ...row }) => ({
      ...row,
      support: JSON.parse(supportJson) as StatementRow["support"],
      parties: JSON.parse(partiesJson) as StatementRow["parties"],
      ...daysOf(whenJson),
    })),
    facets: [
      facet("speaker", "coalesce(s.speaker_name, s.speaker)"),
      facet("addressee", "coalesce(s.addressee_name, s.addressee)"),
      facet("publisher", "r.publisher"),
      facet("act", "s.act"),
      facet("year", "substr(r.published, 1, 4)"),
    ],
  };
}

/** The first and the last day of a When as it is kept. */
function daysOf(json: string | null): Pick<StatementRow, "when" | "whenUntil"> {
  const when = json === null ? null : (JSON.parse(json) as Pick<When, "from" | "until">);
  return { when: when?.from ?? null, whenUntil: when?.until ?? null };
}

function whereOf(question: Question): Where {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  const add = (sql: string, ...given: readonly (string | number)[]): void => {
    parts.push(sql);
    values.push(...given);
  };
  const words = (text: string | undefined, column?: string): void => {
    const match = text === undefined ? null : toMatch(text, column);
    if (match !== null) add("s.number IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)", match);
  };
  const party = (text: string | undefined, role: "speaker" | "addressee" | null): void => {
    if (text === undefined || text === "") return;
    if (/^(?:wd|dg):/.test(text))
      add(
        `s.id IN (SELECT finding FROM parties WHERE actor = ? AND kind = 'statement'${role ? " AND role = ?" : ""})`,
        ...(role ? [text, role] : [text]),
      );
    else words(text, role ?? "speaker addressee");
  };
  words(question.text);
  words(question.about, "content");
  party(question.speaker, "speaker");
  party(question.to, "addressee");
  party(question.actor, null);
  if (question.publisher) add("r.publisher = ? COLLATE NOCASE", question.publisher);
  if (question.act) add("s.act = ?", question.act);
  if (question.mode) add("s.mode = ?", question.mode);
  if (question.from) add("r.published >= ?", question.from);
  if (question.until) add("substr(r.published, 1, ?) <= ?", question.until.length, question.until);
  return { sql: parts.length > 0 ? `WHERE ${parts.join(" AND ")}` : "", values };
}
