import type { Connection } from "../connection.ts";
import { FEATURES, featuresOf } from "./features.ts";
import { scoreOf } from "./score.ts";
import { type Compared, keysOf, NO_DAY, statementAt, voicesOf } from "./statements.ts";

/** Version of the score: judgements by another are kept and count no more. */
export const VERSION = 1;
/** Days between the reports of one utterance. */
const WINDOW = 3;
/** Statements under one key and in one window that are compared: more are a key that tells nothing. */
const MOST = 300;
/** Pairs that are less likely than this are not written down, and count 0. */
export const FLOOR = 0.15;
/** Statements held in memory between reports. */
const HELD = 4000;

/** Compares new statements with those that are there, and writes down what it finds. The caller holds the transaction. */
export function judging(db: Connection): (statements: readonly Compared[]) => void {
  const held = new Map<number, Compared | undefined>();
  const compared = (number: number): Compared | undefined => {
    if (held.has(number)) return held.get(number);
    if (held.size >= HELD) held.clear();
    const one = statementAt(db, number);
    held.set(number, one);
    return one;
  };
  return (statements) => {
    for (const one of statements) {
      for (const number of candidates(db, one)) {
        const other = compared(number);
        if (other) judge(db, one, other);
      }
    }
    for (const one of statements) {
      held.set(one.number, one);
      for (const key of keysOf(one))
        db.run("INSERT OR IGNORE INTO merging_keys (key, day, statement) VALUES (?, ?, ?)", key, one.day, one.number);
    }
  };
}

/** Statements of other reports that have a key in common with this one, within some days. */
function candidates(db: Connection, one: Compared): readonly number[] {
  const found = new Set<number>();
  const [from, until] = one.day === NO_DAY ? [NO_DAY, Number.MAX_SAFE_INTEGER] : [one.day - WINDOW, one.day + WINDOW];
  for (const key of keysOf(one)) {
    const rows = db.all(
      `SELECT statement FROM merging_keys WHERE key = ? AND (day BETWEEN ? AND ? OR day = ${NO_DAY}) LIMIT ${MOST}`,
      key,
      from,
      until,
    );
    for (const row of rows) found.add(row.statement as number);
  }
  return [...found];
}

function judge(db: Connection, one: Compared, other: Compared): void {
  if (one.report === other.report || (one.url !== null && one.url === other.url)) return;
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const features = featuresOf(a.told, b.told, voicesOf(a, b));
  const score = scoreOf(features);
  if (score < FLOOR) return;
  const known = db.get(
    "SELECT 1 AS known FROM judgements WHERE a = ? AND b = ? AND kind = 'utterance' AND version = ? AND made_by = 'score'",
    a.id,
    b.id,
    VERSION,
  );
  if (known) return;
  const reasons = Object.fromEntries(
    FEATURES.flatMap((name, at) =>
      features[at] === 0 ? [] : [[name, Math.round((features[at] as number) * 100) / 100]],
    ),
  );
  db.run(
    "INSERT INTO judgements (a, b, kind, score, reasons, version, made_by) VALUES (?, ?, 'utterance', ?, ?, ?, 'score')",
    a.id,
    b.id,
    Math.round(score * 1e6) / 1e6,
    JSON.stringify(reasons),
    VERSION,
  );
}
