import { DragomanError } from "../../contract/index.ts";
import type { Answers } from "../questions.ts";
import { Days } from "./days.ts";
import { matchOf } from "./match.ts";
import { type Held, oursOf } from "./ours.ts";
import { sameAddress } from "./rows.ts";
import { Tally } from "./tally.ts";
import type { BadLine, Compared, Comparison, TheirEvent, Theirs } from "./types.ts";

/** Days that a match may lie apart at most. */
const MOST_DAYS = 31;

export interface CompareOptions {
  /** Days on either side that still match, 0 to 31; 1 where not given. */
  readonly window?: number;
  /** Takes each line of the comparison: theirs in the order of their file, then ours. The next is made when it has it. */
  take(row: Compared): void | Promise<void>;
  /** Is told of lines that cannot be read; they are counted and passed over. */
  bad?(line: BadLine): void;
  /** Is told from time to time how many lines were read. */
  progress?(lines: number): void;
  readonly signal?: AbortSignal;
}

/**
 * Holds events of others against those of a record: what both have, what they have and the record could have, and what the
 * record has among the days of their file. Memory grows with the events of the record, not with their file.
 *
 * @returns how many of each, by type
 * @throws DragomanError `query` for a window that is none; `table` as `openTheirs`; `interrupted` by the signal
 */
export async function compare(answers: Answers, theirs: Theirs, options: CompareOptions): Promise<Comparison> {
  const { window = 1, take, signal } = options;
  if (!Number.isInteger(window) || window < 0 || window > MOST_DAYS)
    throw new DragomanError("query", `a window is a whole number of days from 0 to ${MOST_DAYS}, not ${window}`);
  const ours = await oursOf(answers);
  const tally = new Tally();
  const days = new Days();
  const reports = new Set<string>();
  for await (const one of theirs.events) {
    if (signal?.aborted) throw new DragomanError("interrupted", "interrupted; the comparison is not whole");
    tally.theirs.lines += 1;
    if (tally.theirs.lines % 100_000 === 0) options.progress?.(tally.theirs.lines);
    if (isBad(one)) {
      tally.theirs.bad += 1;
      options.bad?.(one);
      continue;
    }
    days.add(Days.of(one.day) as number);
    const address = one.url && sameAddress(one.url);
    if (address && ours.reports.has(address)) reports.add(address);
    const row = tally.count(one, matchOf(one, ours, window));
    if (row !== null) await take(row);
  }
  for (const held of ours.events) {
    const row = oursAlone(held, days, window, tally);
    if (row) await take({ side: "ours", ours: held.event, sameReport: reports.has(held.address ?? "") });
  }
  const { theirs: left, ours: right } = tally;
  return { format: theirs.format, window, days: days.ends(), theirs: left, ours: right, types: tally.types() };
}

const isBad = (one: TheirEvent | BadLine): one is BadLine => "message" in one;

/** Whether an event of the record is one that they could have and have not; counts it in any case. */
function oursAlone(held: Held, days: Days, window: number, tally: Tally): boolean {
  const { ours } = tally;
  ours.events += 1;
  if (held.matched) {
    ours.both += 1;
    tally.add(held.published, "oursBoth");
  } else if (held.event.type === null) ours.untold += 1;
  else if (held.pairs.length === 0) ours.stateless += 1;
  else if (held.day === null || !days.hasNear(held.day, window)) ours.uncovered += 1;
  else {
    ours.only += 1;
    tally.add(held.event.type, "oursOnly");
    return true;
  }
  return false;
}
