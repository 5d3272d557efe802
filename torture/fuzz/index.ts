import { Readable } from "node:stream";
import { built } from "../../bench/built.ts";
import type { Terminal } from "../../src/cli/terminal/out.ts";
import { type BatchOptions, Count, type Kind } from "../kinds.ts";
import { withoutNumbers } from "../run.ts";
import { answerComplaints } from "./complaints.ts";
import { decoded, type Expected, expected } from "./expected.ts";
import { fuzzedLines } from "./lines.ts";

type Main = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Lines of one batch; a seed is a batch. */
const LINES = 1000;
/** A line of a few hundred letters that takes so long is a failure, in milliseconds; the machine may be busy. */
const SLOW = 20_000;

/** Fuzzed lines through `read --jsonl`, every answer checked. */
export const FUZZ: Kind = {
  name: "fuzz",
  about: "fuzzed JSON Lines through read --jsonl in one process, every answer checked",
  open: async () => {
    const { main } = await built<{ main: Main }>("cli/main");
    return {
      batch: (seed, options) => fuzz(main, fuzzedLines(seed, Math.min(LINES, options.most ?? LINES)), options),
      remark: () => `${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
      close: async () => undefined,
    };
  },
};

/** One stream of lines through the command; each answer is checked when it comes. */
export async function fuzz(main: Main, lines: readonly Buffer[], { stop }: BatchOptions) {
  const count = new Count();
  const seen = new Map<string, number>();
  const due = lines
    .map((line, at): { at: number; line: Buffer; expected: Expected } => ({
      at,
      line,
      expected: expected(decoded(line), at === 0),
    }))
    .filter((one) => one.expected.kind !== "nothing");
  const empty = lines.length - due.length;
  let answered = 0;
  let before = performance.now();
  const complain = (line: Buffer | undefined, complaint: string): void => {
    const kind = withoutNumbers(complaint);
    const times = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, times);
    // The first lines of a fault are kept whole; all are counted.
    count.fail(
      "lines",
      complaint,
      times <= 3 && line ? { "line.jsonl": Buffer.concat([line, Buffer.from("\n")]) } : {},
    );
  };
  const take = (answer: string): void => {
    const one = due[answered];
    answered += 1;
    const now = performance.now();
    if (one === undefined) complain(undefined, "more answers than lines");
    else {
      const [complaint] = answerComplaints(answer, one.expected, one.at + 1);
      if (complaint !== undefined) complain(one.line, complaint);
      else if (now - before > SLOW) complain(one.line, `the answer took ${Math.round((now - before) / 1000)} s`);
    }
    before = performance.now();
  };
  const given = function* (): Generator<Buffer> {
    for (const line of lines) {
      if (stop.aborted) return;
      yield line;
      yield Buffer.from("\n");
    }
  };
  const terminal: Terminal = {
    out: take,
    err: () => undefined,
    width: 100,
    live: false,
    stdin: Readable.from(given(), { objectMode: false }),
  };
  let code: number | string;
  try {
    code = await main(["read", "--jsonl", "--workers", "1"], terminal);
  } catch (error) {
    code = `a crash: ${(error as Error).stack ?? error}`;
  }
  if (typeof code === "string" || (code !== 0 && code !== 3))
    complain(due[answered]?.line, `the command ended with ${code}`);
  if (answered < due.length && !stop.aborted)
    complain(due[answered]?.line, `${due.length - answered} lines without an answer`);
  count.add("lines", stop.aborted ? answered : answered + empty);
  return count.batch();
}
