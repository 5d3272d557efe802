import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { growthTable, readGrowth } from "./growth/kept.ts";
import { readTotals, type Totals } from "./totals.ts";

export const PAGE = fileURLToPath(new URL("../docs/reliability.md", import.meta.url));

const KINDS: Readonly<Record<string, string>> = {
  kill: "Kills",
  fuzz: "Fuzzing",
  locks: "Locks",
  pages: "Pages",
  doors: "Doors",
};

/** The table of the totals, a row for what was counted of each version. */
export function totalsTable({ rows }: Totals): string {
  const order = Object.keys(KINDS);
  const sorted = [...rows].sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      a.version.localeCompare(b.version) ||
      a.what.localeCompare(b.what),
  );
  const number = (value: number): string => value.toLocaleString("en-US");
  return [
    "| | what | version | how many | failures |",
    "|---|---|---|---:|---:|",
    ...sorted.map(
      ({ kind, what, version, count, failures }) =>
        `| ${KINDS[kind] ?? kind} | ${what} | ${version} | ${number(count)} | ${number(failures)} |`,
    ),
  ].join("\n");
}

/** A page with its generated parts, each between two remarks that name it, as they are to be now. */
export function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const [begin, end] = [`<!-- torture ${name}: begin -->`, `<!-- torture ${name}: end -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/reliability.md has no place for the table "${name}": ${begin}`);
    return `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`;
  }, page);
}

/** The page as it is to be, of the figures that the project keeps. */
export const pageNow = (): string =>
  withTables(readFileSync(PAGE, "utf8"), { totals: totalsTable(readTotals()), growth: growthTable(readGrowth()) });

export const writePage = (): void => writeFileSync(PAGE, pageNow());
