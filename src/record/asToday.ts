import type { Connection } from "./connection.ts";

/**
 * What a record of an older version lacks, by the first version that has it: a view of what it has instead. Of two views
 * of one name the first that a record needs counts: the oldest lacks most.
 */
const VIEWS: readonly (readonly [since: number, view: string])[] = [
  [
    6,
    `parties AS SELECT s.report, p.statement AS finding, 'statement' AS kind, p.role, p.position, p.start, p."end",
       p.actor, p.entity, p.basis, p.candidates, p.words
     FROM main.statement_parties p JOIN main.statements s ON s.id = p.statement`,
  ],
  [7, "statements AS SELECT *, '[]' AS support, 0 AS negated FROM main.statements"],
  [8, "statements AS SELECT *, 0 AS negated FROM main.statements"],
  [11, "events AS SELECT rowid, *, '' AS words, '' AS evidence, 0 AS start, 0 AS alleged FROM main.events"],
  [9, "actors AS SELECT *, NULL AS identity, NULL AS speaks_for FROM main.actors"],
  [12, "utterances AS SELECT NULL AS piece, NULL AS utterance WHERE 0"],
  [12, "pieces AS SELECT NULL AS id, NULL AS statement WHERE 0"],
  [
    12,
    "judgements AS SELECT NULL AS number, NULL AS a, NULL AS b, NULL AS kind, NULL AS score, NULL AS reasons, NULL AS version, NULL AS made_by WHERE 0",
  ],
  [
    14,
    "reviews AS SELECT NULL AS finding, NULL AS kind, NULL AS report, NULL AS state, NULL AS who, NULL AS at, NULL AS fields, NULL AS notes, NULL AS tags, NULL AS last WHERE 0",
  ],
  [
    14,
    "decisions AS SELECT NULL AS number, NULL AS at, NULL AS who, NULL AS what, NULL AS kind, NULL AS report, NULL AS finding, NULL AS other, NULL AS anchor, NULL AS value, NULL AS why, NULL AS undoes WHERE 0",
  ],
  [14, "orphans AS SELECT NULL AS decision, NULL AS report WHERE 0"],
  [14, "machine AS SELECT NULL AS report, NULL AS findings, NULL AS edits WHERE 0"],
  [14, "removed AS SELECT NULL AS report, NULL AS hash, NULL AS whole WHERE 0"],
  [14, "links AS SELECT NULL AS decision, NULL AS a, NULL AS b, NULL AS kind WHERE 0"],
  [
    14,
    "codings AS SELECT NULL AS seed, NULL AS who, NULL AS report, NULL AS finding, NULL AS anchor, NULL AS field, NULL AS value, NULL AS at WHERE 0",
  ],
  [14, "remembered AS SELECT NULL AS name, NULL AS value WHERE 0"],
  [7, "reports AS SELECT rowid, *, NULL AS rules FROM main.reports"],
];

/**
 * Lets a record of older tables that may not be written be asked as one of today: what it lacks is a view of this
 * connection alone, and the file stays as it is.
 */
export function asToday(db: Connection, version: number): void {
  for (const [since, view] of VIEWS) if (version < since) db.exec(`CREATE TEMP VIEW IF NOT EXISTS ${view}`);
}
