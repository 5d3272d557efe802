import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { spanOf } from "../names/spotted.ts";
import type { Tree } from "../tree.ts";

/** The noun phrase from its first word to its last, without clauses and what is joined to it. */
export function phraseSpan({ sentence, children }: Tree, at: number): Span {
  let [first, last] = [at, at];
  const inside = new Set([at]);
  const open = [at];
  while (open.length > 0) {
    const head = open.pop() as number;
    for (const child of children[head] ?? []) {
      const token = sentence.tokens[child] as Token;
      if (leaves(token.deprel)) continue;
      if (head === at && /^(?:case|advmod|obl|obj)/.test(token.deprel)) continue;
      inside.add(child);
      open.push(child);
    }
  }
  while (inside.has(first - 1)) first -= 1;
  while (inside.has(last + 1)) last += 1;
  return spanOf(sentence, { first, last });
}

const LEAVES = /^(?:acl|advcl|parataxis|conj|cc|punct|appos|cop|nsubj|aux|mark|ccomp|advmod:emph|discourse|orphan)/;

const leaving = new Map<string, boolean>();

/** Whether a relation leads out of a noun's phrase; there are some fifty relations, asked for at every word. */
function leaves(deprel: string): boolean {
  const known = leaving.get(deprel) ?? LEAVES.test(deprel);
  leaving.set(deprel, known);
  return known;
}
