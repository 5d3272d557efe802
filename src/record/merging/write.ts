import type { Connection } from "../connection.ts";

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

/** Adds a judgement; one that is there already is not said again. The caller holds the transaction. */
export function writeJudgement(db: Connection, { a, b, kind, score, reasons, version }: NewJudgement): void {
  const rounded = Math.round(score * 1e6) / 1e6;
  const last = db.get(
    `SELECT score FROM judgements WHERE a = ? AND b = ? AND kind = ? AND version = ? AND made_by = 'score'
     ORDER BY number DESC LIMIT 1`,
    a,
    b,
    kind,
    version,
  );
  if (last?.score === rounded) return;
  const told = Object.fromEntries(
    Object.entries(reasons).flatMap(([name, value]) => (value === 0 ? [] : [[name, Math.round(value * 100) / 100]])),
  );
  db.run(
    "INSERT INTO judgements (a, b, kind, score, reasons, version, made_by) VALUES (?, ?, ?, ?, ?, ?, 'score')",
    a,
    b,
    kind,
    rounded,
    JSON.stringify(told),
    version,
  );
}
