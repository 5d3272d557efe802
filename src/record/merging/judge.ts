import type { Connection } from "../connection.ts";
import { FEATURES, type Features, featuresOf } from "./features.ts";
import { scoreOf } from "./score.ts";
import { type Compared, keysOf, NO_DAY, statementAt, voicesOf } from "./statements.ts";

/** Version of the score: judgements by another are kept and count no more. */
export const VERSION = 1;
/** Days between the reports of one utterance. */
const WINDOW = 3;
/** Statements under one key and in one window that are compared: more are a key that tells nothing. */
const MOST = 300;
/** Pairs of one sentence that are written down when it comes, the likeliest: a text that comes again and again has no end. */
const MOST_PAIRS = 40;
/** Pairs that are less likely than this are not written down, and count 0. */
export const FLOOR = 0.15;
/** Compares new statements with those that are there, and writes down what it finds. The caller holds the transaction. */
export function judgeStatements(db: Connection, statements: readonly Compared[]): void {
  // Held for this report alone: another process may read reports anew, and numbers of statements are given again.
  const held = new Map<number, Compared | undefined>();
  for (const one of statements) {
    const judged: Judged[] = [];
    for (const number of candidates(db, one)) {
      const other = held.has(number) ? held.get(number) : statementAt(db, number);
      held.set(number, other);
      if (other) judged.push(...judge(one, other));
    }
    for (const { id } of one.pieces) {
      const own = judged.filter(({ a, b }) => a === id || b === id);
      own.sort((x, y) => y.score - x.score || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
      for (const pair of own.slice(0, MOST_PAIRS)) write(db, pair);
    }
  }
  for (const one of statements) {
    for (const { id } of one.pieces) db.run("INSERT INTO pieces (id, statement) VALUES (?, ?)", id, one.id);
    for (const key of keysOf(one))
      db.run("INSERT OR IGNORE INTO merging_keys (key, day, statement) VALUES (?, ?, ?)", key, one.day, one.number);
  }
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

function judge(one: Compared, other: Compared): readonly Judged[] {
  if (one.report === other.report || (one.url !== null && one.url === other.url)) return [];
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const voices = voicesOf(first, second);
  return first.pieces.flatMap((a) =>
    second.pieces.flatMap((b): readonly Judged[] => {
      const features = featuresOf(a.told, b.told, voices);
      const score = scoreOf(features);
      return score < FLOOR ? [] : [{ a: a.id, b: b.id, score, features }];
    }),
  );
}

interface Judged {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly features: Features;
}

/** Adds a judgement; one that is there already is not said again. */
function write(db: Connection, { a, b, score, features }: Judged): void {
  const rounded = Math.round(score * 1e6) / 1e6;
  const last = db.get(
    `SELECT score FROM judgements WHERE a = ? AND b = ? AND kind = 'utterance' AND version = ${VERSION} AND made_by = 'score'
     ORDER BY number DESC LIMIT 1`,
    a,
    b,
  );
  if (last?.score === rounded) return;
  const reasons = Object.fromEntries(
    FEATURES.flatMap((name, at) =>
      features[at] === 0 ? [] : [[name, Math.round((features[at] as number) * 100) / 100]],
    ),
  );
  db.run(
    "INSERT INTO judgements (a, b, kind, score, reasons, version, made_by) VALUES (?, ?, 'utterance', ?, ?, ?, 'score')",
    a,
    b,
    rounded,
    JSON.stringify(reasons),
    VERSION,
  );
}
