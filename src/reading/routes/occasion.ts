import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { within } from "../syntax/spans.ts";
import { hasChild } from "../syntax/subtree.ts";

/** A cue with what was said: where routes and addressees are sought. */
export interface Telling {
  /** The cue's head word. */
  readonly node: Node;
  /** All words of the cue, where it is more than a verb: "released a letter that says". */
  readonly words: Span;
  /** The head word of whoever speaks; null where nobody is named. */
  readonly speaker: Node | null;
  /** What was said, in which neither a route nor an addressee is sought. */
  readonly content: readonly Span[];
}

/** A word whose phrases tell how, where and to whom something was said. */
export interface Link {
  readonly node: Node;
  /** The cue itself; else a word of its clause, or one that the cue hangs on and whose subject it shares. */
  readonly own: boolean;
  /** Whether what it sends or issues can be what the words stand in. */
  readonly shares: boolean;
}

const setting = wordClass("settings");
const issuesInSetting = wordClass("issues-in-setting");

/** Relations over which a cue shares what is said of the word it hangs on: "spoke to the council, promising …". */
const SHARED = /^(?:xcomp|conj|advcl|acl|parataxis|ccomp)$/;

/** Whether a word stands outside of what was said. */
export const isOutside = (node: Span, content: readonly Span[]): boolean => !content.some((span) => within(node, span));

/**
 * The cue, the clauses around it that tell of the same act ("Speaking at a rally, …", "as he opened the fair"), and
 * the words it hangs on as far as they share its subject ("sent a letter urging …", "took to the radio to say …"). No
 * word inside what was said is one.
 */
export function linksOf({ node: cue, words, content }: Telling): readonly Link[] {
  const links: Link[] = [{ node: cue, own: true, shares: false }];
  const add = (node: Node, shares: boolean): void => {
    links.push({ node, own: false, shares });
  };
  const around = (verb: Node, except: Node | null): void => {
    for (const child of verb.children)
      if (child !== except && isSetting(child) && isOutside(child, content)) add(child, issuesInSetting(child));
  };
  around(cue, null);
  let at = cue;
  for (let steps = 0; steps < 5; steps += 1) {
    const over = at.parent;
    if (over === null || !SHARED.test(at.rel) || !isOutside(over, content)) break;
    const relative = at.rel === "acl";
    if (!relative && hasSubject(at) && !(at.rel === "parataxis" && !hasSubject(over))) break;
    if (at.rel === "ccomp" && over.upos !== "VERB" && over.upos !== "AUX") break;
    if (relative) {
      if (isRelative(at)) add(over, true);
      // "released a letter that says": the verb that has the noun as its object.
      if (!hasSubject(at) && over.rel === "obj" && over.parent && isOutside(over.parent, content))
        add(over.parent, true);
      break;
    }
    add(over, at.rel !== "conj");
    around(over, at);
    at = over;
  }
  for (const node of cue.sentence.nodes)
    if (within(node, words) && node.upos === "VERB" && !links.some((link) => link.node === node)) add(node, true);
  return links;
}

/** "tweets accusing her", "a letter that says", "the debate, when she said", "a speech in which he said". */
const isRelative = (verb: Node): boolean =>
  !hasSubject(verb) ||
  hasChild(
    verb,
    ({ lower, rel }) => /^(?:when|where|which|that|who)$/.test(lower) && /^(?:obj|advmod|nsubj|mark)$/.test(rel),
  );

const hasSubject = (verb: Node): boolean => hasChild(verb, ({ rel }) => rel === "nsubj");

/** "Speaking at a rally", "giving a speech", "asked about it on Monday", "as he opened the fair", "appearing on the radio". */
const isSetting = (node: Node): boolean =>
  (node.rel === "advcl" || node.rel === "acl") &&
  node.upos === "VERB" &&
  setting(node) &&
  !hasChild(node, ({ rel, lemma }) => rel === "mark" && !/^(?:as|while|when|in|by|on)$/.test(lemma));
