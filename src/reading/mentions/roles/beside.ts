import type { Node } from "../../document/tree.ts";
import type { SentenceContext } from "../discourse.ts";
import type { Entity } from "../entities/index.ts";

/** "Shoigu, the defence minister" and "the defence minister, Shoigu": a title beside a name is the named one's. */
export function besideName({ next, deprel, parent, children }: Node, { owners }: SentenceContext): Entity | undefined {
  const ownerOf = (word: Node | null | undefined): Entity | undefined => (word ? owners.get(word.at) : undefined);
  // "Chinese leader Xi Jinping", whatever the tree makes of it.
  const behind = next?.upos === "PROPN" ? ownerOf(next) : undefined;
  const named = behind ?? (deprel === "appos" ? ownerOf(parent) : undefined);
  if (named) return named;
  for (const child of children.filter((one) => /^(?:appos|flat|compound)$/.test(one.deprel))) {
    // "the Secretary of the Council, Rear Admiral Shamkhani": the name may hang on a rank that stands beside the title.
    const word = [child, ...child.children].find(ownerOf);
    if (word) return ownerOf(word);
  }
  // "Sall, the president of Senegal and chair of the Union"
  return deprel === "conj" && parent?.deprel === "appos" ? ownerOf(parent.parent) : undefined;
}
