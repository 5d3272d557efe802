import type { Reading, Statement } from "../contract/index.ts";
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
export async function explain(source: Source, options: ReadOptions = {}): Promise<Explained> {
  const trials: Trial[] = [];
  const trace = (trial: Trial): void => void trials.push(plain(trial));
  const reading = await readReport(await toReport(source), { ...options, trace });
  return { reading, trials: trials.sort((a, b) => a.at.start - b.at.start) };
}

/** A trial as plain data: words of a tree know the whole tree. */
const plain = ({ slot, at, candidates, why }: Trial): Trial => ({
  slot,
  at: { start: at.start, end: at.end },
  candidates: candidates.map((one) => ({ ...one, words: one.words.map(({ start, end }) => ({ start, end })) })),
  why,
});

/** The decisions about the sentence around an offset, or about a statement's cue and words. */
export function trialsAt({ reading, trials }: Explained, at: number | Statement | null): readonly Trial[] {
  if (at === null) return trials;
  const [from, until] =
    typeof at === "number"
      ? paragraphAround(reading.text, at)
      : [first(at), Math.max(...at.content.map(({ end }) => end))];
  return trials.filter(({ at: { start, end } }) => start < until && end > from);
}

const first = ({ cue, content }: Statement): number =>
  Math.min(cue?.start ?? Number.POSITIVE_INFINITY, ...content.map(({ start }) => start));

function paragraphAround(text: string, at: number): readonly [number, number] {
  const from = text.lastIndexOf("\n", at) + 1;
  const until = text.indexOf("\n", at);
  return [from, until < 0 ? text.length : until];
}
