import type { Connection } from "../connection.ts";
import { FEATURES, type Features, featuresOf } from "./features.ts";
import type { Memory } from "./memory.ts";
import { scoreOf } from "./score.ts";
import { type Compared, keysOf, NO_DAY, statementAt, voicesOf } from "./statements.ts";
import { judgementWriter, type NewJudgement } from "./write.ts";

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
export function judgeStatements(db: Connection, statements: readonly Compared[], memory: Memory): void {
  const write = judgementWriter(db, memory, { kind: "utterance", version: VERSION });
  const keys = new Map(statements.map((one) => [one, keysOf(one)]));
  const under = candidates(db, keys);
  // A text that comes again and again is measured once.
  const known = new Map<string, Features>();
  for (const one of statements) {
    const judged: Judged[] = [];
    for (const number of new Set((keys.get(one) ?? []).flatMap((key) => under(one.day, key)))) {
      const other = memory.statements.get(number) ?? statementAt(db, number) ?? null;
      memory.statements.set(number, other);
      if (other) judged.push(...judge(one, other, known));
    }
    for (const { id } of one.pieces) {
      const own = judged.filter(({ a, b }) => a === id || b === id);
      own.sort((x, y) => y.score - x.score || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
      write(id, own.slice(0, MOST_PAIRS).map(toldOf));
    }
  }
  for (const one of statements) {
    for (const { id } of one.pieces) db.run("INSERT INTO pieces (id, statement) VALUES (?, ?)", id, one.id);
    memory.statements.set(one.number, one);
  }
  const rows = statements.flatMap((one) => (keys.get(one) ?? []).map((key) => [key, one.day, one.number] as const));
  // In the order of the table, so that each of its pages is met once.
  rows.sort(([a], [b]) => a - b);
  db.run(
    `INSERT OR IGNORE INTO merging_keys (key, day, statement)
     SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
    JSON.stringify(rows),
  );
}

/**
 * Looks up the statements that have a key in common with those given, within some days: all keys at once, for a question by
 * itself costs more than its answer. Those without a day come first, then day by day.
 */
function candidates(
  db: Connection,
  keys: ReadonlyMap<Compared, readonly number[]>,
): (day: number, key: number) => readonly number[] {
  const found = new Map<string, readonly number[]>();
  for (const day of new Set([...keys.keys()].map((one) => one.day))) {
    const wanted = new Set([...keys].flatMap(([one, list]) => (one.day === day ? list : [])));
    const [from, until] = day === NO_DAY ? [0, Number.MAX_SAFE_INTEGER] : [day - WINDOW, day + WINDOW];
    const rows = db.all(
      `SELECT j.value AS key, (
         SELECT json_group_array(statement) FROM (
           SELECT statement FROM merging_keys WHERE key = j.value AND day = ${NO_DAY}
           UNION ALL SELECT statement FROM merging_keys WHERE key = j.value AND day BETWEEN ? AND ? LIMIT ${MOST}
         )
       ) AS statements FROM json_each(?) j`,
      from,
      until,
      JSON.stringify([...wanted]),
    );
    for (const row of rows) found.set(`${day} ${row.key}`, JSON.parse(row.statements as string) as readonly number[]);
  }
  return (day, key) => found.get(`${day} ${key}`) ?? [];
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

function toldOf({ a, b, score, features }: Judged): NewJudgement {
  const reasons = Object.fromEntries(FEATURES.map((name, at) => [name, features[at] as number]));
  return { a, b, kind: "utterance", score, reasons, version: VERSION };
}
