import type { Sentence } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import { matchAt } from "./match.ts";

/**
 * A run of words with a state's name whole that its edge cuts in two: "the president of Sao Tome | and Principe", "Sao Tome
 * and | Principe's president", which a tree may read as two.
 */
export function wholeStates(sentence: Sentence, first: number, last: number, register: Register): [number, number] {
  const { tokens } = sentence;
  const stateAt = (at: number): number =>
    matchAt(sentence, at, tokens.length - 1, register, (entry) => entry.kind === "state" && entry.as === "name")
      ?.last ?? -1;
  let [from, until] = [first, last];
  const joined = (at: number): boolean => /^(?:and|&)$/.test(tokens[at]?.form ?? "");
  // Behind: "and" and a name follow what ends with a name.
  if (joined(last + 1))
    for (let at = Math.max(first, last - 3); at <= last; at += 1) until = Math.max(until, stateAt(at));
  // Before: the run begins with the name's last word, or right behind it.
  const edge = /^['’]s?$/.test(tokens[first - 1]?.form ?? "") ? first - 2 : first;
  if (edge > 0 && (joined(edge - 1) || joined(edge - 2)))
    for (let at = Math.max(0, edge - 6); at < edge; at += 1)
      if (stateAt(at) === edge || (edge < first && stateAt(at) === first - 2)) {
        from = at;
        break;
      }
  return [from, until];
}
