import type { Span } from "../../../contract/index.ts";
import type { Node } from "../../document/tree.ts";
import { runAround, under } from "../../syntax/subtree.ts";

/** Relations that lead out of a noun's phrase. */
const LEAVES: ReadonlySet<string> = new Set(
  "acl advcl parataxis conj cc punct appos cop nsubj aux mark ccomp discourse orphan".split(" "),
);

/** The noun phrase from its first word to its last, without clauses and what is joined to it. */
export function phraseSpan(noun: Node): Span {
  const words = under(
    noun,
    ({ rel, deprel, parent }) =>
      LEAVES.has(rel) || deprel === "advmod:emph" || (parent === noun && /^(?:case|advmod|obl|obj)$/.test(rel)),
  );
  const run = runAround(words, noun);
  return { start: (run[0] as Node).start, end: (run.at(-1) as Node).end };
}
