import type { Connection } from "../connection.ts";
import { eventKeys, type Happening, happeningAt, OCCURRENCE_VERSION, soughtOn } from "./events.ts";
import { likenessOf } from "./likeness.ts";
import type { Memory } from "./memory.ts";
import { judgementWriter } from "./write.ts";

/** Days before and behind within which two events may be one. */
const WINDOW = 3;
/** Events under one key that are compared, pairs of one event that are written down, and the least score of such. */
const [MOST, MOST_PAIRS, FLOOR] = [60, 40, 0.15];

/** Compares the events of a report with those that are there, and with one another. The caller holds the transaction. */
export function judgeEvents(db: Connection, events: readonly Happening[], memory: Memory): void {
  const write = judgementWriter(db, memory, { kind: "occurrence", version: OCCURRENCE_VERSION });
  for (const one of events) memory.happenings.set(one.id, one);
  for (const one of events) {
    const found = candidates(db, one).flatMap((id) => {
      const other = memory.happenings.get(id) ?? happeningAt(db, id) ?? null;
      memory.happenings.set(id, other);
      // Versions of one page tell the same anew: they are no renderings of one another.
      if (!other || (other.report !== one.report && one.url !== null && one.url === other.url)) return [];
      const [a, b] = one.id < other.id ? [one, other] : [other, one];
      const { score, reasons } = likenessOf(a, b);
      return score < FLOOR ? [] : [{ a: a.id, b: b.id, score, reasons }];
    });
    found.sort((x, y) => y.score - x.score || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
    write(
      one.id,
      found.slice(0, MOST_PAIRS).map((pair) => ({ ...pair, kind: "occurrence", version: OCCURRENCE_VERSION })),
    );
    const day = soughtOn(one);
    if (day === null) continue;
    for (const key of eventKeys(one))
      db.run("INSERT OR IGNORE INTO event_keys (key, day, event) VALUES (?, ?, ?)", key, day, one.id);
  }
}

function candidates(db: Connection, one: Happening): readonly string[] {
  const day = soughtOn(one);
  if (day === null) return [];
  const found = new Set<string>();
  for (const key of eventKeys(one))
    for (const row of db.all(
      `SELECT event FROM event_keys WHERE key = ? AND day BETWEEN ? AND ? LIMIT ${MOST}`,
      key,
      day - WINDOW,
      day + WINDOW,
    ))
      found.add(row.event as string);
  found.delete(one.id);
  return [...found];
}
