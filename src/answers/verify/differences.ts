import type { SpokenWord, Step } from "./align.ts";
import type { Piece } from "./tokens.ts";
import type { Difference } from "./types.ts";

/** The steps of an alignment that changed something, neighbours of one kind together, in the words of both texts. */
export function differencesOf(
  { draft, record }: { readonly draft: string; readonly record: string },
  {
    pieces,
    words,
    steps,
  }: { readonly pieces: readonly Piece[]; readonly words: readonly SpokenWord[]; readonly steps: readonly Step[] },
): readonly Difference[] {
  const runs: Step[][] = [];
  let last: Step | undefined;
  for (const step of steps) {
    if (step.op !== "same") {
      const run = runs.at(-1);
      if (run && last?.op === step.op) run.push(step);
      else runs.push([step]);
    }
    last = step;
  }
  return runs.map((run) => {
    const op = (run[0] as Step).op as Difference["op"];
    const at = run.flatMap(({ piece }) => (piece === null ? [] : [pieces[piece] as Piece]));
    const by = run.flatMap(({ word }) => (word === null ? [] : [words[word] as SpokenWord]));
    return { op, draft: stretch(draft, at), record: stretch(record, by) };
  });
}

function stretch(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  const [start, end] = [Math.min(...spans.map((one) => one.start)), Math.max(...spans.map((one) => one.end))];
  return spans.length === 0 ? "" : text.slice(start, end).replace(/\s+/g, " ");
}
