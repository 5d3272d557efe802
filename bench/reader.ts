import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../scripts/build.js";
import { toReport } from "../src/intake/index.ts";

const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));
const PEER = fileURLToPath(new URL("./peers/.corenlp/", import.meta.url));
const OURS = fileURLToPath(new URL("./reader/ours.ts", import.meta.url));
const ROUNDS = 5;

interface Timed {
  /** Words a second, warm, by round. */
  readonly warm: readonly number[];
  /** Seconds of a whole process that reads every text once. */
  readonly whole: number;
}

/**
 * The whole reader (sentences, who is meant, who said what to whom, times, places) beside CoreNLP's quote pipeline, which
 * finds quotations, their speakers and coreference: the same texts in the same run, each on one core. Warm, and as a
 * whole process from its start to its end.
 */
export async function benchReader(): Promise<void> {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "dragoman-bench-"));
  try {
    const texts = await reports();
    const files = texts.map((text, at) => {
      const file = join(folder, `${at}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const words = texts.join(" ").split(/\s+/).length;
    console.log(`${words} words in ${texts.length} reports, one core, ${ROUNDS} rounds, medians`);
    const ours = timed((rounds) => [process.execPath, "--import", "tsx", OURS, `${rounds}`, ...files], words);
    print("dragoman", ours);
    if (!existsSync(join(PEER, "classes/Peer.class"))) {
      console.log("CoreNLP is skipped: it is not installed; `sh bench/peers/corenlp.sh` installs it");
      return;
    }
    const jars = `${PEER}jars/*:${PEER}classes`;
    const java = ["java", "-Xmx5g", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-cp", jars, "Peer", "quote"];
    const theirs = timed((rounds) => [...java, `${rounds}`, ...files], words);
    print("CoreNLP", theirs);
    console.log(
      `ratio     warm ${(median(ours.warm) / median(theirs.warm)).toFixed(1)}  whole process ${(theirs.whole / ours.whole).toFixed(1)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The reporting of the examples, a text each. */
async function reports(): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const file of readdirSync(EXAMPLES).filter((name) => /\.(?:html|txt)$/.test(name))) {
    const report = await toReport({ body: readFileSync(join(EXAMPLES, file)), kind: "auto" });
    const blocks = report.blocks.filter(({ kind }) => kind === "report");
    texts.push(blocks.map(({ start, end }) => report.text.slice(start, end)).join("\n\n"));
  }
  return texts.filter((text) => text !== "");
}

function timed(command: (rounds: number) => readonly string[], words: number): Timed {
  const warm = run(command(ROUNDS))
    .stdout.split("\n")
    .filter((line) => line !== "")
    .map((seconds) => words / Number(seconds));
  return { warm, whole: run(command(0)).seconds };
}

/** Runs a command on one core, where the system can pin it to one. */
function run(command: readonly string[]): { readonly stdout: string; readonly seconds: number } {
  const pinned = existsSync("/usr/bin/taskset") ? ["taskset", "-c", "0", ...command] : command;
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(pinned[0] as string, pinned.slice(1), { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command[0]} failed: ${stderr.slice(-2000)}`);
  return { stdout, seconds: (performance.now() - start) / 1000 };
}

function print(name: string, { warm, whole }: Timed): void {
  const range = `${Math.min(...warm).toFixed(0)}–${Math.max(...warm).toFixed(0)}`;
  console.log(
    `${name.padEnd(9)} ${median(warm).toFixed(0)} words/s warm (${range}), ${whole.toFixed(1)} s as a whole process`,
  );
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
