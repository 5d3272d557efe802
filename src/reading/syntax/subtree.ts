import type { Node } from "../document/tree.ts";

/** The first word that hangs on another by one of some relations, with a subtype or without. */
export const childOf = (node: Node, ...relations: readonly string[]): Node | undefined =>
  node.children.find(({ deprel, rel }) => relations.includes(deprel) || relations.includes(rel));

/** Whether a word that fits hangs on another. */
export const hasChild = (node: Node, test: (child: Node) => boolean): boolean => node.children.some(test);

/** All words under one, itself included, in the order of the text; branches for which `prune` holds are left out. */
export function under(node: Node, prune?: (child: Node) => boolean): readonly Node[] {
  const found: Node[] = [];
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    for (const child of next.children) if (!prune?.(child)) open.push(child);
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The unbroken run of words around one of them. */
export function runAround(words: readonly Node[], node: Node): readonly Node[] {
  const inside = new Set(words);
  let [first, last] = [node, node];
  while (first.previous !== null && inside.has(first.previous)) first = first.previous;
  while (last.next !== null && inside.has(last.next)) last = last.next;
  return node.sentence.nodes.slice(first.at, last.at + 1);
}

/** Whether a verb stands behind "to": "to open the border". */
export const hasTo = (node: Node): boolean => hasChild(node, ({ rel, lemma }) => rel === "mark" && lemma === "to");

/** The prepositions and conjunctions in front of a word, as lemmas. */
export const marksOf = (node: Node): readonly string[] =>
  node.children.flatMap(({ rel, lemma }) => (rel === "case" || rel === "mark" ? [lemma] : []));

/** The prepositions in front of a word; of "with the envoy Ann Hale" also the one that the tree hangs on the title. */
export const casesOf = (node: Node): readonly string[] =>
  [node, ...node.children.filter((child) => child.at < node.at && child.deprel === "nmod:desc")].flatMap((one) =>
    one.children.flatMap(({ rel, lemma }) => (rel === "case" ? [lemma] : [])),
  );
