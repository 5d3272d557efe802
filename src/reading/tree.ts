import type { Span } from "../contract/index.ts";
import type { Sentence, Token } from "../language/types.ts";

/** A sentence with its children lists, made once a sentence. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
  /** The quotations of its paragraph, marks included. */
  readonly quotes: readonly Span[];
}

/** @param tokens the sentence's words, where the reader hangs some of them elsewhere than the network does */
export function treeOf(sentence: Sentence, quotes: readonly Span[] = [], tokens = sentence.tokens): Tree {
  const children: number[][] = sentence.tokens.map(() => []);
  for (const [at, token] of tokens.entries())
    if (token.head !== null && token.head >= 0) children[token.head]?.push(at);
  return { sentence, tokens, children, quotes };
}

/** The relation without its subtype. */
export const rel = (token: Token | undefined): string => token?.deprel.split(":")[0] ?? "";

export const childrenBy = (tree: Tree, at: number, test: (token: Token, index: number) => boolean): readonly number[] =>
  (tree.children[at] ?? []).filter((child) => test(tree.tokens[child] as Token, child));

export const childBy = (tree: Tree, at: number, ...relations: readonly string[]): number | undefined =>
  tree.children[at]?.find(
    (child) => relations.includes((tree.tokens[child] as Token).deprel) || relations.includes(rel(tree.tokens[child])),
  );

/** Whether a word stands in a quotation that does not hold the other: it can be the other's content, not its subject. */
export function quotedApart(tree: Tree, word: number, other: number): boolean {
  const [inner, outer] = [tree.tokens[word] as Token, tree.tokens[other] as Token];
  return tree.quotes.some((quote) => within(inner, quote) && !within(outer, quote));
}

/** All words under one, itself included, in order; branches for which `prune` holds are left out. */
export function subtree(tree: Tree, at: number, prune?: (token: Token, index: number) => boolean): readonly number[] {
  const found: number[] = [];
  const open = [at];
  while (open.length > 0) {
    const next = open.pop() as number;
    found.push(next);
    for (const child of tree.children[next] ?? []) if (!prune?.(tree.tokens[child] as Token, child)) open.push(child);
  }
  return found.sort((a, b) => a - b);
}

/** The unbroken run of words around one of them. */
export function runAround(words: readonly number[], at: number): readonly number[] {
  const inside = new Set(words);
  let [first, last] = [at, at];
  while (inside.has(first - 1)) first -= 1;
  while (inside.has(last + 1)) last += 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** From the first word to the last, without marks at either end that belong to the sentence around. */
export function spanOf(tree: Tree, words: readonly number[]): Span | null {
  const bare = [...words];
  const closes = /^[,;:.!?…—–-]+$/;
  while (bare.length > 0 && /^[,;:.!?…—–-]+$/.test((tree.tokens[bare[0] as number] as Token).form)) bare.shift();
  while (bare.length > 0 && closes.test((tree.tokens[bare[bare.length - 1] as number] as Token).form)) bare.pop();
  if (bare.length === 0) return null;
  return {
    start: (tree.tokens[bare[0] as number] as Token).start,
    end: (tree.tokens[bare[bare.length - 1] as number] as Token).end,
  };
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Whether a verb stands behind "to": "to open the border". */
export const hasTo = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, (token) => rel(token) === "mark" && token.lemma === "to").length > 0;
