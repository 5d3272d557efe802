import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../draft.ts";
import type { Beside, Placed } from "./telling.ts";

/** Finds statements by the sentence that their cue stands in. */
export function besideOf(placed: readonly Placed[]): Beside {
  const map = new Map<number, Placed[]>();
  for (const one of placed) {
    const known = map.get(one.at);
    if (known) known.push(one);
    else map.set(one.at, [one]);
  }
  return (sentence) => (sentence < 0 ? [] : (map.get(sentence) ?? []));
}

/** Where a statement is told: at its cue, else at its first word. */
export const startOf = ({ cue, content }: Draft): number => (cue ?? (content[0] as Span)).start;
