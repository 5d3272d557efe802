/** Names of those who have a role in a finding, in their order: the actor's, else the report's words. */
export const names = (finding: string, role: string): string => `coalesce((
      SELECT group_concat(one, '; ') FROM (
        SELECT coalesce((SELECT a.name FROM actors a WHERE a.report = p.report AND a.actor = p.actor), p.words) AS one
        FROM parties p WHERE p.finding = ${finding} AND p.role = '${role}' ORDER BY p.position
      )
    ), '')`;

/**
 * Views for whoever opens the file in sqlite3 or Datasette: who said and did what from which day until which, who is tied
 * to whom, and the renderings of each utterance. What a person rejected is in none. Part of the record's tables: see
 * `MIGRATIONS`.
 */
export const VIEWS = `
  DROP VIEW IF EXISTS who_said_what;
  CREATE VIEW who_said_what AS
    SELECT coalesce(json_extract(s."when", '$.from'), r.published) AS day,
      coalesce(json_extract(s."when", '$.until'), r.published) AS day_until, r.published, r.publisher,
      ${names("s.id", "speaker")} AS speaker, s.cue, ${names("s.id", "addressee")} AS said_to,
      s.content, s.route AS via, CASE WHEN s.negated THEN 'not ' || s.act ELSE s.act END AS act, s.negated, s.mode,
      json_extract(s."where", '$.name') AS place, s.confidence, v.state AS reviewed, v.who AS reviewed_by,
      r.title AS report, r.url, s.id AS statement
    FROM statements s JOIN reports r ON r.id = s.report LEFT JOIN reviews v ON v.finding = s.id
    WHERE v.state IS NOT 'rejected';
  DROP VIEW IF EXISTS who_did_what;
  CREATE VIEW who_did_what AS
    SELECT coalesce(json_extract(e.whole, '$.when.from'), r.published) AS day,
      coalesce(json_extract(e.whole, '$.when.until'), r.published) AS day_until, r.published, r.publisher,
      ${names("e.id", "actor")} AS who, e.words, ${names("e.id", "recipient")} AS to_whom,
      e.plover, e.cameo, e.status, e.alleged, json_extract(e.whole, '$.where.name') AS place, e.evidence, e.confidence,
      v.state AS reviewed, v.who AS reviewed_by, r.title AS report, r.url, e.id AS event
    FROM events e JOIN reports r ON r.id = e.report LEFT JOIN reviews v ON v.finding = e.id
    WHERE v.state IS NOT 'rejected';
  CREATE VIEW who_is_tied AS
    SELECT r.published AS day, r.publisher, ${names("t.id", "a")} AS one,
      CASE WHEN t.negated THEN 'not ' || t.kind ELSE t.kind END AS tie, t.negated, ${names("t.id", "b")} AS other,
      json_extract(t.whole, '$.when.from') AS since, t.confidence, v.state AS reviewed, v.who AS reviewed_by,
      r.title AS report, r.url, t.id AS tie_id
    FROM ties t JOIN reports r ON r.id = t.report LEFT JOIN reviews v ON v.finding = t.id
    WHERE v.state IS NOT 'rejected';
  CREATE VIEW renderings AS
    SELECT u.utterance, r.published AS day, r.publisher, ${names("s.id", "speaker")} AS speaker, s.cue, s.content, s.mode,
      s.route AS via, r.title AS report, r.url, s.id AS statement
    FROM utterances u JOIN pieces c ON c.id = u.piece JOIN statements s ON s.id = c.statement
    JOIN reports r ON r.id = s.report LEFT JOIN reviews v ON v.finding = s.id
    WHERE v.state IS NOT 'rejected';
  `;

/** What a person reads of each view; Datasette shows it above the rows. */
export const VIEW_TEXTS: Readonly<Record<string, { readonly text: string; readonly facets: readonly string[] }>> = {
  who_said_what: {
    text: "Who said what to whom. day and day_until are the days that the words mean, else the day of the report. An act that is denied reads “not accuse”.",
    facets: ["publisher", "act", "mode"],
  },
  who_did_what: {
    text: "Who did what to whom, in the types of PLOVER and CAMEO. Look at status and alleged: an attack that was planned or is only claimed stands here as well.",
    facets: ["plover", "status", "alleged"],
  },
  who_is_tied: { text: "Alliances, memberships, rivalries … as reports tell them.", facets: ["tie"] },
  renderings: { text: "Sentences of several reports that tell of one utterance.", facets: ["publisher"] },
  statement_texts: { text: "The words of statements as the search reads them.", facets: [] },
  who_is_who: { text: "Everybody whom reports name, as the record knows them.", facets: ["kind", "country"] },
};
