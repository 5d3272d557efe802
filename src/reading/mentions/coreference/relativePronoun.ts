import type { Node } from "../../document/tree.ts";

/** "who", "which": the one whose relative clause it opens, by the word that clause hangs on. */
export function relativeHead(word: Node): Node | null {
  if (!/^(?:who|whom|whose|which|that)$/.test(word.lower)) return null;
  let node: Node | null = word;
  for (let steps = 0; steps < 5 && node !== null; steps += 1) {
    if (node.deprel === "acl:relcl") return node.parent;
    node = node.parent;
  }
  return null;
}
