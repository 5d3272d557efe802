import type { Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import type { Take } from "./take.ts";

/** "since the debate, when Calder said …", "his radio appearance, in which he said …": wherever the tree hangs the clause. */
export function takeRelated(tree: Tree, cue: number, take: Take): void {
  const form = (at: number): string => tree.tokens[at]?.form.toLowerCase() ?? "";
  for (let at = cue - 1; at > Math.max(0, cue - 9); at -= 1) {
    if (/^[.;:“”"]$/.test(form(at))) return;
    const pair = form(at) === "which" && /^(?:in|at|during)$/.test(form(at - 1));
    if (!pair && !/^(?:when|where)$/.test(form(at))) continue;
    const comma = (pair ? at - 1 : at) - 1;
    const noun = form(comma) === "," ? comma - 1 : comma;
    const kind = noun >= 0 ? carrierKind(tree, noun) : null;
    if (kind !== null && /^(?:debate|speech|interview|conference|broadcast|document|post|statement)$/.test(kind))
      take(noun, kind);
    return;
  }
}
