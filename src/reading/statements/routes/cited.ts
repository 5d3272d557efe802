import type { Route } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { rel, type Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { isPersonal } from "./leaned.ts";
import { coordinated, marksOf } from "./marks.ts";
import { routesTaken, type Take } from "./take.ts";

/** To pass on what another has said. */
export const CITES = /^(?:quote|cite|report|carry|publish|release|post|broadcast|relay|air|run|share)$/;

/** "as quoted by Russian news agencies", "citing a ministry source", "carried by state media", "Xinhua reported". */
export function takeCited(tree: Tree, at: number, take: Take): void {
  const verb = tree.tokens[at] as Token;
  for (const child of tree.children[at] ?? []) {
    const token = tree.tokens[child] as Token;
    const marks = marksOf(tree, child);
    const by = rel(token) === "obl" && marks.some((mark) => /^(?:by|in|on)$/.test(mark));
    const cited = /^(?:cite|quote|citing|quoting)$/.test(verb.lemma) && rel(token) === "obj" && child > at;
    const as = rel(token) === "nsubj" && /^(?:report|quote|cite)$/.test(verb.lemma);
    if (by || cited || as)
      for (const one of coordinated(tree, child))
        take(one, carrierKind(tree, one) ?? (cited && isPersonal(tree, one) ? "relay" : null));
  }
}

/** "The comments were carried by state media": those whom a verb of passing on names. */
export const citedBy = (tree: Tree, verb: number): readonly Route[] =>
  CITES.test((tree.tokens[verb] as Token).lemma) ? routesTaken(tree, (take) => takeCited(tree, verb, take)) : [];
