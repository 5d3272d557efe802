import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { BatchOptions, Count } from "../kinds.ts";
import { startCommand } from "../processes.ts";
import { type Content, contentOf, copyRecord, filesOf, keptFiles, unlike } from "../record.ts";
import { withFile } from "../sqlite.ts";
import { type Pace, undisturbed } from "./chain.ts";
import { firstWrite, type Moment, momentsOf } from "./moments.ts";
import { recordOfReports } from "./recordOfReports.ts";
import { EXPORT, type Step, stepOf } from "./steps.ts";

const REPORTS = 16;
const KILLS = 24;
/** What stands in the file that an export is to write over. */
const OLD = "what was there";

/** Where one batch works. */
interface Place {
  readonly record: string;
  /** A copy on which the same command is never killed. */
  readonly calm: string;
  readonly copy: string;
  readonly out: string;
}

/**
 * What a person does at the command line (decide, undo, merge actors, set a day, remove, erase, export), each killed at
 * a drawn moment. What the kill left is the record as before or as after; of what takes two steps (a day that is set,
 * then the report read anew) `reread` does the second. Given again, the command does what was not done, and nothing twice.
 */
export async function killCorrections(
  folder: string,
  seed: number,
  count: Count,
  options: BatchOptions,
): Promise<void> {
  const { record, lines } = await recordOfReports(folder, seed, REPORTS);
  const named = (name: string): string => join(folder, name);
  const place: Place = { record, calm: named("calm.dragoman"), copy: named("copy.dragoman"), out: named("out.jsonl") };
  // A number of its own stands in each report, and the file with the reports is no part of the record.
  for (const [at, moment] of momentsOf(seed, KILLS).entries()) {
    if (options.stop.aborted || count.isFull()) return;
    const step = withFile(record, (file) => stepOf(file, seed * KILLS + at));
    try {
      if (await killStep(step, moment, place)) count.add("corrections");
    } catch (error) {
      count.fail("corrections", `${step.args.join(" ")}: ${(error as Error).message}`, {
        "reports.jsonl": lines,
        "moment.json": JSON.stringify({ at, ...moment }),
        ...keptFiles(record),
      });
      return;
    }
  }
}

/**
 * One command, killed, looked at, and brought to its end.
 *
 * @returns whether it was killed before it ended by itself
 * @throws Error where anything is lost, doubled or half done
 */
async function killStep(step: Step, moment: Moment, place: Place): Promise<boolean> {
  const { record, calm, copy, out } = place;
  const args = (path: string): readonly string[] => [
    ...step.args.map((one) => (one === EXPORT ? out : one)),
    "--record",
    path,
  ];
  const ofCopy = (): Content => {
    copyRecord(record, copy);
    return timeless(copy);
  };
  const before = ofCopy();
  copyRecord(record, calm);
  freshFile(out);
  const pace = await undisturbed(calm, args(calm)).catch((error: Error) => {
    // Refused: two that are one already, a decision whose report is gone. Then nothing may have changed.
    if (/ ended with 2: /.test(error.message) && unlike(timeless(calm), before).length === 0) return null;
    throw error;
  });
  if (pace === null) return false;
  const whole = timeless(calm);
  const exported = step.isExport ? readFileSync(out) : null;
  freshFile(out);
  const killed = await killedAt(record, args(record), moment, pace);
  const left = ofCopy();
  if (exported !== null) checkExport(out, exported);
  let isDone = unlike(left, whole).length === 0;
  if (unlike(left, before).length > 0 && !isDone) {
    // Only those whose day was set: actors that were merged before have others to be read anew, which nobody asked for.
    const stale = withFile(record, ({ rows }) =>
      rows("SELECT id FROM reports WHERE rules IS NULL AND network IS NOT NULL"),
    );
    await ends(["reread", ...stale.map(({ id }) => id as string), "--record", record, "--quiet"]);
    isDone = true;
  }
  // An erasure takes its words out of the file after it has said in the history that they are: it is ended by itself.
  if (!isDone || step.erased !== null || exported !== null) await ends(args(record));
  const wrong = unlike(ofCopy(), whole);
  if (wrong.length > 0) throw new Error(`not as undisturbed: ${wrong.slice(0, 3).join("\n")}`);
  if (exported !== null && !readFileSync(out).equals(exported))
    throw new Error("given again it exports something else");
  if (step.erased !== null) {
    const { words } = step.erased;
    for (const file of filesOf(record))
      if (words !== "" && new RegExp(`(?<!\\d)${words.replace(".", "\\.")}(?!\\d)`).test(readFileSync(file, "latin1")))
        throw new Error(`"${words}" still stands in ${file}`);
  }
  return killed;
}

async function ends(args: readonly string[]): Promise<void> {
  const { code, told } = await startCommand(args).ended;
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${told}`);
}

async function killedAt(
  record: string,
  args: readonly string[],
  { from, share }: Moment,
  pace: Pace,
): Promise<boolean> {
  const heard = firstWrite(record);
  const running = startCommand(args);
  const writes = from === "write" && !args.includes("export");
  try {
    if (writes) {
      await Promise.race([heard.written, running.ended]);
      await Promise.race([after(share * pace.write * 0.8), running.ended]);
    } else await Promise.race([after((0.3 + 0.7 * share) * pace.start), running.ended]);
    running.kill();
    const { code, signal, told } = await running.ended;
    if (signal !== "SIGKILL" && code !== 0) throw new Error(`ended with ${code}: ${told}`);
    return signal === "SIGKILL";
  } finally {
    heard.close();
  }
}

function freshFile(out: string): void {
  writeFileSync(out, OLD);
  rmSync(`${out}.manifest.json`, { force: true });
}

/** The file is the old one or the new one, whole; a manifest beside it is of it. */
function checkExport(out: string, exported: Buffer): void {
  const left = readFileSync(out);
  if (!left.equals(exported) && left.toString() !== OLD) throw new Error("the exported file is half there");
  const manifest = `${out}.manifest.json`;
  if (!existsSync(manifest)) return;
  const { sha256 } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly sha256: string };
  if (createHash("sha256").update(left).digest("hex") !== sha256) throw new Error("the manifest is of another file");
}

/** All rows of a record, without the times at which something was decided. */
const timeless = (record: string): Content =>
  new Map(
    [...contentOf(record)].map(([id, rows]) => [id, rows.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, "TIME")]),
  );
