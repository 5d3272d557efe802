import type { Node, TreeSentence } from "../../document/tree.ts";
import { upward } from "../../syntax/standing.ts";
import { isSame, type Party, partiesIn, type World } from "../gate.ts";

/** Two in one sentence, and the words between them in the tree; `recipient` null where nobody has it done to them. */
export interface Pair {
  readonly actor: Party;
  readonly recipient: Party | null;
}

/** Parties of a sentence at most, and arcs between two of them: a list of forty names is no forty pairs. */
const MOST = 12;
const FAR = 12;

/** Whoever takes part in a sentence, each at the head word of the phrase; whose phrase belongs to another's is left to that one. */
export function partiesOf(sentence: TreeSentence, world: World): readonly Party[] {
  const found: Party[] = [];
  const at = new Set<Node>();
  for (const node of sentence.nodes) {
    if (found.length === MOST) break;
    if (!/^(?:NOUN|PROPN|PRON)$/.test(node.upos) || at.has(node)) continue;
    const party = partiesIn({ head: node, deep: false, rank: 0 }, world).find(({ head }) => head === node);
    if (party && party.standing > 1) {
      found.push(party);
      at.add(node);
    }
  }
  return found.filter(({ head }) => !belongs(head, at));
}

const belongs = ({ deprel, parent }: Node, at: ReadonlySet<Node>): boolean =>
  parent !== null && at.has(parent) && /^(?:compound|amod|nmod:desc|nmod:poss|flat|appos)/.test(deprel);

/** Every two of some parties that could do something to each other, in both orders. */
export function pairsOf(parties: readonly Party[]): readonly Pair[] {
  return parties.flatMap((actor) =>
    parties
      .filter(
        (recipient) =>
          recipient !== actor &&
          Math.max(actor.standing, recipient.standing) === 3 &&
          !isSame(actor.ref, recipient.ref),
      )
      .map((recipient) => ({ actor, recipient })),
  );
}

/** The way in the tree from one word to another. */
export interface Way {
  /** The words from the first to the place where both ways meet, that included. */
  readonly up: readonly Node[];
  /** From there down to the second, which is the last. */
  readonly down: readonly Node[];
  /** The word that tells what the one does to the other. */
  readonly act: Node;
}

/** Null where two words stand in no tree together, or too far apart. */
export function wayBetween(first: Node, second: Node): Way | null {
  const [a, b] = [upward(topOf(first), FAR), upward(topOf(second), FAR)];
  const meets = a.findIndex((node) => b.includes(node));
  const common = a[meets];
  if (common === undefined) return null;
  const up = a.slice(0, meets + 1);
  const down = b.slice(0, b.indexOf(common)).reverse();
  const act = up.length > 1 && down.length > 0 ? common : down.length > 1 ? down[0] : up.at(-2);
  return { up, down, act: act ?? common };
}

/** Of several that "and" joins the first, which stands in the tree for them all. */
function topOf(node: Node): Node {
  let at = node;
  for (let steps = 0; steps < 8 && at.parent !== null && at.rel === "conj" && isNoun(at.parent); steps += 1)
    at = at.parent;
  return at;
}

const isNoun = ({ upos }: Node): boolean => upos === "NOUN" || upos === "PROPN";
