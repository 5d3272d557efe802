import { keepFailure } from "./kept.ts";
import type { Batch, Kind } from "./kinds.ts";
import { changeTotals, takeSeed, withBatch } from "./totals.ts";

export interface RunOptions {
  /** How long, in milliseconds; one batch where not given. */
  readonly time: number | null;
  /** One batch with this seed, which is counted nowhere. */
  readonly seed: number | null;
  /** Whether the totals grow. */
  readonly counted: boolean;
  readonly version: string;
  readonly stop: AbortSignal;
  /** A line for people. */
  readonly say: (line: string) => void;
  /** A line that the next one takes the place of. */
  readonly progress: (line: string) => void;
  readonly totals: string;
  readonly failures: string;
}

export interface Ran {
  readonly counts: Readonly<Record<string, number>>;
  readonly failures: number;
}

/** Faults that are told one by one; the others are counted. */
const TOLD = 20;

/** Runs batches of a kind, one seed after the other, until the time is over or somebody interrupts. */
export async function run(kind: Kind, options: RunOptions): Promise<Ran> {
  const { stop, say, progress } = options;
  const begun = performance.now();
  const counts: Record<string, number> = {};
  const faults = new Map<string, number>();
  let failures = 0;
  const torture = await kind.open();
  try {
    for (;;) {
      const seed = options.seed ?? nextSeed(kind.name, options);
      progress(
        `${kind.name} ${seconds(begun)}${options.time === null ? "" : ` of ${options.time / 1000}`} s · seed ${seed} · ${listed(counts)} · ${failures} failures${torture.remark ? ` · ${torture.remark()}` : ""}`,
      );
      const batch = await torture.batch(seed, { stop }).catch(
        (error: Error): Batch => ({
          counts: {},
          failures: [
            { what: "batches", message: error.stack ?? error.message, input: { "error.txt": `${error.stack}\n` } },
          ],
        }),
      );
      for (const [what, many] of Object.entries(batch.counts)) counts[what] = (counts[what] ?? 0) + many;
      for (const [at, failure] of batch.failures.entries()) {
        const path = keepFailure(kind.name, seed, at + 1, failure, options.failures);
        failures += 1;
        const fault = `${failure.what}: ${withoutNumbers(failure.message)}`;
        const times = (faults.get(fault) ?? 0) + 1;
        faults.set(fault, times);
        // A fault is told once; its other places are counted.
        if (times > 1 || faults.size > TOLD) continue;
        say(
          `FAILED ${kind.name}, ${failure.what}, seed ${seed}: ${failure.message}\n  again: npm run torture -- ${kind.name} --seed ${seed}${path ? `\n  kept:  ${path}` : ""}`,
        );
      }
      if (options.counted && options.seed === null)
        changeTotals((totals) => withBatch(totals, kind.name, options.version, batch), options.totals);
      if (stop.aborted || options.time === null || performance.now() - begun >= options.time) break;
    }
  } finally {
    await torture.close();
  }
  for (const [fault, times] of faults) if (times > 1) say(`${times} times ${fault.slice(0, 200)}`);
  say(`${kind.name}: ${listed(counts)}, ${failures} failures in ${seconds(begun)} s`);
  return { counts, failures };
}

function nextSeed(kind: string, { counted, totals }: RunOptions): number {
  if (!counted) return uncounted++;
  let taken = 0;
  changeTotals((before) => {
    const { seed, totals: after } = takeSeed(before, kind);
    taken = seed;
    return after;
  }, totals);
  return taken;
}

/** The same fault in another place is the same fault. */
export const withoutNumbers = (message: string): string =>
  message
    .replace(/dragoman-torture-\w+/g, "FOLDER")
    .replace(/\b[0-9a-f]{16,}\b/g, "ID")
    .replace(/\d+/g, "N");

/** Seeds of runs that are not counted stand apart from those of runs that are. */
let uncounted = 500_000_000;

const seconds = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(0);
const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, many]) => `${many} ${what}`)
    .join(", ") || "nothing yet";
