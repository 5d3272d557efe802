import { ensureBuilt } from "../../scripts/build.js";
import { startTalking, type Talking } from "../processes.ts";
import { doublings, type Grown, keepGrown, readGrowth, worstOf } from "./kept.ts";
import { bodyOf, PATTERNS, type Pattern } from "./patterns.ts";

export interface GrowthOptions {
  /** How long, in milliseconds; until all is measured where not given. A pattern that was begun is measured to its end. */
  readonly time: number | null;
  /** The largest size, in KB. */
  readonly maxSize: number;
  /** A reading that takes longer is stopped and is a failure, in milliseconds. */
  readonly longest: number;
  /** Only patterns with these words in their names. */
  readonly named: string | null;
  /** Measures again what is measured already. */
  readonly again: boolean;
  readonly counted: boolean;
  readonly version: string;
  readonly stop: AbortSignal;
  readonly say: (line: string) => void;
  readonly progress: (line: string) => void;
  readonly kept: string;
}

interface Measured {
  readonly milliseconds: number;
  readonly warnings: readonly string[];
  readonly failure: string | null;
}

/** What reads and tells what that took; null where it was stopped. */
export type Measure = (kind: Pattern["kind"], body: string) => Promise<Measured | null>;

const SMALLEST = 4;

/** Every pattern at doubled sizes, as far as it is not measured yet; how many failed. */
export async function runGrowth(
  options: GrowthOptions,
): Promise<{ readonly patterns: number; readonly failures: number }> {
  const { stop, say, progress, version } = options;
  ensureBuilt();
  const begun = performance.now();
  const known = new Map(readGrowth(options.kept).map((one) => [one.pattern, one]));
  const measurer = openMeasurer(options.longest, stop);
  const wanted = PATTERNS.filter(({ name }) => options.named === null || name.includes(options.named));
  const all: Grown[] = [];
  let failures = 0;
  try {
    for (const pattern of wanted) {
      if (stop.aborted || (options.time !== null && performance.now() - begun >= options.time)) break;
      const before = known.get(pattern.name);
      const usable = before?.version === version && !options.again ? before : null;
      const grown = await grow(pattern, usable, measurer.measure, options, (size) =>
        progress(`growth ${all.length + 1} of ${wanted.length} · ${pattern.name} · ${size} KB`),
      );
      all.push(grown);
      if (options.counted) keepGrown(grown, options.kept);
      say(line(grown));
      if (grown.stopped !== null) failures += 1;
    }
  } finally {
    measurer.close();
  }
  const worst = [...all].sort((a, b) => (worstOf(b)?.ratio ?? 0) - (worstOf(a)?.ratio ?? 0))[0];
  const ratio = worst && worstOf(worst);
  say(
    `growth: ${all.length} of ${wanted.length} patterns, ${failures} stopped; ${all.filter(({ cut }) => cut !== null).length} cut to their budget; worst ${worst && ratio ? `${ratio.ratio.toFixed(2)} a doubling: ${worst.pattern}, from ${ratio.from} KB` : "not known yet"}`,
  );
  return { patterns: all.length, failures };
}

/** Measures a pattern at doubled sizes, going on from what is known of it. */
export async function grow(
  pattern: Pattern,
  known: Grown | null,
  measure: Measure,
  { maxSize, version, stop }: Pick<GrowthOptions, "maxSize" | "version" | "stop">,
  begin: (size: number) => void = () => undefined,
): Promise<Grown> {
  const milliseconds: Record<string, number> = { ...known?.milliseconds };
  let { cut, stopped } = known ?? { cut: null, stopped: null };
  for (let size = SMALLEST; size <= maxSize && stopped === null && !stop.aborted; size *= 2) {
    if (milliseconds[size] !== undefined) continue;
    begin(size);
    const measured = await measure(pattern.kind, bodyOf(pattern, size * 1024));
    if (measured === null) {
      if (!stop.aborted) stopped = size;
      break;
    }
    milliseconds[size] = Math.round(measured.milliseconds * 10) / 10;
    if (measured.warnings.includes("cut")) cut = Math.min(cut ?? size, size);
    // What is refused is refused at every size: there is nothing to read in it.
    if (measured.failure !== null && measured.milliseconds === 0) milliseconds[size] = 0;
  }
  return { pattern: pattern.name, version, milliseconds, cut, stopped };
}

/** A process that reads, which is ended and started anew when a reading takes too long. */
function openMeasurer(longest: number, stop: AbortSignal): { readonly measure: Measure; close(): void } {
  let talking: Promise<Talking> | null = null;
  const close = (): void => {
    void talking?.then(({ running }) => running.kill());
    talking = null;
  };
  stop.addEventListener("abort", close);
  return {
    close,
    measure: async (kind, body) => {
      talking ??= startTalking(new URL("./measure.js", import.meta.url));
      const { ask } = await talking;
      const timer = setTimeout(close, longest);
      const answer = (await ask({ kind, body })) as Measured | null;
      clearTimeout(timer);
      return answer;
    },
  };
}

function line(grown: Grown): string {
  const sizes = Object.keys(grown.milliseconds).map(Number);
  const size = Math.max(0, ...sizes);
  const ratios = doublings(grown).map(({ ratio }) => ratio.toFixed(1));
  return `${grown.pattern.padEnd(40)} ${`${size} KB`.padStart(8)} ${((grown.milliseconds[size] ?? 0) / 1000).toFixed(2).padStart(7)} s  ${ratios.join(" ") || "–"}${grown.cut === null ? "" : `  cut from ${grown.cut} KB`}${grown.stopped === null ? "" : `  STOPPED at ${grown.stopped} KB`}`;
}
