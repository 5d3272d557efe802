import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { toReport } from "../src/intake/index.ts";
import { built } from "./built.ts";

const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));
const PEER = fileURLToPath(new URL("./peers/", import.meta.url));
const ROUNDS = 7;
const TIMES = 12;

/**
 * Words a second of the whole language stage on one thread, every word read, beside spaCy's small English pipeline on
 * the same paragraphs in the same run: rounds of each in turn, medians, and their ratio. DRAGOMAN_NETWORK names another
 * folder of weights.
 */
export async function benchLanguage(): Promise<void> {
  const texts: string[] = [];
  for (const file of readdirSync(EXAMPLES).filter((name) => /\.(?:html|txt)$/.test(name))) {
    const report = await toReport({ body: readFileSync(join(EXAMPLES, file)), kind: "auto" });
    for (const block of report.blocks)
      if (block.kind === "report") texts.push(...report.text.slice(block.start, block.end).split(/\n+/));
  }
  const paragraphs = Array.from({ length: TIMES }, () => texts).flat();
  const words = paragraphs.join(" ").split(/\s+/).length;
  const text = paragraphs.join("\n");
  const opened = performance.now();
  const { openLanguage } = await built<typeof import("../src/language/index.ts")>("language/index");
  const weights = process.env.DRAGOMAN_NETWORK;
  const language = await openLanguage(weights ? { folder: pathToFileURL(`${weights}/`) } : {});
  const open = performance.now() - opened;
  const block = { kind: "report" as const, start: 0, end: text.length, reason: "bench", part: 1 };
  const report = { text, blocks: [block], datelines: [] };
  const folder = mkdtempSync(join(tmpdir(), "dragoman-bench-"));
  const file = join(folder, "paragraphs.txt");
  writeFileSync(file, text);
  const ours: number[] = [];
  const theirs: number[] = [];
  const peer = existsSync(join(PEER, "venv"));
  if (!peer)
    console.log("spaCy is skipped: it is not installed; `sh bench/peers/spacy.sh` installs it into bench/peers/venv");
  await language.analyse(report);
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await language.analyse(report);
    ours.push((1000 * words) / (performance.now() - start));
    if (peer) theirs.push(words / spacySeconds(file));
  }
  rmSync(folder, { recursive: true, force: true });
  const rate = median(ours);
  console.log(`${words} words in ${paragraphs.length} paragraphs, one thread, ${ROUNDS} rounds, medians`);
  console.log(`dragoman  ${rate.toFixed(0)} words/s (${range(ours)}), opened in ${open.toFixed(0)} ms`);
  if (peer) {
    console.log(`spaCy sm  ${median(theirs).toFixed(0)} words/s (${range(theirs)})`);
    console.log(`ratio     ${(rate / median(theirs)).toFixed(2)}`);
  }
  console.log(`memory    ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB resident`);
}

/** The seconds that spaCy says its pipeline took, loading left out. */
function spacySeconds(file: string): number {
  const { stdout, stderr, status } = spawnSync(join(PEER, "venv/bin/python"), [join(PEER, "spacy_run.py"), file], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`spaCy's run failed: ${stderr}`);
  return Number(stdout.trim());
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const range = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
