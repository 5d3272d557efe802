import type { Event, Tie } from "../contract/index.ts";
import type { Connection } from "./connection.ts";
import { partyWriter, withoutParties } from "./parties.ts";
import { inserts } from "./rows.ts";
import { allOf } from "./whole.ts";

/** The version of the tables from which on those who took part in events and ties have rows of their own. */
const PARTIES = 6;

/**
 * What SQL alone cannot carry over from older tables, done when those of today stand: who took part in events and ties
 * leaves their JSON for the table of parties, with the words of the text, whose offsets SQL does not count. The caller
 * holds the transaction.
 *
 * @param from the version of the tables before
 */
export function takeOver(db: Connection, from: number): void {
  if (from === 0 || from >= PARTIES) return;
  const insert = inserts(db);
  const move = <T extends Event | Tie>(table: "events" | "ties", write: (one: T, report: string) => void): void => {
    for (const row of db.all(allOf(db, table))) {
      const one = JSON.parse(row.whole as string) as T;
      write(one, row.report as string);
      db.run(`UPDATE ${table} SET whole = ? WHERE id = ?`, JSON.stringify(withoutParties(one)), row.id as string);
    }
  };
  const writer = (report: string) => {
    const text = db.get(`${allOf(db, "reports")} WHERE id = ?`, report)?.text as string;
    return partyWriter(insert, report, text);
  };
  move<Event>("events", (one, report) => writer(report).ofEvent(one));
  move<Tie>("ties", (one, report) => writer(report).ofTie(one));
}
