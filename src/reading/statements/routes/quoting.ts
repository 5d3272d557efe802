import type { Token } from "../../../language/types.ts";
import { rel, type Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { quotingVerb } from "../cues/quoting.ts";
import { takeCited } from "./cited.ts";
import { marksOf } from "./marks.ts";
import type { Take } from "./take.ts";

/** "was quoted by the Lake News Agency as saying", "was quoted as saying by the Lake News Agency": who passes it on. */
export function takeQuoting(tree: Tree, cue: number, take: Take): void {
  const verb = quotingVerb(tree, cue);
  if (verb === null) return;
  takeCited(tree, verb, take);
  for (const child of tree.children[cue] ?? []) {
    const kind = carrierKind(tree, child);
    if (rel(tree.tokens[child] as Token) === "obl" && marksOf(tree, child).includes("by") && kind !== null)
      take(child, kind);
  }
}
