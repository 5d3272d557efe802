import type { Span } from "../../../contract/index.ts";
import type { Node } from "../../document/tree.ts";
import { isGlued, isHyphen } from "../../syntax/forms.ts";
import { runAround, under } from "../../syntax/subtree.ts";

/** Relations that lead out of a noun's phrase. */
const LEAVES: ReadonlySet<string> = new Set(
  "acl advcl parataxis conj cc punct appos cop nsubj aux mark ccomp discourse orphan".split(" "),
);

/** The noun phrase from its first word to its last, without clauses and what is joined to it. */
export function phraseSpan(noun: Node): Span {
  const words = under(noun, (node) => {
    const { rel, deprel, parent } = node;
    if (isJoint(node)) return false;
    return (
      LEAVES.has(rel) ||
      deprel === "advmod:emph" ||
      (parent === noun && /^(?:case|advmod|obl|obj)$/.test(rel) && !isJoined(node))
    );
  });
  const run = runAround(words, noun);
  return { start: (run[0] as Node).start, end: (run.at(-1) as Node).end };
}

/** The hyphen of "Norwegian-led". */
const isJoint = (word: Node): boolean => isHyphen(word) && isGlued(word.previous, word) && isGlued(word, word.next);

/** A word that a hyphen glues to the next. */
const isJoined = ({ next }: Node): boolean => next !== null && isJoint(next);
