import type { Register } from "../../../register/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isBodyNoun } from "../../en/words/kinds.ts";
import { isCapital, isOwnersMark } from "../../syntax/forms.ts";
import type { Run } from "../run.ts";

const isKindOfBody = wordClass("kinds-of-body");

/**
 * The whole name of a body where only the noun for its kind was taken for one: "Civic Party" for "Party", "University of
 * Michigan" for "University". What stands before must be capitalised and hang on the noun, what stands behind be an
 * "of"-phrase of it.
 */
export function wholeBodyName({ nodes }: TreeSentence, { first, last }: Run): Run {
  const noun = nodes[last] as Node;
  if (first !== last || !isCapital(noun) || !(isBodyNoun(noun.lemma) || isKindOfBody(noun))) return { first, last };
  let from = noun;
  for (let node = noun.previous; node !== null; node = node.previous) {
    if (isOwnersMark(node)) continue;
    if (!isCapital(node) || !/^(?:PROPN|NOUN|ADJ)$/.test(node.upos) || !hangsOn(node, noun)) break;
    from = node;
  }
  if (from !== noun) return { first: from.at, last };
  let until = noun;
  const of = noun.next;
  if (of?.lower === "of" && hangsOn(of, noun))
    for (let node = of.next; node && isCapital(node) && node.upos !== "PRON" && hangsOn(node, noun); node = node.next)
      until = node;
  return { first, last: until.at };
}

const legalForms = wordClass("legal-forms");

/** "Calder Corp CLD", "Calder SPA CLD.MI", "Calder Plc of Norway": what stands behind a company's name in a market report is no part of it. */
export function withoutTicker({ nodes }: TreeSentence, { first, last }: Run, register: Register): Run {
  let until = last;
  while (until > first && /^\p{Lu}{2,5}\.\p{Lu}{1,2}$/u.test(nodes[until]?.form ?? "")) until -= 1;
  const form = nodes.slice(first, until).findIndex((node) => legalForms.has(node.form));
  if (form < 1) return { first, last: until };
  const behind = nodes.slice(first + form + 1, until + 1);
  const state =
    behind[0]?.lower === "of" &&
    register
      .named(
        behind
          .slice(1)
          .map((node) => node.form)
          .join(" "),
      )
      .some(({ kind }) => kind === "state");
  const ticker = behind.every((node) => /^\p{Lu}{2,5}$/u.test(node.form) && !legalForms.has(node.form));
  return { first, last: state || ticker ? first + form : until };
}

function hangsOn(node: Node, head: Node): boolean {
  let word = node.parent;
  for (let steps = 0; steps < 3 && word !== null && word !== head; steps += 1) word = word.parent;
  return word === head;
}
