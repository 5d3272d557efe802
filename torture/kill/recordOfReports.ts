import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startCommand } from "../processes.ts";
import { asLines, smallReports } from "../reports.ts";

/**
 * The record that an undisturbed `add` makes of a seed's tiny reports, and the lines that it was given.
 *
 * @throws Error where `add` does not come to its end
 */
export async function recordOfReports(
  folder: string,
  seed: number,
  reports: number,
): Promise<{ readonly record: string; readonly lines: string }> {
  const lines = asLines(smallReports(seed, reports));
  const source = join(folder, "reports.jsonl");
  writeFileSync(source, lines);
  const record = join(folder, "today.dragoman");
  const { code, told } = await startCommand(["add", source, "--record", record, "--quiet", "--workers", "1"]).ended;
  if (code !== 0) throw new Error(`add ended with ${code}: ${told}`);
  return { record, lines };
}
