import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "../../src/contract/index.ts";
import { sampleReading } from "../../src/record/record.testing.ts";
import { inFolders } from "../inFolders.ts";
import { makeOlder, TODAY } from "../kill/older.ts";
import type { BatchOptions, Count, Kind } from "../kinds.ts";
import { type Opener, startOpener } from "../opener.ts";
import { type Running, startCommand } from "../processes.ts";
import { type Content, contentOf, copyRecord, keptFiles, unlike } from "../record.ts";
import { asLines, smallReports } from "../reports.ts";

const REPORTS = 40;
/** First openings and migrations of one batch: two processes open all of them, each at the same instant. */
const OPENINGS = 20;
/** How long before the instant two openers are told of it, in milliseconds. */
const AHEAD = 8;

/** Two at once on one record. */
export const LOCKS: Kind = {
  name: "locks",
  about: "two commands on one record at once, two first openings, two migrations",
  open: async () =>
    inFolders(async (folder, seed, count, options) => {
      await pairOfAdds(folder, seed, count);
      await pairsOfOpenings(folder, count, options);
    }),
};

/** Two `add`s of reports that are partly the same; both come to their end and everything is there. */
async function pairOfAdds(folder: string, seed: number, count: Count): Promise<void> {
  // Of the same words, and of one address, the first is kept; here nobody knows who is first.
  const reports = [...new Map(smallReports(seed, REPORTS).map((one) => [one.text, one] as const)).values()].map(
    ({ url: _, ...report }) => report,
  );
  const sources = [reports.slice(0, (reports.length * 2) / 3), reports.slice(reports.length / 3)].map((part, at) => {
    const file = join(folder, `reports-${at + 1}.jsonl`);
    writeFileSync(file, asLines(part));
    return file;
  });
  const add = (record: string, ...from: readonly string[]): Running =>
    startCommand(["add", ...from, "--record", record, "--quiet", "--workers", "1"]);
  const calm = join(folder, "undisturbed.dragoman");
  const { code, told } = await add(calm, ...sources).ended;
  if (code !== 0) throw new Error(`an undisturbed add ended with ${code}: ${told}`);
  const record = join(folder, "record.dragoman");
  const both = await Promise.all(sources.map((source) => add(record, source).ended));
  count.add("pairs of add");
  const failed = both
    .filter((one) => one.code !== 0)
    .map((one) => `add ended with ${one.code ?? one.signal}: ${one.told}`);
  const complaint = failed.join("\n") || notAs(record, withoutSource(contentOf(calm)), withoutSource);
  if (complaint) count.fail("pairs of add", complaint, { "reports.jsonl": asLines(reports), ...keptFiles(record) });
}

/** Which of the two kept a report that both had does not matter. */
const withoutSource = (content: Content): Content =>
  new Map([...content].map(([id, rows]) => [id, rows.replace(/"(?:source|given_id)":"[^"]*"/g, '""')]));

/** Pairs that open a record which is not there yet and keep something in it, and pairs that open one with older tables. */
async function pairsOfOpenings(folder: string, count: Count, { stop }: BatchOptions): Promise<void> {
  const today = join(folder, "undisturbed.dragoman");
  const pair = await Promise.all([startOpener(), startOpener()]);
  const alone = join(folder, "alone.dragoman");
  await pair[0].open([alone], { reading: sampleReading() });
  const whole = contentOf(alone);
  try {
    for (let at = 0; at < OPENINGS && !stop.aborted && !count.isFull(); at += 1) {
      const first = join(folder, `first-${at}.dragoman`);
      await openBoth(pair, first, "first openings", whole, count, sampleReading());
      const older = join(folder, `older-${at}.dragoman`);
      const calm = join(folder, "calm.dragoman");
      makeOlder(today, older, 1 + (at % (TODAY - 1)));
      copyRecord(older, calm);
      await openBoth(pair, older, "migrations by two", contentOf(calm), count);
    }
  } finally {
    for (const { running } of pair) running.kill();
  }
}

async function openBoth(
  pair: readonly Opener[],
  path: string,
  what: string,
  whole: Content,
  count: Count,
  reading?: Reading,
): Promise<void> {
  const how = { at: Date.now() + AHEAD, ...(reading ? { reading } : {}) };
  const opened = await Promise.all(pair.map((one) => one.open([path], how)));
  count.add(what);
  const failed = opened.flatMap((one) => one ?? ["the process ended"]).filter((one) => one !== null);
  const complaint = failed.join("\n") || notAs(path, whole);
  if (complaint) count.fail(what, complaint, keptFiles(path));
}

/** What a record lacks or has beside what it should have; empty where nothing. */
function notAs(path: string, whole: Content, seen: (content: Content) => Content = (content) => content): string {
  try {
    return unlike(seen(contentOf(path)), whole)
      .slice(0, 5)
      .join("\n");
  } catch (error) {
    return `the record does not open: ${(error as Error).message}`;
  }
}
