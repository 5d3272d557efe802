import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { isGlued, isOwnersMark, isPlural } from "../../syntax/forms.ts";
import { runAround } from "../../syntax/subtree.ts";
import { formsOf } from "../run.ts";
import { factsOf, type PhraseFacts } from "./facts.ts";
import { readOnce } from "./once.ts";
import { wordsOfStand } from "./stands.ts";
import { wholeStates } from "./states.ts";
import { beforeTopic } from "./topic.ts";

/** The words around a head that tell who it is: its country and the words of its post. */
export interface Phrase extends PhraseFacts {
  /** Descriptive words in order, the head included. */
  readonly words: string;
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
}

const DESCRIBES: ReadonlySet<string> = new Set(
  `amod compound nmod:poss nmod:desc flat flat:name det nummod nmod appos case nmod:unmarked obl:unmarked fixed conj
   cc`.split(/\s+/),
);

/** Reads the noun phrase around one word: owners, adjectives, titles and "of"-phrases, not relative clauses. */
export const phraseOf: (head: Node, register: Register) => Phrase = readOnce((head, register) => {
  const { nodes } = head.sentence;
  const run = runAround(wordsAround(head), head);
  const edges = { first: (run[0] as Node).at, last: (run.at(-1) as Node).at };
  const { first, last } = wholeStates(head.sentence, edges, register);
  const until = beforeTopic(head, last);
  const told = factsOf(nodes.slice(first, until + 1), register, wordsOfStand(head, first, register));
  return {
    ...told,
    wholeState: told.wholeState && until === last,
    words: formsOf(nodes.slice(first, last + 1))
      .replace(/ (['’]s)\b/g, "$1")
      .replace(/(?<=\p{L}) ([-‐‑]) (?=\p{L})/gu, "$1"),
    first,
    last,
    plural: isPlural(head),
  };
});

/** The words that describe a head, as its tree has them; whether they stand in one run is not said. */
function wordsAround(head: Node): readonly Node[] {
  const words = [head];
  const open = [head];
  for (let node = open.pop(); node !== undefined && words.length < 40; node = open.pop())
    for (const child of node.children) {
      // What a hyphen glues to a word belongs to it: "a Somalia-based group".
      if (!DESCRIBES.has(child.deprel) && !isHyphened(child, node)) continue;
      if (node === head ? /^(?:conj|cc|case)$/.test(child.deprel) && !isOwnersMark(child) : isOther(child, node, head))
        continue;
      words.push(child);
      open.push(child);
    }
  return words;
}

/** "the presidents of Guyana and Venezuela": two owners of a plural; else what is joined is somebody else. */
const isOther = (child: Node, { deprel }: Node, head: Node): boolean =>
  child.deprel === "conj" && deprel !== "nmod:poss" && !(isPlural(head) && deprel === "nmod");

/** "Somalia" and the hyphen in "Somalia-based". */
function isHyphened(child: Node, parent: Node): boolean {
  const [from, to] = child.at < parent.at ? [child.at, parent.at] : [parent.at, child.at];
  if (to - from > 3) return false;
  const run = child.sentence.nodes.slice(from, to + 1);
  return (
    run.every((node, at) => at === 0 || isGlued(run[at - 1], node)) && run.some(({ form }) => /^[-‐‑–]$/.test(form))
  );
}
