import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What one pattern takes to read, by size. */
export interface Grown {
  readonly pattern: string;
  readonly version: string;
  /** Processor time in milliseconds by size in KB (1,024 UTF-16 code units). */
  readonly milliseconds: Readonly<Record<string, number>>;
  /** The smallest size in KB whose reading was cut to its budget of work; null where none was. */
  readonly cut: number | null;
  /** The size in KB at which reading took too long and was stopped; null where none was. */
  readonly stopped: number | null;
}

export const GROWTH = fileURLToPath(new URL("../growth.json", import.meta.url));

export function readGrowth(file = GROWTH): readonly Grown[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as readonly Grown[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Keeps what was measured of a pattern in place of what was known before, a pattern a line. */
export function keepGrown(grown: Grown, file = GROWTH): void {
  const rows = [...readGrowth(file).filter((one) => one.pattern !== grown.pattern), grown];
  const lines = rows.sort((a, b) => (a.pattern < b.pattern ? -1 : 1)).map((row) => `  ${JSON.stringify(row)}`);
  writeFileSync(`${file}.${process.pid}`, `[\n${lines.join(",\n")}\n]\n`);
  renameSync(`${file}.${process.pid}`, file);
}

/** A doubling of the size: from which one, in KB, and by which factor the time grew. */
export interface Doubling {
  readonly from: number;
  readonly ratio: number;
}

/** Below this a reading's fixed cost counts for more than its size, in milliseconds. */
export const FLOOR = 100;

export function doublings({ milliseconds }: Pick<Grown, "milliseconds">, floor = FLOOR): readonly Doubling[] {
  return Object.keys(milliseconds)
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((from) => {
      const [less, more] = [milliseconds[from], milliseconds[2 * from]];
      return less === undefined || more === undefined || less < floor ? [] : [{ from, ratio: more / less }];
    });
}

/** The worst doubling; null where no size took long enough to tell. */
export const worstOf = (grown: Pick<Grown, "milliseconds">): Doubling | null =>
  doublings(grown).reduce<Doubling | null>((worst, one) => (worst && worst.ratio >= one.ratio ? worst : one), null);

/** The twelve patterns that grow worst, and how far all were measured. */
export function growthTable(all: readonly Grown[]): string {
  if (all.length === 0) return "Not measured yet.";
  const rank = (grown: Grown): number =>
    grown.stopped === null ? (worstOf(grown)?.ratio ?? 0) : 1000 / grown.stopped + 100;
  const sorted = [...all].sort((a, b) => rank(b) - rank(a) || (a.pattern < b.pattern ? -1 : 1));
  const largest = (grown: Grown): number => Math.max(...Object.keys(grown.milliseconds).map(Number), 0);
  const sizes = all.filter(({ stopped }) => stopped === null).map(largest);
  const rows = sorted.slice(0, 12).map((grown) => {
    const [worst, size] = [worstOf(grown), largest(grown)];
    const took = ((grown.milliseconds[size] ?? 0) / 1000).toFixed(1);
    return `| ${grown.pattern} | ${size} KB: ${took} s | ${worst ? `${worst.ratio.toFixed(2)} (from ${worst.from} KB)` : "–"} | ${grown.cut === null ? "no" : `from ${grown.cut} KB`} | ${grown.stopped === null ? "no" : `at ${grown.stopped} KB`} |`;
  });
  return [
    `${all.length} patterns, measured up to ${Math.min(...sizes)} KB or more where they were not stopped. The twelve that grow worst:`,
    "",
    "| pattern | largest read | worst doubling | cut to its budget | stopped |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}
