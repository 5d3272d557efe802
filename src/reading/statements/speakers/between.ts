import { childrenBy, rel, type Tree } from "../../tree.ts";

/** Whether the clause that a verb reports stands between two words that the tree takes for its subjects. */
export const saidBetween = (tree: Tree, first: number, last: number, verb: number): boolean =>
  first < last &&
  childrenBy(tree, verb, (token, index) => rel(token) === "ccomp" && index > first && index < last).length > 0;
