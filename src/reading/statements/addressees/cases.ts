import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, type Tree } from "../../tree.ts";

/** Prepositions in front of a word; of "with the envoy Ann Hale" the one that the tree hangs on the title. */
export const casesOf = (tree: Tree, at: number): readonly string[] =>
  [at, ...childrenBy(tree, at, (token, index) => index < at && token.deprel === "nmod:desc")].flatMap((one) =>
    childrenBy(tree, one, (token) => rel(token) === "case").map((mark) =>
      (tree.tokens[mark] as Token).lemma.toLowerCase(),
    ),
  );
