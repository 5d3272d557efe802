import type { Span } from "../../../contract/index.ts";
import { grouped } from "../../grouped.ts";
import type { Draft } from "../draft.ts";
import type { Beside, Placed } from "./telling.ts";

/** Finds statements by the sentence that their cue stands in. */
export function besideOf(placed: readonly Placed[]): Beside {
  const map = grouped(placed, ({ at }) => at);
  return (sentence) => (sentence < 0 ? [] : (map.get(sentence) ?? []));
}

/** Where a statement is told: at its cue, else at its first word. */
export const startOf = ({ cue, content }: Draft): number => (cue ?? (content[0] as Span)).start;
