import type { Span } from "../../../contract/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { partySpan } from "../../syntax/party.ts";
import { childOf, hasChild } from "../../syntax/subtree.ts";

const wordsSaid = wordClass("words-said");
const made = wordClass("made-words");
const passed = wordClass("passed-words");
const came = wordClass("came-words");

interface SpokenOf {
  readonly noun: Node;
  readonly verb: Node;
  /** Who said it, where the sentence tells. */
  readonly owner: Span | null;
}

/** What was said, as the subject or object of a verb that tells how it came; null where the sentence tells no such thing. */
export function spokenOfAgain({ nodes }: TreeSentence): SpokenOf | null {
  for (const noun of nodes) {
    if (noun.upos !== "NOUN" || !wordsSaid(noun) || !isKnown(noun)) continue;
    const verb = verbOf(noun);
    if (verb === null) continue;
    const by = noun.rel === "obj" ? childOf(verb, "nsubj") : childOf(noun, "nmod:poss");
    return { noun, verb, owner: by ? partySpan(by) : null };
  }
  return null;
}

/** "the comments", "his pledge", "those remarks": what has been told of before. */
const isKnown = (noun: Node): boolean =>
  hasChild(
    noun,
    ({ deprel, lower }) =>
      deprel === "nmod:poss" || (deprel === "det" && /^(?:the|this|that|these|those)$/.test(lower)),
  );

function verbOf({ parent, deprel, children }: Node): Node | null {
  if (parent?.upos === "VERB") {
    if (deprel === "obj" && made(parent)) return parent;
    if (deprel === "nsubj" && came(parent)) return parent;
    if (deprel === "nsubj:pass" && passed(parent)) return parent;
  }
  // "The comments, which came in an interview, …", "The remarks, made on the radio, …"
  const told = children.find(
    (child) =>
      (child.deprel === "acl:relcl" && (came(child) || passed(child))) ||
      (child.deprel === "acl" && passed(child) && /VerbForm=Part/.test(child.feats)),
  );
  return told ?? null;
}
