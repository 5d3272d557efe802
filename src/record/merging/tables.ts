/** Events of several reports that are one occurrence, and the keys under which they find one another. See `MIGRATIONS`. */
export const OCCURRENCE_TABLES = `
  CREATE TABLE occurrences (event TEXT PRIMARY KEY, occurrence TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX occurrences_by_occurrence ON occurrences(occurrence);
  CREATE TABLE event_keys (
    key INTEGER NOT NULL, day INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (key, day, event)
  ) WITHOUT ROWID;
  CREATE INDEX event_keys_by_event ON event_keys(event);
  `;
