import { DragomanError, type Reading } from "../../contract/index.ts";
import type { Connection } from "../connection.ts";
import { loadReading } from "../load.ts";
import { anchorOf } from "./anchor.ts";

/** What somebody who codes a sample says of one field of one statement. */
export interface Coding {
  readonly finding: string;
  readonly field: string;
  readonly value: string;
}

/**
 * Keeps a coder's answers to a sample, in the place of those that the same person gave before. They are apart from what is
 * decided about the record, and change no answer of it. The caller holds the transaction.
 *
 * @throws DragomanError `gone` where the record has no such statement
 */
export function writeCodings(
  db: Connection,
  codings: readonly Coding[],
  { who, at, seed }: { readonly who: string; readonly at: string; readonly seed: number },
): void {
  for (const { finding, field, value } of codings) {
    const report = db.get("SELECT report FROM statements WHERE id = ?", finding)?.report as string | undefined;
    if (report === undefined)
      throw new DragomanError("gone", `the record has no statement ${finding}; take the sample from this record`);
    const reading = loadReading(db, report) as Reading;
    const statement = reading.statements.find(({ id }) => id === finding) as Reading["statements"][number];
    db.run(
      "INSERT OR REPLACE INTO codings (seed, who, report, finding, anchor, field, value, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      seed,
      who,
      report,
      finding,
      JSON.stringify(anchorOf(reading, statement, { shown: statement, all: reading })),
      field,
      value,
      at,
    );
  }
}
