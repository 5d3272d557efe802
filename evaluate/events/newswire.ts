import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import taken from "./newswire-folds.json" with { type: "json" };
import { openReader } from "./reader.ts";
import { type GoldReport, noSums, printed, score } from "./scoring.ts";

/** Folds of the newswire reports. */
const FOLDS = 4;

/**
 * Our labels on sixteen whole newswire reports, in four folds: the files sorted by name, the first belongs to fold 1, the
 * second to fold 2, and so on round. A fold's figure is taken once, with rules that were made without it, and kept in
 * `newswire-folds.json`; from then on the fold may be studied.
 *
 * @param fold the one whose files are opened, 1 to 4; where it is null those are read whose figure was taken already
 * @throws Error where there is no such fold
 */
export async function evaluateNewswire(gold: string, list: boolean, fold: number | null): Promise<void> {
  if (fold !== null && !(Number.isInteger(fold) && fold >= 1 && fold <= FOLDS))
    throw new Error(`--fold takes a number from 1 to ${FOLDS}`);
  const folder = join(gold, "newswire-reports");
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  const open = fold === null ? taken.map((one) => one.fold) : [fold];
  for (const one of taken)
    console.log(`fold ${one.fold}, taken once (rules of ${one.rules}): ${one.figures.join("; ")}`);
  const read = await openReader();
  const whole = noSums();
  for (const number of open) {
    const sums = noSums();
    for (const name of files.filter((_, at) => at % FOLDS === number - 1)) {
      const report = JSON.parse(readFileSync(join(folder, name), "utf8")) as GoldReport;
      if (list) console.log(`  ${name}`);
      const one = await read(report.text, report.published ?? undefined);
      for (const into of [sums, whole]) score(report, one, into, list && into === sums);
    }
    const before = taken.some((one) => one.fold === number) ? "studied" : "first reading";
    console.log(`newswire reports, fold ${number} of ${FOLDS} (dev; ${before})`);
    printed(sums);
  }
  if (open.length < 2) return;
  console.log(`newswire reports, folds ${open.join(", ")} (dev; studied)`);
  printed(whole);
}
