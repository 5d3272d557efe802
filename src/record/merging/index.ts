import type { Connection } from "../connection.ts";
import { judgeCopies } from "./copies.ts";
import { derive } from "./derive.ts";
import { judgeStatements } from "./judge.ts";
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
  return {
    add: (report, isNew) => {
      const statements = statementsOf(db, report);
      judgeStatements(db, statements);
      derive(
        db,
        statements.flatMap(({ pieces }) => pieces.map(({ id }) => id)),
      );
      if (isNew) judgeCopies(db, report);
    },
    remove: (report) => {
      const own = "SELECT p.id FROM pieces p JOIN statements s ON s.id = p.statement WHERE s.report = ?";
      const tied = db
        .all(
          `SELECT DISTINCT o.piece FROM utterances u JOIN utterances o ON o.utterance = u.utterance WHERE u.piece IN (${own})`,
          report,
        )
        .map((row) => row.piece as string);
      db.run("DELETE FROM merging_keys WHERE statement IN (SELECT number FROM statements WHERE report = ?)", report);
      db.run(`DELETE FROM pieces WHERE id IN (${own})`, report);
      return () => {
        for (const id of tied) db.run("DELETE FROM utterances WHERE piece = ?", id);
        derive(db, tied);
      };
    },
  };
}
