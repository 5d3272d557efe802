/**
 * The search of statements reads their words where they stand, through a view, and keeps none itself; indexes leave out the
 * rows in which what they are asked by is not known: half of those who take part are nobody in the register, and pronouns
 * are no spellings. Part of the record's tables: see `MIGRATIONS`.
 */
export const SMALLER = `
  DROP TABLE statement_words;
  CREATE VIEW statement_texts AS
    SELECT number, content, speaker || ' ; ' || coalesce(speaker_name, '') AS speaker,
      addressee || ' ; ' || coalesce(addressee_name, '') AS addressee, route
    FROM statements;
  CREATE VIRTUAL TABLE statement_words USING fts5(
    content, speaker, addressee, route, content = 'statement_texts', content_rowid = 'number',
    tokenize = "porter unicode61 remove_diacritics 2"
  );
  INSERT INTO statement_words (statement_words) VALUES ('rebuild');
  DROP INDEX statements_by_speaker;
  DROP INDEX mentions_by_actor;
  CREATE INDEX mentions_by_actor ON mentions(actor, form, words) WHERE actor IS NOT NULL AND words IS NOT NULL;
  DROP INDEX parties_by_actor;
  CREATE INDEX parties_by_actor ON parties(actor, kind, role) WHERE actor IS NOT NULL;
  DROP INDEX actors_by_voice;
  CREATE INDEX actors_by_voice ON actors(speaks_for, report, actor) WHERE speaks_for IS NOT NULL;
  DROP INDEX actors_by_country;
  CREATE INDEX actors_by_country ON actors(country, report, actor) WHERE country IS NOT NULL;
  `;
