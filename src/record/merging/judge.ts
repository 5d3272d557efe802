import type { Connection } from "../connection.ts";
import { FEATURES, type Features, featuresOf } from "./features.ts";
import { scoreOf } from "./score.ts";
import { type Compared, keysOf, NO_DAY, statementAt, voicesOf } from "./statements.ts";
import { writeJudgement } from "./write.ts";

/** Version of the score: judgements by another are kept and count no more. */
export const VERSION = 2;
/** Days between the reports of one utterance. */
const WINDOW = 3;
/** Statements under one key and in one window that are compared: more are a key that tells nothing. */
const MOST = 60;
/** Pairs of one sentence that are written down when it comes, the likeliest: a text that comes again and again has no end. */
const MOST_PAIRS = 40;
/** Pairs that are less likely than this are not written down, and count 0. */
export const FLOOR = 0.15;
/** Compares new statements with those that are there, and writes down what it finds. The caller holds the transaction. */
export function judgeStatements(db: Connection, statements: readonly Compared[]): void {
  // Held for this report alone: another process may read reports anew, and numbers of statements are given again.
  const held = new Map<number, Compared | undefined>();
  // A text that comes again and again is measured once.
  const known = new Map<string, Features>();
  for (const one of statements) {
    const judged: Judged[] = [];
    for (const number of candidates(db, one)) {
      const other = held.has(number) ? held.get(number) : statementAt(db, number);
      held.set(number, other);
      if (other) judged.push(...judge(one, other, known));
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

function judge(one: Compared, other: Compared, known: Map<string, Features>): readonly Judged[] {
  if (one.report === other.report || (one.url !== null && one.url === other.url)) return [];
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const voices = voicesOf(first, second);
  return first.pieces.flatMap((a) =>
    second.pieces.flatMap((b): readonly Judged[] => {
      if (!sharesOne(a.told.telling, b.told.telling)) return [];
      const key = `${voices} ${a.words} ${b.words}`;
      const features = known.get(key) ?? featuresOf(a.told, b.told, voices);
      known.set(key, features);
      const score = scoreOf(features);
      return score < FLOOR ? [] : [{ a: a.id, b: b.id, score, features }];
    }),
  );
}

const sharesOne = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};

interface Judged {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly features: Features;
}

function write(db: Connection, { a, b, score, features }: Judged): void {
  const reasons = Object.fromEntries(FEATURES.map((name, at) => [name, features[at] as number]));
  writeJudgement(db, { a, b, kind: "utterance", score, reasons, version: VERSION });
}
