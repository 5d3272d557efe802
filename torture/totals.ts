import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Batch } from "./kinds.ts";

/** What was done to one version of Dragoman, over all runs. */
export interface Row {
  readonly kind: string;
  /** What was counted: "add", "lines", "visits" … */
  readonly what: string;
  readonly version: string;
  readonly count: number;
  readonly failures: number;
}

export interface Totals {
  readonly rows: readonly Row[];
  /** The seed that a kind goes on with, so that no run does again what another did. */
  readonly next: Readonly<Record<string, number>>;
}

export const TOTALS = fileURLToPath(new URL("./totals.json", import.meta.url));

/** The totals of all runs; none where there is no such file yet. */
export function readTotals(file = TOTALS): Totals {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Totals;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { rows: [], next: {} };
    throw error;
  }
}

/** The totals with a batch more. */
export function withBatch(totals: Totals, kind: string, version: string, { counts, failures }: Batch): Totals {
  const rows = [...totals.rows];
  for (const what of new Set([...Object.keys(counts), ...failures.map((failure) => failure.what)])) {
    const at = rows.findIndex((row) => row.kind === kind && row.what === what && row.version === version);
    const before = rows[at] ?? { kind, what, version, count: 0, failures: 0 };
    const row: Row = {
      ...before,
      count: before.count + (counts[what] ?? 0),
      failures: before.failures + failures.filter((failure) => failure.what === what).length,
    };
    if (at < 0) rows.push(row);
    else rows[at] = row;
  }
  return { ...totals, rows };
}

/** The totals with a seed taken; the seed that was taken. */
export function takeSeed(totals: Totals, kind: string): { readonly seed: number; readonly totals: Totals } {
  const seed = totals.next[kind] ?? 1;
  return { seed, totals: { ...totals, next: { ...totals.next, [kind]: seed + 1 } } };
}

/** Changes the file in one step: another run may be adding to it. A row a line, so that changes read well. */
export function changeTotals(change: (totals: Totals) => Totals, file = TOTALS): void {
  const { rows, next } = change(readTotals(file));
  const key = (row: Row): string => `${row.version} ${row.kind} ${row.what}`;
  const lines = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((row) => `    ${JSON.stringify(row)}`);
  const begun = `${file}.${process.pid}`;
  writeFileSync(begun, `{\n  "rows": [\n${lines.join(",\n")}\n  ],\n  "next": ${JSON.stringify(next)}\n}\n`);
  renameSync(begun, file);
}
