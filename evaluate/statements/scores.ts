import type { Statement } from "../../src/contract/index.ts";
import { rates } from "../rates.ts";
import type { GoldStatement, GoldText } from "./gold.ts";
import { pairs, refs, same, shared } from "./matching.ts";
import { modeOf } from "./modes.ts";

/** Prints how many contents were found, and how many of these have the labelled speaker and cue; by how they are quoted. */
export function scoreTexts(
  name: string,
  texts: readonly GoldText[],
  found: ReadonlyMap<string, readonly Statement[]>,
): void {
  const modes = ["all", "direct", "mixed", "indirect"] as const;
  for (const mode of modes) {
    let [tp, fp, fn, speaker, spoken, cue] = [0, 0, 0, 0, 0, 0];
    for (const text of texts) {
      const got = found.get(text.name) ?? [];
      const matched = pairs(got, text.statements);
      const goldMode = (row: GoldStatement): string => modeOf(text.text, row.content);
      const keep = (one: Statement): boolean => mode === "all" || one.mode === mode;
      const matchedRows = new Set(matched.map(([, row]) => row));
      const matchedFound = new Map(matched.map(([one, row]) => [one, row]));
      for (const one of got) {
        if (!keep(one)) continue;
        const row = matchedFound.get(one);
        if (
          row?.optional ||
          text.statements.some((label) => label.optional && shared(label.content, one.content) > 0 && !row)
        )
          continue;
        if (!row) fp += 1;
        else {
          tp += 1;
          if (row.speakers.length > 0) {
            spoken += 1;
            if (shared(refs(one.speakers), row.speakers) > 0) speaker += 1;
          }
          if (same(one.cue, row.cue)) cue += 1;
        }
      }
      for (const row of text.statements)
        if (!row.optional && !matchedRows.has(row) && (mode === "all" || goldMode(row) === mode)) fn += 1;
    }
    const { p, r, f1 } = rates(tp, tp + fp, tp + fn);
    console.log(
      `${name.padEnd(12)} ${mode.padEnd(9)} content half-overlap P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f1.toFixed(3)}  speaker overlaps ${(speaker / Math.max(1, spoken)).toFixed(3)}  cue exact ${(cue / Math.max(1, tp)).toFixed(3)}  (${tp} right, ${fp} invented, ${fn} missed)`,
    );
  }
}
