import type { Token } from "../../../language/types.ts";
import type { Entity } from "../cast/entities.ts";
import type { Read } from "../scene.ts";

/** "Shoigu, the defence minister" and "the defence minister, Shoigu": a title beside a name is the named one's. */
export function besideName({ sentence, children, owners }: Read, at: number): Entity | undefined {
  const token = sentence.tokens[at] as Token;
  // "Chinese leader Xi Jinping", whatever the tree makes of it.
  if (owners.has(at + 1) && sentence.tokens[at + 1]?.upos === "PROPN") return owners.get(at + 1);
  const named = token.deprel === "appos" && token.head !== null ? owners.get(token.head) : undefined;
  if (named) return named;
  for (const child of children[at] ?? []) {
    const { deprel } = sentence.tokens[child] as Token;
    if (!/^(?:appos|flat|compound)$/.test(deprel)) continue;
    // "the Secretary of the Council, Rear Admiral Shamkhani": the name may hang on a rank that stands beside the title.
    const word = [child, ...(children[child] ?? [])].find((one) => owners.has(one));
    if (word !== undefined) return owners.get(word);
  }
  // "Sall, the president of Senegal and chair of the Union"
  if (
    token.deprel === "conj" &&
    token.head !== null &&
    (sentence.tokens[token.head] as Token | undefined)?.deprel === "appos"
  )
    return owners.get((sentence.tokens[token.head] as Token).head ?? -1);
  return undefined;
}
