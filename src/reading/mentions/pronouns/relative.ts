import type { Sentence, Token } from "../../../language/types.ts";

/** "who", "which": the one whose relative clause it opens, by the word that clause hangs on. */
export function relativeHead(sentence: Sentence, at: number): number | null {
  const { tokens } = sentence;
  if (!/^(?:who|whom|whose|which|that)$/i.test((tokens[at] as Token).form)) return null;
  let word = at;
  for (let steps = 0; steps < 5; steps += 1) {
    const token = tokens[word] as Token;
    if (token.head === null || token.head < 0) return null;
    if (token.deprel === "acl:relcl") return token.head;
    word = token.head;
  }
  return null;
}
