import type { Failure, Reading } from "../../contract/index.ts";
import { failureOf } from "../../intake/jsonl.ts";
import { isFinal, openStore } from "../../record/index.ts";
import { framesFile } from "../sources/frames.ts";
import { type Given, sourcesOf } from "../sources/index.ts";
import { passedOver } from "../sources/passed.ts";
import { shardOf } from "../sources/shard.ts";
import { inLine } from "../terminal/clean.ts";
import { ERASE, type Terminal } from "../terminal/out.ts";

export interface AddFlags {
  readonly record: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly allowPrivate?: boolean;
  readonly quiet?: boolean;
  readonly workers?: number;
  readonly frames?: string;
  /** True where `--merge` was given. */
  readonly merge?: boolean;
  readonly shard?: string;
}

const EVERY = 250;

/**
 * `dragoman add`: reads everything named and keeps it, one transaction a report, so that an interruption loses at most
 * the report in hand. 0 when all is kept, 3 when something could not be read, 4 when nothing more can be kept, 130 when
 * interrupted.
 */
export async function addCommand(sources: readonly string[], flags: AddFlags, terminal: Terminal): Promise<number> {
  const { inOrder, openReading } = await import("../../pipeline/many.ts");
  const shard = flags.shard === undefined ? {} : { shard: shardOf(flags.shard) };
  const passed = passedOver();
  const store = openStore(flags.record, { merging: flags.merge ?? false });
  const counts = { added: 0, same: 0, reread: 0, version: 0, failed: 0 };
  const begun = performance.now();
  let interrupted = false;
  /** What keeps everything that comes after from being kept, too. */
  let final: string | null = null;
  let shown = 0;
  const interrupt = (): void => {
    interrupted = true;
  };
  process.once("SIGINT", interrupt);
  const known = Object.fromEntries(
    (["published", "publisher"] as const)
      .map((key) => [key, flags[key]] as const)
      .filter(([, value]) => value !== undefined),
  );
  const progress = (last: boolean): void => {
    const done = counts.added + counts.same + counts.reread + counts.version;
    if (flags.quiet || (!last && performance.now() - shown < EVERY)) return;
    shown = performance.now();
    const seconds = (performance.now() - begun) / 1000;
    const line = `${done} read (${(done / Math.max(0.001, seconds)).toFixed(1)} a second): ${counts.added} added, ${counts.version} new versions, ${counts.reread} read anew, ${counts.same} known, ${counts.failed} failed`;
    if (terminal.live) terminal.err(`${ERASE}${line}${last ? "\n" : ""}`);
    else if (last) terminal.err(`${line}\n`);
  };
  const readers = openReading({
    own: store.own(),
    ...framesFile(flags.frames),
    ...(flags.workers === undefined ? {} : { workers: flags.workers }),
  });
  const given = sourcesOf(sources, {
    stdin: terminal.stdin,
    known,
    ...shard,
    passed: passed.add,
    ...(flags.allowPrivate ? { allowPrivate: true } : {}),
  });
  const readOne = async (
    one: Given,
  ): Promise<{ name: string; reading: Reading | null } | { name: string; failure: Failure } | null> => {
    const { name } = one;
    if ("failure" in one) return { name, failure: one.failure };
    try {
      return { name, reading: await readers.read(one.source, (hash, made) => !store.knows(hash, made)) };
    } catch (error) {
      return passed.takes(error) ? null : { name, failure: failureOf(error, name, null) };
    }
  };
  try {
    // Once interrupted nothing new is begun; what is in hand is read to its end and kept.
    for await (const one of inOrder(
      until(given, () => interrupted || final !== null),
      readers.atOnce,
      readOne,
    )) {
      try {
        if (one === null) continue;
        if ("failure" in one) throw one.failure;
        if (one.reading === null) counts.same += 1;
        else counts[store.keep(one.reading).outcome] += 1;
      } catch (error) {
        const failure = isFailure(error) ? error : failureOf(error, one?.name ?? null, null);
        if (isFinal(failure.error.code)) {
          final = failure.error.message;
          break;
        }
        counts.failed += 1;
        terminal.err(
          `${terminal.live ? ERASE : ""}dragoman: ${inLine(one?.name ?? "")}: ${inLine(failure.error.message)}\n`,
        );
      }
      progress(false);
      // Lets an interrupt in between two reports be heard.
      await new Promise(setImmediate);
    }
  } finally {
    process.removeListener("SIGINT", interrupt);
    progress(true);
    if (!flags.quiet) terminal.err(passed.told());
    await readers.close();
    store.close();
  }
  if (final !== null) {
    terminal.err(`dragoman: ${inLine(final)}\n`);
    return 4;
  }
  if (interrupted) {
    terminal.err("dragoman: stopped; what was read is kept, and the same command goes on from here\n");
    return 130;
  }
  return counts.failed > 0 ? 3 : 0;
}

async function* until<T>(stream: AsyncIterable<T>, stopped: () => boolean): AsyncGenerator<T> {
  for await (const one of stream) {
    if (stopped()) return;
    yield one;
  }
}

type Failed = ReturnType<typeof failureOf>;
const isFailure = (value: unknown): value is Failed =>
  typeof value === "object" && value !== null && "error" in value && !(value instanceof Error);
