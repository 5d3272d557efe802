import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import fc from "fast-check";
import { drawnEvenly } from "../drawn.ts";
import type { BatchOptions, Count } from "../kinds.ts";
import { startOpener } from "../opener.ts";
import { type Content, contentOf, copyRecord, keptFiles, unlike } from "../record.ts";
import { evenShare } from "./moments.ts";
import { makeOlder, shapeOf, TODAY } from "./older.ts";
import { recordOfReports } from "./recordOfReports.ts";

const REPORTS = 40;
/** Records that one process opens one after the other: most of its time is migration. */
const RECORDS = 12;
const KILLS = 24;

interface Older {
  readonly version: number;
  readonly path: string;
  /** What it holds when it has been brought up to date undisturbed. */
  readonly whole: Content;
}

/**
 * The migration of records of every earlier version, killed on its way; what the kill left is a record of some version
 * between, whole, and opening it again brings it up to date with everything in it.
 */
export async function killMigrations(folder: string, seed: number, count: Count, options: BatchOptions): Promise<void> {
  const { record: today, lines } = await recordOfReports(folder, seed, REPORTS);
  const shapes = Array.from({ length: TODAY + 1 }, (_, version) =>
    version === 0 ? "" : shapeOfVersion(folder, version),
  );
  const older = Array.from({ length: TODAY - 1 }, (_, at): Older => {
    const version = at + 1;
    const path = join(folder, `version-${version}.dragoman`);
    makeOlder(today, path, version);
    const calm = join(folder, "calm.dragoman");
    copyRecord(path, calm);
    return { version, path, whole: contentOf(calm) };
  });
  let pace = 100;
  for (let kill = 0; kill < KILLS && !options.stop.aborted && !count.isFull(); kill += 1) {
    const shares = drawnEvenly(seed * 1000 + kill, fc.tuple(evenShare, fc.nat(TODAY)));
    const records = Array.from({ length: RECORDS }, (_, at) => {
      const from = older[(at + shares[1]) % older.length] as Older;
      const path = join(folder, `record-${at}.dragoman`);
      copyRecord(from.path, path);
      return { from, path };
    });
    pace = await killOpening(
      records.map(({ path }) => path),
      shares[0] * pace,
      pace,
    ).then((ended) => {
      if (ended.killed) count.add("migration");
      for (const complaint of ended.complaints) count.fail("migration", complaint, { "reports.jsonl": lines });
      return ended.pace;
    });
    for (const { from, path } of records)
      for (const message of complaintsAbout(path, from, shapes))
        count.fail("migration", message, { "reports.jsonl": lines, ...keptFiles(from.path), ...keptFiles(path) });
  }
}

/** Kills a process that opens records; where it was done before, the pace is what it took. */
async function killOpening(paths: readonly string[], delay: number, pace: number) {
  const opener = await startOpener();
  const begun = performance.now();
  const opening = opener.open(paths);
  await Promise.race([after(delay), opening]);
  opener.running.kill();
  const took = performance.now() - begun;
  const [opened, { signal }] = [await opening, await opener.running.ended];
  const complaints = (opened ?? []).filter((one) => one !== null);
  return { killed: signal === "SIGKILL" && opened === null, complaints, pace: opened === null ? pace : took };
}

function shapeOfVersion(folder: string, version: number): string {
  const path = join(folder, `shape-${version}.dragoman`);
  makeOlder(join(folder, "today.dragoman"), path, version);
  return shapeOf(path).tables;
}

/** First as the kill left it, then opened by the product. */
function complaintsAbout(path: string, { version, whole }: Older, shapes: readonly string[]): readonly string[] {
  try {
    const copy = `${path}.copy`;
    copyRecord(path, copy);
    const left = shapeOf(copy);
    if (left.integrity !== "ok") return [`integrity_check after a kill: ${left.integrity}`];
    if (left.version < version) return [`version ${version} became ${left.version}`];
    if (left.tables !== shapes[left.version]) return [`a migration from ${version} to ${left.version} is half done`];
    return unlike(contentOf(path), whole).slice(0, 5);
  } catch (error) {
    return [`the record does not open after a killed migration: ${(error as Error).message}`];
  }
}
