import type { Token } from "../../../language/types.ts";
import { rel, type Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { isPassive } from "../cues/cue.ts";
import { quotingVerb } from "../cues/quoting.ts";
import { subjectOf } from "../speakers/subject.ts";
import { takeCited } from "./cited.ts";
import { marksOf } from "./marks.ts";
import type { Kind, Take } from "./take.ts";

/**
 * "was quoted by the Lake News Agency as saying", "was quoted as saying by the Lake News Agency", "one of them quoted the
 * president as saying": who passes it on.
 */
export function takeQuoting(tree: Tree, cue: number, take: Take): void {
  const verb = quotingVerb(tree, cue);
  if (verb === null) return;
  if (isPassive(tree, verb)) takeCited(tree, verb, take);
  else {
    const teller = subjectOf(tree, verb);
    if (teller !== null) take(teller, kindOf(tree, teller));
    return;
  }
  for (const child of tree.children[cue] ?? []) {
    const kind = carrierKind(tree, child);
    if (rel(tree.tokens[child] as Token) === "obl" && marksOf(tree, child).includes("by") && kind !== null)
      take(child, kind);
  }
}

/** "the paper", "the agency" that quotes somebody publishes; whoever is no outlet passes on. */
function kindOf(tree: Tree, at: number): Kind {
  const { lemma } = tree.tokens[at] as Token;
  if (/^paper$/i.test(lemma)) return "outlet";
  return /^agency$/i.test(lemma) ? "agency" : (carrierKind(tree, at) ?? "relay");
}
