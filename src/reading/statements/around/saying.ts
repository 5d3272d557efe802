import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childBy, childrenBy, rel, type Tree } from "../../tree.ts";
import { partySpan } from "../speakers/party.ts";

/** What was said, spoken of again: "the comments came in an interview". */
const SAYING =
  /^(?:comment|remark|statement|pledge|promise|response|reply|answer|warning|threat|announcement|claim|accusation|allegation|criticism|call|appeal|proposal|word|assertion|admission|denial|demand|offer|suggestion|prediction|apology|declaration|disclosure|revelation|quote|quotation|observation|assessment|decision)$/;

const MADE = /^(?:make|deliver|give|issue|utter|repeat|offer)$/;
const PASSED = /^(?:make|carry|publish|quote|report|broadcast|air|release|post|deliver|give|issue|cite|relay|share)$/;
const CAME = /^(?:come|appear)$/;

interface Told {
  readonly noun: number;
  readonly verb: number;
  /** Who said it, where the sentence tells. */
  readonly owner: Span | null;
}

/** What was said, as the subject or object of a verb that tells how it came; null where the sentence tells no such thing. */
export function sayingIn(tree: Tree): Told | null {
  for (const [noun, token] of tree.tokens.entries()) {
    if (token.upos !== "NOUN" || !SAYING.test(token.lemma) || !isKnown(tree, noun)) continue;
    const verb = verbOf(tree, noun);
    if (verb === null) continue;
    const by = rel(token) === "obj" ? childBy(tree, verb, "nsubj") : childBy(tree, noun, "nmod:poss");
    return { noun, verb, owner: by === undefined ? null : partySpan(tree, by) };
  }
  return null;
}

/** "the comments", "his pledge", "those remarks": what has been told of before. */
const isKnown = (tree: Tree, noun: number): boolean =>
  childrenBy(
    tree,
    noun,
    (token) =>
      token.deprel === "nmod:poss" || (token.deprel === "det" && /^(?:the|this|that|these|those)$/i.test(token.form)),
  ).length > 0;

function verbOf(tree: Tree, noun: number): number | null {
  const { head, deprel } = tree.tokens[noun] as Token;
  const governor = head === null || head < 0 ? undefined : tree.tokens[head];
  if (governor?.upos === "VERB") {
    if (deprel === "obj" && MADE.test(governor.lemma)) return head;
    if (deprel === "nsubj" && CAME.test(governor.lemma)) return head;
    if (deprel === "nsubj:pass" && PASSED.test(governor.lemma)) return head;
  }
  // "The comments, which came in an interview, …", "The remarks, made on the radio, …"
  const told = childrenBy(
    tree,
    noun,
    (token) =>
      (token.deprel === "acl:relcl" && (CAME.test(token.lemma) || PASSED.test(token.lemma))) ||
      (token.deprel === "acl" && PASSED.test(token.lemma) && /VerbForm=Part/.test(token.feats)),
  )[0];
  return told ?? null;
}
