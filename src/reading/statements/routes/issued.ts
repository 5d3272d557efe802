import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, type Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { marksOf } from "./marks.ts";
import type { Kind, Take } from "./take.ts";
import { kindOfWhole } from "./whole.ts";

/** "sent a letter", "unleashed a series of tweets": the carrier itself, or what there is a series of. */
export function takeIssued(tree: Tree, at: number, take: Take): void {
  const own = carrierKind(tree, at);
  const kind = own ?? kindOfSeries(tree, at);
  const { lemma } = tree.tokens[at] as Token;
  if (/^(?:remark|comment|talk|event|footage|video|clip|session|stop)$/.test(lemma)) return;
  if (kind !== null && /^(?:document|statement|post|broadcast|speech|debate|interview)$/.test(kind)) take(at, kind);
}

function kindOfSeries(tree: Tree, at: number): Kind | null {
  if (
    !/^(?:series|flurry|barrage|string|number|batch|set|pair|slew|storm|spate|couple|stream|raft|group|round)$/.test(
      (tree.tokens[at] as Token).lemma,
    )
  )
    return kindOfWhole(tree, at);
  const of = childrenBy(tree, at, (token, index) => rel(token) === "nmod" && marksOf(tree, index).includes("of"))[0];
  return of === undefined ? null : carrierKind(tree, of);
}
