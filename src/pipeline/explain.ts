import type { Event, Reading, Report, Span, Statement, Tie } from "../contract/index.ts";
import { toReport } from "../intake/index.ts";
import type { Source } from "../intake/types.ts";
import type { Trial } from "../reading/engine/trace.ts";
import { type ReadOptions, readReport } from "./read.ts";

/** A reading and every decision that was made on the way to its statements, in the order of the text. */
export interface Explained {
  readonly reading: Reading;
  readonly trials: readonly Trial[];
}

/**
 * Reads one source and writes down what was proposed, what won, and why.
 *
 * @throws DragomanError as `read` does
 */
export const explain = async (source: Source, options: ReadOptions = {}): Promise<Explained> =>
  explainReport(await toReport(source), options);

/** The same of a report that intake has made already: one that a record keeps. */
export async function explainReport(report: Report, options: ReadOptions = {}): Promise<Explained> {
  const trials: Trial[] = [];
  const trace = (trial: Trial): void => void trials.push(plain(trial));
  const reading = await readReport(report, { ...options, trace });
  return { reading, trials: trials.sort((a, b) => a.at.start - b.at.start) };
}

/** A trial as plain data: words of a tree know the whole tree. */
const plain = ({ slot, at, candidates, why }: Trial): Trial => ({
  slot,
  at: { start: at.start, end: at.end },
  candidates: candidates.map((one) => ({ ...one, words: one.words.map(({ start, end }) => ({ start, end })) })),
  why,
});

/** The decisions about the sentence around an offset, or about a finding's words. */
export function trialsAt({ reading, trials }: Explained, at: number | Finding | null): readonly Trial[] {
  if (at === null) return trials;
  const [from, until] = typeof at === "number" ? paragraphAround(reading.text, at) : spanOf(at);
  return trials.filter(({ at: { start, end } }) => start < until && end > from);
}

/** A statement, an event or a tie. */
export type Finding = Statement | Event | Tie;

/** The finding of a reading that has an id. */
export const foundOf = ({ statements, events, ties }: Reading, id: string): Finding | undefined =>
  [...statements, ...events, ...ties].find((one) => one.id === id);

/** From the first word of a finding to its last. */
function spanOf(finding: Finding): readonly [number, number] {
  const spans: readonly Span[] =
    "content" in finding
      ? [...(finding.cue ? [finding.cue] : []), ...finding.content]
      : "trigger" in finding
        ? [finding.trigger, ...finding.also]
        : [finding.evidence];
  return [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
}

function paragraphAround(text: string, at: number): readonly [number, number] {
  const from = text.lastIndexOf("\n", at) + 1;
  const until = text.indexOf("\n", at);
  return [from, until < 0 ? text.length : until];
}
