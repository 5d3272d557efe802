import { checkDeeds, checkQuestion } from "../check.ts";
import { isKept, type Where, whereDone, whereOf, whereReport, whereTied } from "../conditions.ts";
import { doneOnly } from "../deeds.ts";
import type { ExportKind } from "./names.ts";
import type { Wanted } from "./types.ts";

/** Where the rows of a kind come from, in SQL. */
interface Table {
  /** The fields of a row, and what they are in SQL. */
  readonly fields: Readonly<Record<string, string>>;
  readonly from: string;
  /** What it is sorted by; an index has this order, so that no part sorts the whole. */
  readonly key: readonly string[];
  /** The row's number in its table; null where it has none. */
  readonly number: string | null;
  readonly group?: string;
  /** What is counted. */
  readonly counted: string;
}

export const TABLES: Readonly<Record<ExportKind, Table>> = {
  statements: {
    fields: {
      id: "s.id",
      report: "s.report",
      cue: "s.cue",
      cue_start: "s.cue_start",
      cue_end: "s.cue_end",
      act: "s.act",
      negated: "s.negated",
      mode: "s.mode",
      words: "s.content",
      start: "s.start",
      route: "s.route",
      within: "s.within",
      when: `json(s."when")`,
      where: `json(s."where")`,
      block: "s.block",
      by: "s.made_by",
      support: "json(s.support)",
      confidence: "s.confidence",
    },
    from: "FROM statements s JOIN reports r ON r.id = s.report",
    key: ["s.report", "s.position"],
    number: "s.number",
    counted: "*",
  },
  events: {
    fields: {
      id: "e.id",
      report: "e.report",
      words: "e.words",
      start: "e.start",
      evidence: "e.evidence",
      whole: "json(e.whole)",
      by: "e.made_by",
      confidence: "e.confidence",
    },
    from: "FROM events e JOIN reports r ON r.id = e.report",
    key: ["e.report", "e.position"],
    number: "e.rowid",
    counted: "*",
  },
  ties: {
    fields: {
      id: "t.id",
      report: "t.report",
      whole: "json(t.whole)",
      by: "t.made_by",
      confidence: "t.confidence",
    },
    from: "FROM ties t JOIN reports r ON r.id = t.report",
    key: ["t.report", "t.position"],
    number: "t.rowid",
    counted: "*",
  },
  mentions: {
    fields: {
      id: `m.report || ':' || m.start || '-' || m."end"`,
      report: "m.report",
      words: "m.words",
      start: "m.start",
      end: `m."end"`,
      entity: "m.entity",
      form: "m.form",
      actor: "m.actor",
      name: "a.name",
      kind: "a.kind",
      country: "a.country",
      sector: "a.sector",
      by: "m.made_by",
    },
    from: `FROM mentions m JOIN reports r ON r.id = m.report
      LEFT JOIN actors a ON a.report = m.report AND a.actor = m.actor`,
    key: ["m.report", "m.position"],
    number: null,
    counted: "*",
  },
  reports: {
    fields: {
      id: "r.id",
      title: "r.title",
      publisher: "r.publisher",
      byline: "r.byline",
      published: "r.published",
      url: "r.url",
      text_hash: "r.hash",
      language: "r.language",
      words: "r.words",
      added: "r.added",
      version: "r.version",
      dragoman: "r.dragoman",
      network: "r.network",
      register: "r.register",
      statements: `(SELECT count(*) FROM statements s WHERE s.report = r.id AND ${isKept("s.id")})`,
      events: `(SELECT count(*) FROM events e WHERE e.report = r.id AND ${isKept("e.id")})`,
      ties: `(SELECT count(*) FROM ties t WHERE t.report = r.id AND ${isKept("t.id")})`,
    },
    from: "FROM reports r",
    key: ["r.id"],
    number: null,
    counted: "*",
  },
  // Findings that a person judged or changed; what they were and are is told part by part (see `trainingOf`).
  corrections: {
    fields: {
      id: "v.finding",
      report: "v.report",
      kind: "v.kind",
      state: "v.state",
      by: "v.who",
      at: "v.at",
      fields: "json(v.fields)",
      notes: "json(v.notes)",
      tags: "json(v.tags)",
    },
    from: "FROM reviews v JOIN reports r ON r.id = v.report AND v.state IS NOT NULL",
    key: ["v.finding"],
    number: null,
    counted: "*",
  },
  // One row an actor: as the newest report has it, which is the row that SQLite takes the other columns from with max().
  actors: {
    fields: {
      id: "a.actor",
      name: "a.name",
      kind: "a.kind",
      country: "a.country",
      sector: "a.sector",
      speaks_for: "a.speaks_for",
      identity: "a.identity",
      newest: "max(coalesce(r.published, ''))",
      reports: "count(DISTINCT a.report)",
    },
    from: "FROM actors a JOIN reports r ON r.id = a.report",
    key: ["a.actor"],
    number: null,
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
