import { setTimeout as after } from "node:timers/promises";
import type { BatchOptions, Count } from "../kinds.ts";
import { startCommand } from "../processes.ts";
import { type Content, contentOf, copyRecord, differences, keptFiles, unlike } from "../record.ts";
import { firstWrite, type Moment } from "./moments.ts";

/** A command that is killed and begun again until it comes to its end. */
export interface Chain {
  /** What it is counted as. */
  readonly what: string;
  readonly record: string;
  args(workers: number): readonly string[];
  /** What a report may be while the command is under way. */
  readonly allowed: (id: string) => readonly string[];
  /** What the record is to be when the command has come to its end. */
  readonly whole: Content;
  /** Of an undisturbed run: from the start to the first write, and from there to the end, in milliseconds. */
  readonly pace: Pace;
  readonly input: Readonly<Record<string, string>>;
}

export interface Pace {
  readonly start: number;
  readonly write: number;
}

/** Kills fall into this part of the writing, so that a chain has several of them. */
const PART = 8;
/** A process that takes so long does not come to its end by itself, in milliseconds. */
const LONGEST = 120_000;

/** Runs a command undisturbed and measures its pace. */
export async function undisturbed(record: string, args: readonly string[]): Promise<Pace> {
  const begun = performance.now();
  const heard = firstWrite(record);
  let first = 0;
  void heard.written.then(() => {
    first = performance.now() - begun;
  });
  const { code, told, milliseconds } = await startCommand(args).ended;
  heard.close();
  if (code !== 0) throw new Error(`dragoman ${args.join(" ")} ended with ${code}: ${told}`);
  return { start: first || milliseconds, write: first ? milliseconds - first : milliseconds };
}

/**
 * Kills the command at one moment after the other. After each kill a copy of the record is opened and checked, and the
 * next process goes on with the record as the kill left it, log and all.
 */
export async function killChain(
  chain: Chain,
  moments: readonly Moment[],
  count: Count,
  { stop }: BatchOptions,
): Promise<void> {
  const copy = `${chain.record}.copy`;
  let before: ReadonlySet<string> = new Set();
  const fail = (moment: Moment | null, message: string): void =>
    count.fail(chain.what, message, {
      ...chain.input,
      "moment.json": JSON.stringify(moment),
      ...keptFiles(chain.record),
    });
  for (const moment of moments) {
    if (stop.aborted) return;
    if (count.isFull()) break;
    const { code, signal, told } = await killedAt(chain, moment);
    if (signal !== "SIGKILL") {
      if (code === 0) return finish(chain, copy, (message) => fail(moment, message));
      return fail(moment, `a resumed ${chain.what} ended with ${code ?? signal}: ${told}`);
    }
    count.add(chain.what);
    try {
      copyRecord(chain.record, copy);
      const content = contentOf(copy);
      const wrong = differences(content, chain.allowed);
      const lost = [...before].filter((id) => !content.has(id));
      if (wrong.length > 0) return fail(moment, wrong.slice(0, 5).join("\n"));
      if (lost.length > 0) return fail(moment, `kept before and gone now: ${lost.join(", ")}`);
      before = new Set(content.keys());
    } catch (error) {
      return fail(moment, `the record does not open after a kill: ${(error as Error).message}`);
    }
  }
  const { code, told } = await startCommand(chain.args(1)).ended;
  if (code !== 0) return fail(null, `a resumed ${chain.what} ended with ${code}: ${told}`);
  finish(chain, copy, (message) => fail(null, message));
}

async function killedAt(chain: Chain, { from, share, workers }: Moment) {
  const heard = firstWrite(chain.record);
  const running = startCommand(chain.args(workers));
  const slow = AbortSignal.timeout(LONGEST);
  const tooSlow = new Promise<void>((done) => slow.addEventListener("abort", () => done()));
  try {
    if (from === "write") {
      await Promise.race([heard.written, running.ended, tooSlow]);
      await after((share * chain.pace.write) / PART);
    } else await Promise.race([after(share * chain.pace.start), running.ended]);
    running.kill();
    return await running.ended;
  } finally {
    heard.close();
  }
}

/** The record of a command that was killed again and again is that of one that never was. */
function finish(chain: Chain, copy: string, fail: (message: string) => void): void {
  try {
    copyRecord(chain.record, copy);
    const wrong = unlike(contentOf(copy), chain.whole);
    if (wrong.length > 0) fail(`the record is not that of an undisturbed run: ${wrong.slice(0, 5).join("\n")}`);
  } catch (error) {
    fail(`the record does not open at the end: ${(error as Error).message}`);
  }
}
