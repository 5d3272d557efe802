import type { Register } from "../../../register/index.ts";
import type { TreeSentence } from "../../document/tree.ts";
import { isOwnersMark } from "../../syntax/forms.ts";
import type { Run } from "../run.ts";
import { registeredNameAt } from "./registeredName.ts";

/**
 * A run of words with a state's name whole that its edge cuts in two: "the president of Sao Tome | and Principe", "Sao Tome
 * and | Principe's president", which a tree may read as two.
 */
export function wholeStates({ nodes }: TreeSentence, { first, last }: Run, register: Register): Run {
  const stateFrom = (from: number, until: number): readonly (readonly [at: number, last: number])[] =>
    nodes.slice(Math.max(0, from), until).map((node) => {
      const match = registeredNameAt(node, register, (entry) => entry.kind === "state" && entry.as === "name");
      return [node.at, match?.last ?? -1];
    });
  const joined = (at: number): boolean => /^(?:and|&)$/.test(nodes[at]?.form ?? "");
  // Behind: "and" and a name follow what ends with a name.
  const behind = joined(last + 1) ? stateFrom(Math.max(first, last - 3), last + 1) : [];
  // Before: the run begins with the name's last word, or right behind it.
  const edge = isOwnersMark(nodes[first - 1]) ? first - 2 : first;
  const before = edge > 0 && (joined(edge - 1) || joined(edge - 2)) ? stateFrom(edge - 6, edge) : [];
  const begun = before.find(([, end]) => end === edge || (edge < first && end === first - 2));
  return { first: begun?.[0] ?? first, last: Math.max(last, ...behind.map(([, end]) => end)) };
}
