import { statSync, watch } from "node:fs";
import { basename, dirname } from "node:path";
import fc from "fast-check";
import { drawn } from "../drawn.ts";

/** When a process is killed. */
export interface Moment {
  /** Counted from its start, or from its first write into the record. */
  readonly from: "start" | "write";
  /** Which share of that time has gone, 0 to 1. */
  readonly share: number;
  /** Readers at work at once. */
  readonly workers: 1 | 2;
}

/** Evenly between 0 and 1; `fc.double` is even over the numbers that there are, most of which are next to nothing. */
export const evenShare = fc.noBias(fc.nat({ max: 1_000_000 }).map((at) => at / 1_000_000));

const moment = fc.noBias(
  fc.record({
    from: fc.integer({ min: 1, max: 8 }).map((at): Moment["from"] => (at === 1 ? "start" : "write")),
    share: evenShare,
    workers: fc.integer({ min: 1, max: 12 }).map((at): Moment["workers"] => (at === 1 ? 2 : 1)),
  }),
);

export const momentsOf = (seed: number, count: number): readonly Moment[] => drawn(seed, moment, count);

/** Hears of the first write into a record's log, which a process that is to be killed is doing. */
export function firstWrite(record: string): { readonly written: Promise<void>; close(): void } {
  const log = `${record}-wal`;
  const state = (): { readonly size: number; readonly mtimeMs: number } =>
    statSync(log, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
  const before = state().mtimeMs;
  let heard = (): void => undefined;
  const written = new Promise<void>((done) => {
    heard = done;
  });
  const watcher = watch(dirname(record), (event, name) => {
    if (event !== "change" || name !== basename(log)) return;
    // The log is made, empty, when the record is opened.
    const { size, mtimeMs } = state();
    if (size > 0 && mtimeMs !== before) heard();
  });
  return { written, close: () => watcher.close() };
}
