import type { Node } from "../../document/tree.ts";
import type { Arc, Match, Pattern, PatternNode } from "./types.ts";

/** Tests of words that one attempt may cost: a sentence of ten thousand words stays as cheap a word as any other. */
const MOST_TESTS = 4000;
/** Arcs that ">>" and "<<" may span. */
const DEEPEST = 12;

/** The first match of a pattern at a word, in the order of the text; null where it does not match. */
export function matchAt(pattern: Pattern, node: Node): Match | null {
  let found: Match | null = null;
  search(pattern, node, (match) => {
    found = match;
    return true;
  });
  return found;
}

/** All matches of a pattern at a word that differ in a capture, in the order of the text; at most `most`. */
export function matchesAt(pattern: Pattern, node: Node, most = 16): readonly Match[] {
  const found: Match[] = [];
  const seen = new Set<string>();
  search(pattern, node, (match) => {
    const key = pattern.captures.map((name) => match[name]?.at ?? -1).join(" ");
    if (!seen.has(key)) {
      seen.add(key);
      found.push(match);
    }
    return found.length >= most;
  });
  return found;
}

/** Tries a pattern at a word, and every way in which it matches until `done` says that it is enough. */
function search({ root, captures }: Pattern, start: Node, done: (match: Match) => boolean): void {
  const taken: (Node | undefined)[] = captures.map(() => undefined);
  let left = MOST_TESTS;
  const report = (): boolean => done(Object.fromEntries(captures.map((name, at) => [name, taken[at]])));

  /** Matches one word of the pattern, then its arcs, then whatever comes behind; true ends the search. */
  const word = (pattern: PatternNode, node: Node, then: () => boolean): boolean => {
    left -= 1;
    if (left < 0) return true;
    if (pattern.reference && taken[pattern.capture] !== node) return false;
    if (!pattern.test(node)) return false;
    if (pattern.reference || pattern.capture < 0) return arcs(pattern.arcs, 0, node, then);
    const before = taken[pattern.capture];
    taken[pattern.capture] = node;
    if (arcs(pattern.arcs, 0, node, then)) return true;
    taken[pattern.capture] = before;
    return false;
  };

  const arcs = (list: readonly Arc[], at: number, node: Node, then: () => boolean): boolean => {
    const arc = list[at];
    if (arc === undefined) return then();
    const rest = (): boolean => arcs(list, at + 1, node, then);
    if (arc.negated) {
      const kept = [...taken];
      const stands = leads(arc, node, (target) => word(arc.target, target, () => true));
      for (const [index, one] of kept.entries()) taken[index] = one;
      return stands ? false : rest();
    }
    let matched = false;
    const ended = leads(arc, node, (target) =>
      word(arc.target, target, () => {
        matched = true;
        return rest();
      }),
    );
    if (ended) return true;
    return arc.optional && !matched ? rest() : false;
  };

  word(root, start, report);
}

/** Calls `visit` with every word that an arc can lead to, nearest first, until it says that it is enough. */
function leads({ operator, relation, derived, reach }: Arc, node: Node, visit: (node: Node) => boolean): boolean {
  if (derived !== null) return derived(node).some(visit);
  if (operator === ">") return node.children.some((child) => relation(child) && visit(child));
  if (operator === "<") return node.parent !== null && relation(node) && visit(node.parent);
  if (operator === "$") return (node.parent?.children ?? []).some((other) => other !== node && visit(other));
  if (operator === ".") return node.next !== null && visit(node.next);
  if (operator === "-") return node.previous !== null && visit(node.previous);
  if (operator === "<<") {
    let one: Node = node;
    for (let arcs = 0; arcs < DEEPEST && one.parent !== null && relation(one); arcs += 1) {
      one = one.parent;
      if (visit(one)) return true;
    }
    return false;
  }
  if (operator === ">>") {
    const under = (from: Node, arcs: number): boolean =>
      arcs < DEEPEST && from.children.some((child) => relation(child) && (visit(child) || under(child, arcs + 1)));
    return under(node, 0);
  }
  let one: Node | null = operator === ".." ? node.next : node.previous;
  for (let between = 0; one !== null && between <= reach; between += 1) {
    if (visit(one)) return true;
    one = operator === ".." ? one.next : one.previous;
  }
  return false;
}
