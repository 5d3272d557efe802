import { names } from "../views.ts";

/**
 * What people decided, in the order in which they did: rows are only ever added, but for what is erased for good. All
 * else follows from them: what is reviewed (reviews), which decisions have lost their words (orphans), what the reader
 * itself had found where a person changed it (machine), what was taken out (removed), which statements a person holds
 * together or apart (links). `codings` are the answers of people who code a sample, apart from all that. Part of the
 * record's tables: see `MIGRATIONS`.
 */
export const CORRECTIONS = `
  CREATE TABLE decisions (
    number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, kind TEXT,
    report TEXT, finding TEXT, other TEXT, anchor TEXT, value TEXT, why TEXT, undoes INTEGER REFERENCES decisions(number)
  );
  CREATE INDEX decisions_by_report ON decisions(report);
  CREATE INDEX decisions_by_other ON decisions(other) WHERE other IS NOT NULL;
  CREATE INDEX decisions_by_finding ON decisions(finding);
  CREATE INDEX decisions_by_undoes ON decisions(undoes) WHERE undoes IS NOT NULL;
  CREATE TABLE reviews (
    finding TEXT PRIMARY KEY, kind TEXT NOT NULL, report TEXT REFERENCES reports(id) ON DELETE CASCADE, state TEXT,
    who TEXT, at TEXT, fields TEXT NOT NULL, notes TEXT NOT NULL, tags TEXT NOT NULL, last INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX reviews_by_state ON reviews(state, finding);
  CREATE INDEX reviews_by_report ON reviews(report);
  CREATE TABLE orphans (
    decision INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE
  );
  CREATE INDEX orphans_by_report ON orphans(report);
  CREATE TABLE machine (
    report TEXT PRIMARY KEY REFERENCES reports(id) ON DELETE CASCADE, findings TEXT NOT NULL, edits TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE removed (report TEXT PRIMARY KEY, hash TEXT NOT NULL, whole TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX removed_by_hash ON removed(hash);
  CREATE TABLE links (
    decision INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, kind TEXT NOT NULL
  );
  CREATE INDEX links_by_a ON links(a);
  CREATE INDEX links_by_b ON links(b);
  CREATE TABLE codings (
    seed INTEGER NOT NULL, who TEXT NOT NULL, report TEXT NOT NULL, finding TEXT NOT NULL, anchor TEXT NOT NULL,
    field TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (seed, who, finding, field)
  ) WITHOUT ROWID;
  CREATE INDEX codings_by_report ON codings(report);
  CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  DROP VIEW IF EXISTS who_said_what;
  CREATE VIEW who_said_what AS
    SELECT coalesce(json_extract(s."when", '$.from'), r.published) AS day, r.publisher,
      ${names("s.id", "speaker")} AS speaker, s.cue,
      ${names("s.id", "addressee")} AS said_to,
      s.content, s.route AS via, CASE WHEN s.negated THEN 'not ' || s.act ELSE s.act END AS act, s.negated, s.mode,
      s.confidence, v.state AS reviewed, v.who AS reviewed_by, r.title AS report, r.url, s.id AS statement
    FROM statements s JOIN reports r ON r.id = s.report LEFT JOIN reviews v ON v.finding = s.id
    WHERE v.state IS NOT 'rejected';
  DROP VIEW IF EXISTS who_did_what;
  CREATE VIEW who_did_what AS
    SELECT coalesce(json_extract(e.whole, '$.when.from'), r.published) AS day, r.publisher,
      ${names("e.id", "actor")} AS who, e.words,
      ${names("e.id", "recipient")} AS to_whom,
      e.plover, e.cameo, e.status, e.alleged, json_extract(e.whole, '$.where.name') AS place, e.evidence, e.confidence,
      v.state AS reviewed, v.who AS reviewed_by, r.title AS report, r.url, e.id AS event
    FROM events e JOIN reports r ON r.id = e.report LEFT JOIN reviews v ON v.finding = e.id
    WHERE v.state IS NOT 'rejected';
  `;
