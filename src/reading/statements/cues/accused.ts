import type { Span } from "../../../contract/index.ts";
import { childBy, childrenBy, rel, spanOf, subtree, type Tree } from "../../tree.ts";

/** "accused X of Y": the accused and what of. */
export function accused(tree: Tree, at: number): { readonly content: readonly Span[]; readonly by: string } | null {
  const object = childBy(tree, at, "obj");
  const of = childrenBy(
    tree,
    at,
    (token, index) =>
      /^(?:obl|advcl)$/.test(rel(token)) &&
      index > at &&
      childrenBy(tree, index, (mark) => /^(?:case|mark)$/.test(rel(mark)) && /^(?:of|for)$/.test(mark.lemma)).length >
        0,
  )[0];
  if (object === undefined || of === undefined) return null;
  const words = [...subtree(tree, object), ...subtree(tree, of)].sort((a, b) => a - b);
  const span = spanOf(tree, words);
  return span ? { content: [span], by: "accused of" } : null;
}
