import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "../../src/contract/index.ts";
import type { Store } from "../../src/record/index.ts";
import { built } from "../built.ts";
import { generate } from "./generate.ts";
import { timeQuestions } from "./questions.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url);
const REPORTS = 10_000;
/** Reports that are added to an empty record and to the large one for the comparison. */
const SAMPLE = 500;

/**
 * A record in the real shape, and what it takes to add to it and to ask it.
 *
 *     npm run bench -- record --reports 100000 [--keep FILE] [--record FILE]
 *
 * `--keep` leaves the record there, `--record` asks one that is there already. Figures: reports a second when adding, beside an
 * empty record in the same run; the file's size beside its texts; the 95th percentile of each question at the server.
 */
export async function benchRecord(args: readonly string[] = []): Promise<void> {
  const reports = Number(flagOf(args, "--reports") ?? REPORTS);
  if (!Number.isInteger(reports) || reports < 2 * SAMPLE)
    throw new Error(`--reports wants a whole number from ${2 * SAMPLE} on`);
  const there = flagOf(args, "--record");
  const folder = mkdtempSync(join(tmpdir(), "dragoman-record-"));
  try {
    const path = there ?? flagOf(args, "--keep") ?? join(folder, "bench.dragoman");
    if (there === undefined) await make(path, reports, join(folder, "empty.dragoman"));
    await timeQuestions(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flagOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

async function make(path: string, reports: number, empty: string): Promise<void> {
  const { openStore } = await built<typeof import("../../src/record/index.ts")>("record/index");
  const examples = await readExamples();
  let letters = 0;
  let findings = 0;
  const store = openStore(path);
  const last: Reading[] = [];
  let at = 0;
  const since = performance.now();
  for (const reading of generate(examples, reports)) {
    at += 1;
    letters += Buffer.byteLength(reading.text);
    findings += reading.statements.length + reading.events.length + reading.ties.length;
    if (at > reports - SAMPLE) last.push(reading);
    else store.keep(reading);
    if (at % 10_000 === 0) console.error(`${at} reports, ${((performance.now() - since) / 1000).toFixed(0)} s`);
  }
  const fresh = openStore(empty);
  const [full, none] = addedInTurn([store, fresh], last);
  store.close();
  fresh.close();
  const size = statSync(path).size;
  console.log(`${reports} reports, ${findings} findings, ${(letters / 1e6).toFixed(1)} MB of text`);
  console.log(
    `adding    ${full.toFixed(0)} reports/s at ${reports}, ${none.toFixed(0)} into an empty record: ${(full / none).toFixed(2)} ×`,
  );
  console.log(`size      ${(size / 1e6).toFixed(1)} MB, ${(size / letters).toFixed(1)} × its texts`);
}

/** Keeps the readings in both records, some at a time in turn so that both meet the machine alike; gives reports a second. */
function addedInTurn(stores: readonly [Store, Store], readings: readonly Reading[]): readonly [number, number] {
  const spent: [number, number] = [0, 0];
  const TURN = 25;
  for (let from = 0; from < readings.length; from += TURN)
    for (const which of [0, 1] as const) {
      const start = process.cpuUsage();
      for (const reading of readings.slice(from, from + TURN)) stores[which].keep(reading);
      const { user, system } = process.cpuUsage(start);
      spent[which] += (user + system) / 1e6;
    }
  return [readings.length / spent[0], readings.length / spent[1]];
}

/** The examples as they are read. */
async function readExamples(): Promise<readonly Reading[]> {
  const { openLanguage } = await built<typeof import("../../src/language/index.ts")>("language/index");
  const { read } = await built<typeof import("../../src/pipeline/read.ts")>("pipeline/read");
  const { openRegister } = await built<typeof import("../../src/register/index.ts")>("register/index");
  const [language, register] = [await openLanguage(), openRegister()];
  const readings: Reading[] = [];
  for (const name of readdirSync(EXAMPLES).filter((one) => /\.(?:html|txt)$/.test(one)))
    readings.push(
      await read(
        { kind: name.endsWith("html") ? "html" : "text", body: readFileSync(new URL(name, EXAMPLES)) },
        { language, register },
      ),
    );
  return readings;
}
