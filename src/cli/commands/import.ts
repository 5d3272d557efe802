import type { Failure, Reading } from "../../contract/index.ts";
import { failureOf } from "../../intake/jsonl.ts";
import { isFinal, openStore } from "../../record/index.ts";
import { inLine } from "../terminal/clean.ts";
import { ERASE, type Terminal } from "../terminal/out.ts";
import { givenReading } from "./import/reading.ts";
import { type GivenReading, readingsOf } from "./import/sources.ts";

export interface ImportFlags {
  readonly record: string;
  readonly quiet?: boolean;
}

const EVERY = 250;

/**
 * `dragoman import`: keeps readings that were made elsewhere, one transaction a report, just as `add` keeps its own. 0 when
 * all is kept, 3 when something was refused, 4 when nothing more can be kept, 130 when interrupted.
 */
export async function importReadings(
  files: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<number> {
  const store = openStore(flags.record);
  const counts = { added: 0, same: 0, reread: 0, version: 0, failed: 0 };
  const begun = performance.now();
  let shown = 0;
  let interrupted = false;
  let final: string | null = null;
  const interrupt = (): void => {
    interrupted = true;
  };
  process.once("SIGINT", interrupt);
  const progress = (last: boolean): void => {
    if (flags.quiet || (!last && performance.now() - shown < EVERY)) return;
    shown = performance.now();
    const done = counts.added + counts.same + counts.reread + counts.version;
    const each = (done / Math.max(0.001, (shown - begun) / 1000)).toFixed(1);
    const line = `${done} brought in (${each} a second): ${counts.added} added, ${counts.version} new versions, ${counts.reread} read anew, ${counts.same} known, ${counts.failed} refused`;
    if (terminal.live) terminal.err(`${ERASE}${line}${last ? "\n" : ""}`);
    else if (last) terminal.err(`${line}\n`);
  };
  const keep = (one: GivenReading): void => {
    const reading: Reading | Failure = "failure" in one ? one.failure : givenReading(one.value, one.name);
    if ("error" in reading) throw reading;
    counts[store.knows(reading.hash, reading.made) ? "same" : store.keep(reading).outcome] += 1;
  };
  try {
    for await (const one of readingsOf(files, terminal.stdin)) {
      if (interrupted) break;
      try {
        keep(one);
      } catch (error) {
        const { code, message } = (error as Partial<Failure>).error ?? failureOf(error, one.name, null).error;
        if (isFinal(code)) {
          final = message;
          break;
        }
        counts.failed += 1;
        terminal.err(`${terminal.live ? ERASE : ""}dragoman: ${inLine(one.name)}: ${inLine(message)}\n`);
      }
      progress(false);
      // Lets an interrupt in between two reports be heard.
      await new Promise(setImmediate);
    }
  } finally {
    process.removeListener("SIGINT", interrupt);
    progress(true);
    store.close();
  }
  if (final !== null) terminal.err(`dragoman: ${inLine(final)}\n`);
  else if (interrupted)
    terminal.err("dragoman: stopped; what was brought in is kept, and the same command goes on from here\n");
  return final !== null ? 4 : interrupted ? 130 : counts.failed > 0 ? 3 : 0;
}
