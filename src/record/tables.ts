import { CORRECTIONS } from "./corrections/tables.ts";
import { OCCURRENCE_TABLES } from "./merging/tables.ts";
import { PROPOSALS } from "./proposals.ts";
import { SEARCHES } from "./searches.ts";
import { SMALLER } from "./smaller.ts";
import { names, VIEWS } from "./views.ts";

/**
 * The record's tables, one migration an entry; `user_version` counts those applied. Names are plain: the file is meant
 * to be opened in sqlite3 or Datasette. An entry that has been released is never changed.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE reports (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, given_id TEXT NOT NULL, source TEXT, url TEXT, title TEXT,
    publisher TEXT, byline TEXT, published TEXT, language TEXT NOT NULL, text TEXT NOT NULL, words INTEGER NOT NULL,
    version INTEGER NOT NULL, previous TEXT REFERENCES reports(id), added TEXT NOT NULL,
    dragoman TEXT NOT NULL, network TEXT, register TEXT NOT NULL
  );
  CREATE INDEX reports_by_url ON reports(url);
  CREATE INDEX reports_by_day ON reports(published);
  CREATE TABLE blocks (
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, kind TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, reason TEXT NOT NULL, part INTEGER NOT NULL, ask TEXT,
    PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  CREATE TABLE warnings (
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, code TEXT NOT NULL,
    message TEXT NOT NULL, PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  CREATE TABLE metadata (
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, field TEXT NOT NULL,
    value TEXT NOT NULL, found_in TEXT NOT NULL, PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  CREATE TABLE actors (
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, actor TEXT NOT NULL,
    name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, sector TEXT, offices TEXT NOT NULL,
    PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  CREATE INDEX actors_by_id ON actors(actor);
  CREATE TABLE names (
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  CREATE TABLE mentions (
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, entity INTEGER NOT NULL, actor TEXT, form TEXT NOT NULL, PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  CREATE TABLE times (
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, start INTEGER,
    "end" INTEGER, "from" TEXT, until TEXT, value TEXT NOT NULL, precision TEXT NOT NULL, basis TEXT NOT NULL,
    PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  CREATE TABLE places (
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, start INTEGER,
    "end" INTEGER, name TEXT NOT NULL, country TEXT, lat REAL, lon REAL, geonames INTEGER,
    PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  CREATE TABLE statements (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    position INTEGER NOT NULL, speaker TEXT NOT NULL, speaker_name TEXT, addressee TEXT NOT NULL, addressee_name TEXT,
    cue TEXT NOT NULL, content TEXT NOT NULL, route TEXT NOT NULL, cue_start INTEGER, cue_end INTEGER,
    start INTEGER NOT NULL, mode TEXT NOT NULL, act TEXT NOT NULL, within TEXT, "when" TEXT, "where" TEXT,
    block TEXT NOT NULL, made_by TEXT NOT NULL, confidence REAL NOT NULL
  );
  CREATE INDEX statements_by_report ON statements(report, position);
  CREATE INDEX statements_by_speaker ON statements(speaker_name);
  CREATE TABLE statement_parties (
    statement TEXT NOT NULL REFERENCES statements(id) ON DELETE CASCADE, role TEXT NOT NULL, position INTEGER NOT NULL,
    start INTEGER, "end" INTEGER, actor TEXT, entity INTEGER, basis TEXT NOT NULL, candidates TEXT, words TEXT NOT NULL,
    PRIMARY KEY (statement, role, position)
  ) WITHOUT ROWID;
  CREATE INDEX statement_parties_by_actor ON statement_parties(actor, role);
  CREATE TABLE statement_spans (
    statement TEXT NOT NULL REFERENCES statements(id) ON DELETE CASCADE, role TEXT NOT NULL, position INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (statement, role, position)
  ) WITHOUT ROWID;
  CREATE TABLE statement_routes (
    statement TEXT NOT NULL REFERENCES statements(id) ON DELETE CASCADE, position INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL, actor TEXT, words TEXT NOT NULL,
    PRIMARY KEY (statement, position)
  ) WITHOUT ROWID;
  CREATE TABLE events (
    id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL,
    plover TEXT NOT NULL, cameo TEXT NOT NULL, status TEXT NOT NULL, made_by TEXT NOT NULL, confidence REAL NOT NULL,
    whole TEXT NOT NULL
  );
  CREATE INDEX events_by_report ON events(report, position);
  CREATE TABLE ties (
    id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL,
    kind TEXT NOT NULL, negated INTEGER NOT NULL, made_by TEXT NOT NULL, confidence REAL NOT NULL, whole TEXT NOT NULL
  );
  CREATE INDEX ties_by_report ON ties(report, position);
  CREATE VIRTUAL TABLE statement_words USING fts5(
    content, speaker, addressee, route, tokenize = "unicode61 remove_diacritics 2"
  );
  CREATE VIRTUAL TABLE report_words USING fts5(
    title, text, content = 'reports', tokenize = "unicode61 remove_diacritics 2"
  );
  CREATE VIEW who_said_what AS
    SELECT coalesce(s."when", r.published) AS day, r.publisher, coalesce(s.speaker_name, s.speaker) AS speaker, s.cue,
      coalesce(s.addressee_name, s.addressee) AS said_to, s.content, s.route AS via, s.act, s.mode, s.confidence,
      r.title AS report, r.url, s.id AS statement
    FROM statements s JOIN reports r ON r.id = s.report;
  CREATE VIEW who_is_who AS
    SELECT a.actor, a.name, a.kind, a.country, a.sector, count(DISTINCT a.report) AS reports
    FROM actors a GROUP BY a.actor;
  `,
  // Why words were linked: null in readings kept before.
  `
  ALTER TABLE mentions ADD COLUMN made_by TEXT;
  ALTER TABLE mentions ADD COLUMN candidates TEXT;
  ALTER TABLE actors ADD COLUMN made_by TEXT;
  `,
  // The user's own rows of the register; the words of mentions, so that an actor's spellings are one look-up.
  `
  CREATE TABLE own_actors (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT, kind TEXT NOT NULL, country TEXT, sector TEXT,
    replaces INTEGER NOT NULL, source TEXT
  );
  CREATE TABLE own_names (
    actor TEXT NOT NULL REFERENCES own_actors(id) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (actor, position)
  ) WITHOUT ROWID;
  CREATE TABLE own_offices (
    actor TEXT NOT NULL REFERENCES own_actors(id) ON DELETE CASCADE, position INTEGER NOT NULL, title TEXT NOT NULL,
    kind TEXT, "of" TEXT, "from" TEXT, until TEXT, seen TEXT, PRIMARY KEY (actor, position)
  ) WITHOUT ROWID;
  CREATE TABLE own_merges (position INTEGER NOT NULL, "from" TEXT PRIMARY KEY, "into" TEXT NOT NULL);
  ALTER TABLE mentions ADD COLUMN words TEXT;
  CREATE INDEX mentions_by_actor ON mentions(actor, form, words, report);
  `,
  // Who claims a disputed territory, codes with commas between.
  `
  ALTER TABLE places ADD COLUMN claims TEXT;
  `,
  // The day of what was said is a day, as the report's is.
  `
  DROP VIEW IF EXISTS who_said_what;
  CREATE VIEW who_said_what AS
    SELECT coalesce(json_extract(s."when", '$.from'), r.published) AS day, r.publisher,
      coalesce(s.speaker_name, s.speaker) AS speaker, s.cue, coalesce(s.addressee_name, s.addressee) AS said_to,
      s.content, s.route AS via, s.act, s.mode, s.confidence, r.title AS report, r.url, s.id AS statement
    FROM statements s JOIN reports r ON r.id = s.report;
  `,
  // One table of who took part in statements, events and ties; the view tells everybody by name, else by the words.
  `
  CREATE TABLE parties (
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, finding TEXT NOT NULL, kind TEXT NOT NULL,
    role TEXT NOT NULL, position INTEGER NOT NULL, start INTEGER, "end" INTEGER, actor TEXT, entity INTEGER,
    basis TEXT NOT NULL, candidates TEXT, words TEXT NOT NULL, PRIMARY KEY (finding, role, position)
  ) WITHOUT ROWID;
  INSERT INTO parties
    SELECT s.report, s.id, 'statement', p.role, p.position, p.start, p."end", p.actor, p.entity, p.basis, p.candidates,
      p.words
    FROM statement_parties p JOIN statements s ON s.id = p.statement;
  DROP TABLE statement_parties;
  CREATE INDEX parties_by_actor ON parties(actor, kind, role);
  CREATE INDEX parties_by_report ON parties(report);
  DROP VIEW IF EXISTS who_said_what;
  CREATE VIEW who_said_what AS
    SELECT coalesce(json_extract(s."when", '$.from'), r.published) AS day, r.publisher,
      ${names("s.id", "speaker")} AS speaker, s.cue,
      ${names("s.id", "addressee")} AS said_to,
      s.content, s.route AS via, s.act, s.mode, s.confidence, r.title AS report, r.url, s.id AS statement
    FROM statements s JOIN reports r ON r.id = s.report;
  `,
  // Which other rules agree with a statement's; by which rules a report was read, null in readings kept before.
  `
  ALTER TABLE statements ADD COLUMN support TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE reports ADD COLUMN rules TEXT;
  `,
  // Whether a statement's cue is denied. A negated act is never told as the act: "not accuse" in the view.
  `
  ALTER TABLE statements ADD COLUMN negated INTEGER NOT NULL DEFAULT 0;
  DROP VIEW IF EXISTS who_said_what;
  CREATE VIEW who_said_what AS
    SELECT coalesce(json_extract(s."when", '$.from'), r.published) AS day, r.publisher,
      ${names("s.id", "speaker")} AS speaker, s.cue,
      ${names("s.id", "addressee")} AS said_to,
      s.content, s.route AS via, CASE WHEN s.negated THEN 'not ' || s.act ELSE s.act END AS act, s.negated, s.mode,
      s.confidence, r.title AS report, r.url, s.id AS statement
    FROM statements s JOIN reports r ON r.id = s.report;
  `,
  // How an actor's id ties reports together, and the state that it speaks for; null in readings kept before.
  `
  ALTER TABLE actors ADD COLUMN identity TEXT;
  ALTER TABLE actors ADD COLUMN speaks_for TEXT;
  CREATE INDEX actors_by_country ON actors(country, report, actor);
  CREATE INDEX actors_by_voice ON actors(speaks_for, report, actor);
  DROP VIEW IF EXISTS who_is_who;
  CREATE VIEW who_is_who AS
    SELECT a.actor, a.name, a.kind, a.country, a.sector, a.speaks_for, a.identity, count(DISTINCT a.report) AS reports
    FROM actors a GROUP BY a.actor;
  `,
  // Words are found by their stems: "patrol" finds "patrols".
  `
  CREATE VIRTUAL TABLE statement_stems USING fts5(
    content, speaker, addressee, route, tokenize = "porter unicode61 remove_diacritics 2"
  );
  INSERT INTO statement_stems (rowid, content, speaker, addressee, route)
    SELECT rowid, content, speaker, addressee, route FROM statement_words;
  DROP TABLE statement_words;
  ALTER TABLE statement_stems RENAME TO statement_words;
  `,
  // What an event's words are, so that it can be asked for and read without its report. Records before had no events.
  `
  ALTER TABLE events ADD COLUMN words TEXT NOT NULL DEFAULT '';
  ALTER TABLE events ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
  ALTER TABLE events ADD COLUMN start INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE events ADD COLUMN alleged INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX events_by_type ON events(plover, status);
  CREATE VIEW who_did_what AS
    SELECT coalesce(json_extract(e.whole, '$.when.from'), r.published) AS day, r.publisher,
      ${names("e.id", "actor")} AS who, e.words,
      ${names("e.id", "recipient")} AS to_whom,
      e.plover, e.cameo, e.status, e.alleged, json_extract(e.whole, '$.where.name') AS place, e.evidence, e.confidence,
      r.title AS report, r.url, e.id AS event
    FROM events e JOIN reports r ON r.id = e.report;
  `,
  // Which sentences of several reports are one utterance, and which reports copies of one text: judgements of pairs are
  // only ever added, `utterances` is decided from them. The keys under which statements and reports find one another.
  `
  CREATE TABLE judgements (
    number INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL,
    reasons TEXT NOT NULL, version INTEGER NOT NULL, made_by TEXT NOT NULL
  );
  CREATE INDEX judgements_by_a ON judgements(a, b);
  CREATE INDEX judgements_by_b ON judgements(b);
  CREATE TABLE pieces (id TEXT PRIMARY KEY, statement TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX pieces_by_statement ON pieces(statement);
  CREATE TABLE utterances (piece TEXT PRIMARY KEY, utterance TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX utterances_by_utterance ON utterances(utterance);
  CREATE TABLE merging_keys (
    key INTEGER NOT NULL, day INTEGER NOT NULL, statement INTEGER NOT NULL, PRIMARY KEY (key, day, statement)
  ) WITHOUT ROWID;
  CREATE INDEX merging_keys_by_statement ON merging_keys(statement);
  CREATE TABLE copy_runs (run INTEGER NOT NULL, report TEXT NOT NULL, PRIMARY KEY (run, report)) WITHOUT ROWID;
  CREATE INDEX copy_runs_by_report ON copy_runs(report);
  `,
  // Questions that are kept, with what has been seen of their answers.
  SEARCHES,
  // What people decided, and what follows from it.
  CORRECTIONS,
  // Feeds that are followed, and the pages that they name with what became of each.
  `
  CREATE TABLE feeds (
    url TEXT PRIMARY KEY, parent TEXT, title TEXT, etag TEXT, modified TEXT, asked TEXT, next TEXT,
    failures INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, problem TEXT
  );
  CREATE TABLE feed_entries (
    number INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, feed TEXT NOT NULL, title TEXT, published TEXT, publisher TEXT,
    seen TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'waiting', tries INTEGER NOT NULL DEFAULT 0, next TEXT, problem TEXT,
    report TEXT
  );
  CREATE INDEX feed_entries_by_state ON feed_entries(state, number);
  `,
  // Views that read well: days until, ties, renderings. Who takes part in a report's findings is found by report and actor.
  `${VIEWS}
  DROP INDEX parties_by_report;
  CREATE INDEX parties_by_report ON parties(report, actor, kind, role);
  `,
  // Which events of several reports are one occurrence.
  OCCURRENCE_TABLES,
  // The search of statements has no words of its own; indexes have no rows for what is asked by nobody.
  SMALLER,
  // What assistants propose, apart from what people decide.
  PROPOSALS,
];
