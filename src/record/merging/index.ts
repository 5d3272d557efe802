import type { Connection } from "../connection.ts";
import { judgeCopies } from "./copies.ts";
import { derive } from "./derive.ts";
import { judging } from "./judge.ts";
import { statementsOf } from "./statements.ts";

/** What keeps a record's utterances and copies up with its reports. The caller holds the transaction. */
export interface Merger {
  /** Compares what a report says with what others say. Only new reports are compared as copies: their words do not change. */
  add(report: string, isNew: boolean): void;
  /** Takes a report's statements out of their utterances, before its findings are removed. */
  remove(report: string): () => void;
}

/**
 * Merging over an open record: judgements of pairs are added and never changed, and which statements are one utterance is
 * decided from them.
 */
export function openMerger(db: Connection): Merger {
  const judge = judging(db);
  return {
    add: (report, isNew) => {
      const statements = statementsOf(db, report);
      judge(statements);
      derive(
        db,
        statements.map(({ id }) => id),
      );
      if (isNew) judgeCopies(db, report);
    },
    remove: (report) => {
      const tied = db
        .all(
          `SELECT DISTINCT o.statement FROM statements s JOIN utterances u ON u.statement = s.id
           JOIN utterances o ON o.utterance = u.utterance WHERE s.report = ?`,
          report,
        )
        .map((row) => row.statement as string);
      db.run("DELETE FROM merging_keys WHERE statement IN (SELECT number FROM statements WHERE report = ?)", report);
      db.run("DELETE FROM utterances WHERE statement IN (SELECT id FROM statements WHERE report = ?)", report);
      return () => {
        for (const id of tied) db.run("DELETE FROM utterances WHERE statement = ?", id);
        derive(db, tied);
      };
    },
  };
}
