import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isOwnersMark } from "../../syntax/forms.ts";

const placing = wordClass("case-of-place");
const isSent = wordClass("sent-to-government");
const isGiving = wordClass("gives-to-government");
const isDone = wordClass("done-to-government");

/**
 * Whether a capital's name stands for its government: it acts, owns, is dealt with or spoken to. After a preposition
 * of place ("in Beijing", "to Moscow", "near Kyiv") it is the city.
 */
export function standsForGovernment(name: Node): boolean {
  let node: Node | null = name;
  for (let steps = 0; steps < 4 && node !== null; steps += 1) {
    const { children, deprel, parent } = node as Node;
    const marks = children.filter((child) => child.deprel === "case" && !isOwnersMark(child)).map(({ lemma }) => lemma);
    if (marks.some(placing.has)) return false;
    if (marks.some((mark) => /^(?:with|between|against|by|among|for)$/.test(mark))) return true;
    if (marks.some((mark) => /^(?:from|to|on)$/.test(mark))) {
      if (parent === null) return false;
      if (parent.upos !== "VERB") return isSent(parent);
      // "called on Washington to …"
      if (marks.includes("on")) return /^(?:call|press|prevail|impose|count|rely)$/.test(parent.lemma);
      return isGiving(parent) && marks.includes("to");
    }
    if (/^nsubj/.test(deprel) || deprel === "nmod:poss") return true;
    if (deprel === "obj" || deprel === "iobj") return parent !== null && isDone(parent);
    if (deprel !== "conj") return false;
    node = parent;
  }
  return false;
}
