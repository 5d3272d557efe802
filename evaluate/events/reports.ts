import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reader } from "./reader.ts";
import { type GoldReport, noSums, printed, score } from "./scoring.ts";

/** Our labels on six whole reports (dev): events found by their words, their types, recipients and standing; ties. */
export async function evaluateReports(gold: string, read: Reader, list: boolean): Promise<void> {
  const folder = join(gold, "reports");
  const sums = noSums();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()) {
    const report = JSON.parse(readFileSync(join(folder, name), "utf8")) as GoldReport;
    score(report, await read(report.text, report.published ?? undefined), sums, list);
  }
  console.log("six reports (gold/reports, dev; studied)");
  printed(sums);
}
