import { readFileSync } from "node:fs";
import { fold, stateNames } from "../../register/index.ts";

let written: ReadonlyMap<string, string> | undefined;

/**
 * The state that a cell of another data set means: a code of ISO 3166, one of CAMEO's own, or a name. Null for none, and for
 * what is no state (CAMEO has codes for regions too).
 */
export function countryOf(cell: string): string | null {
  if (cell === "") return null;
  written ??= table();
  return written.get(fold(cell)) ?? null;
}

function table(): ReadonlyMap<string, string> {
  const names = Object.entries(stateNames());
  const others = readFileSync(new URL("../../../data/codes/countries.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t") as [string, string]);
  return new Map([
    ...others.map(([code, name]) => [fold(name), code] as const),
    ...names.map(([code, name]) => [fold(name), code] as const),
    ...names.map(([code]) => [fold(code), code] as const),
  ]);
}
