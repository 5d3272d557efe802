import type { Connection } from "../connection.ts";
import type { Memory } from "./memory.ts";

/** A judgement of two sentences, or of two events, that is to be kept. */
export interface NewJudgement {
  readonly a: string;
  readonly b: string;
  readonly kind: "utterance" | "occurrence";
  /** 0 to 1. */
  readonly score: number;
  /** What was measured; 0 is left out. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly version: number;
}

/**
 * What adds the judgements of one sentence or event that has just come; those that are there already, of a time when its
 * report was in the record before, are not said again. The caller holds the transaction.
 */
export function judgementWriter(
  db: Connection,
  memory: Memory,
  family: Pick<NewJudgement, "kind" | "version">,
): (newcomer: string, judgements: readonly NewJudgement[]) => void {
  return (newcomer, judgements) => {
    const before = scoresOf(db, newcomer, family);
    // What was judged of it before counts again, and is in no memory.
    if (before.size > 0) memory.judged.clear();
    for (const judgement of judgements) {
      const { a, b } = judgement;
      const score = Math.round(judgement.score * 1e6) / 1e6;
      if (before.get(`${a} ${b}`) === score) continue;
      put(db, { ...judgement, score });
      for (const id of [a, b]) {
        const known = memory.judged.get(id);
        if (known !== undefined) memory.judged.set(id, [...known, { a, b, score }]);
      }
    }
  };
}

/** The last score of each pair in which one stands already, of this version. */
function scoresOf(
  db: Connection,
  id: string,
  { kind, version }: Pick<NewJudgement, "kind" | "version">,
): ReadonlyMap<string, number> {
  const rows = db.all(
    `SELECT a, b, score FROM judgements
     WHERE (a = ? OR b = ?) AND kind = ? AND version = ? AND made_by = 'score' ORDER BY number`,
    id,
    id,
    kind,
    version,
  );
  return new Map(rows.map(({ a, b, score }) => [`${a} ${b}`, score as number]));
}

function put(db: Connection, { a, b, kind, score, reasons, version }: NewJudgement): void {
  const told = Object.fromEntries(
    Object.entries(reasons).flatMap(([name, value]) => (value === 0 ? [] : [[name, Math.round(value * 100) / 100]])),
  );
  db.run(
    "INSERT INTO judgements (a, b, kind, score, reasons, version, made_by) VALUES (?, ?, ?, ?, ?, ?, 'score')",
    a,
    b,
    kind,
    score,
    JSON.stringify(told),
    version,
  );
}
