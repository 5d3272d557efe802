import { whole } from "../../record/whole.ts";
import { checkDeeds, checkQuestion } from "../check.ts";
import { isKept, type Where, whereDone, whereOf, whereReport, whereTied } from "../conditions.ts";
import { doneOnly } from "../deeds.ts";
import { reviewJson } from "../reviewJson.ts";
import type { ExportKind } from "./names.ts";
import type { Wanted } from "./types.ts";

/** Where the rows of a kind come from, in SQL. */
interface Table {
  readonly columns: string;
  readonly from: string;
  /** What it is sorted by; an index has this order, so that no part sorts the whole. */
  readonly key: readonly string[];
  readonly group?: string;
  /** What is counted. */
  readonly counted: string;
}

const REPORT = `r.id AS report, ${whole("r.title")} AS title, ${whole("r.publisher")} AS publisher, r.published, r.url,
  r.hash AS text_hash`;

const partiesOf = (alias: string, kind: string): string =>
  `(SELECT json_group_array(json_object('role', p.role, 'words', p.words, 'start', p.start, 'end', p."end",
      'actor', p.actor, 'name', a.name, 'kind', a.kind, 'country', a.country, 'sector', a.sector,
      'speaks_for', a.speaks_for))
    FROM (SELECT * FROM parties WHERE finding = ${alias}.id AND kind = '${kind}' ORDER BY role, position) p
    LEFT JOIN actors a ON a.report = p.report AND a.actor = p.actor) AS parties`;

export const TABLES: Readonly<Record<ExportKind, Table>> = {
  statements: {
    columns: `s.id, ${REPORT}, ${partiesOf("s", "statement")}, ${whole("s.cue")} AS cue, s.cue_start, s.cue_end, s.act,
      s.negated, s.mode, ${whole("s.content")} AS words, s.start,
      (SELECT json_group_array(json_object('start', t.start, 'end', t."end"))
        FROM (SELECT * FROM statement_spans WHERE statement = s.id AND role = 'content' ORDER BY position) t) AS content,
      (SELECT json_group_array(one.utterance) FROM (
          SELECT u.utterance FROM pieces c JOIN utterances u ON u.piece = c.id
          WHERE c.statement = s.id ORDER BY CAST(substr(c.id, instr(c.id, '#') + 1) AS INTEGER)) one) AS utterances,
      ${whole("s.route")} AS route, s.within, s."when", s."where", s.block, s.made_by AS "by", s.support, s.confidence,
      ${reviewJson("s")}`,
    from: "FROM statements s JOIN reports r ON r.id = s.report",
    key: ["s.report", "s.position"],
    counted: "*",
  },
  events: {
    columns: `e.id, ${REPORT}, r.language, r.added, r.dragoman, ${partiesOf("e", "event")}, ${whole("e.words")} AS words, e.start,
      ${whole("e.evidence")} AS evidence, e.whole, e.made_by AS "by", e.confidence, ${reviewJson("e")}`,
    from: "FROM events e JOIN reports r ON r.id = e.report",
    key: ["e.report", "e.position"],
    counted: "*",
  },
  ties: {
    columns: `t.id, ${REPORT}, ${partiesOf("t", "tie")}, t.whole, t.made_by AS "by", t.confidence, ${reviewJson("t")}`,
    from: "FROM ties t JOIN reports r ON r.id = t.report",
    key: ["t.report", "t.position"],
    counted: "*",
  },
  mentions: {
    columns: `m.report || ':' || m.start || '-' || m."end" AS id, ${REPORT}, ${whole("m.words")} AS words, m.start,
      m."end", m.entity, m.form, m.actor, a.name, a.kind, a.country, a.sector, m.made_by AS "by"`,
    from: `FROM mentions m JOIN reports r ON r.id = m.report
      LEFT JOIN actors a ON a.report = m.report AND a.actor = m.actor`,
    key: ["m.report", "m.position"],
    counted: "*",
  },
  reports: {
    columns: `r.id, ${whole("r.title")} AS title, ${whole("r.publisher")} AS publisher, ${whole("r.byline")} AS byline,
      r.published, r.url, r.hash AS text_hash, r.language, r.words, r.added, r.version, r.dragoman, r.network, r.register,
      (SELECT count(*) FROM statements s WHERE s.report = r.id AND ${isKept("s.id")}) AS statements,
      (SELECT count(*) FROM events e WHERE e.report = r.id AND ${isKept("e.id")}) AS events,
      (SELECT count(*) FROM ties t WHERE t.report = r.id AND ${isKept("t.id")}) AS ties`,
    from: "FROM reports r",
    key: ["r.id"],
    counted: "*",
  },
  // Findings that a person judged or changed; what they were and are is told part by part (see `training`).
  corrections: {
    columns: `v.finding AS id, v.kind, ${REPORT}, v.state, v.who AS "by", v.at, v.fields, v.notes, v.tags`,
    from: "FROM reviews v JOIN reports r ON r.id = v.report AND v.state IS NOT NULL",
    key: ["v.finding"],
    counted: "*",
  },
  // One row an actor: as the newest report has it, which is the row that SQLite takes the other columns from with max().
  actors: {
    columns: `a.actor AS id, a.name, a.kind, a.country, a.sector, a.speaks_for, a.identity,
      max(coalesce(r.published, '')) AS newest, count(DISTINCT a.report) AS reports`,
    from: "FROM actors a JOIN reports r ON r.id = a.report",
    key: ["a.actor"],
    group: "GROUP BY a.actor",
    counted: "DISTINCT a.actor",
  },
};

/** What is asked for, and the same with what was planned, denied or only claimed. */
export function conditionOf(wanted: Wanted): { readonly where: Where; readonly widest: Where } {
  if (wanted.kind === "events") {
    checkDeeds(wanted.question);
    return { where: whereDone(doneOnly(wanted.question)), widest: whereDone(wanted.question) };
  }
  checkQuestion(wanted.question);
  const where =
    wanted.kind === "statements"
      ? whereOf(wanted.question)
      : wanted.kind === "ties"
        ? whereTied(wanted.question)
        : whereReport(wanted.question);
  return { where, widest: where };
}
