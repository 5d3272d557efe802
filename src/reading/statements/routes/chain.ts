import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, type Tree, within } from "../../tree.ts";

/** A word whose phrases tell how, where and to whom something was said. */
export interface Link {
  readonly at: number;
  /** The cue itself or a word of its own clause; else one that the cue hangs on and whose subject it shares. */
  readonly own: boolean;
  /** A word that the cue hangs on: what it sends or issues can be what the words stand in. */
  readonly shares: boolean;
}

/** Relations over which a cue shares what is said of the word it hangs on: "spoke to the council, promising …". */
const SHARED = /^(?:xcomp|conj|advcl|acl|parataxis|ccomp)$/;

/**
 * The cue, the clauses around it that tell of the same act ("Speaking at a rally, …", "as he opened the fair"), and
 * the words it hangs on as far as they share its subject ("sent a letter urging …", "took to the radio to say …"). No
 * word inside what was said is one.
 */
export function chainOf(
  tree: Tree,
  cue: number,
  content: readonly Span[],
  words: Span = tree.tokens[cue] as Token,
): readonly Link[] {
  const links: Link[] = [{ at: cue, own: true, shares: false }];
  const outside = (at: number): boolean => !content.some((span) => within(tree.tokens[at] as Token, span));
  const around = (at: number, except: number): void => {
    for (const child of tree.children[at] ?? [])
      if (child !== except && isSetting(tree, child) && outside(child))
        links.push({ at: child, own: false, shares: issues(tree, child) });
  };
  around(cue, -1);
  let at = cue;
  for (let steps = 0; steps < 5; steps += 1) {
    const token = tree.tokens[at] as Token;
    const { head } = token;
    if (head === null || head < 0 || !SHARED.test(rel(token)) || !outside(head)) break;
    const relative = token.deprel === "acl:relcl" || rel(token) === "acl";
    if (!relative && hasSubject(tree, at) && !sharesSubject(tree, at, head)) break;
    if (rel(token) === "ccomp" && !/^(?:VERB|AUX)$/.test((tree.tokens[head] as Token).upos)) break;
    const coordinated = rel(token) === "conj";
    if (relative) {
      if (isRelative(tree, at)) links.push({ at: head, own: false, shares: true });
      // "released a letter that says": the verb that has the noun as its object.
      const governor = tree.tokens[head]?.head ?? -1;
      if (!hasSubject(tree, at) && rel(tree.tokens[head] as Token) === "obj" && governor >= 0 && outside(governor))
        links.push({ at: governor, own: false, shares: true });
      break;
    }
    links.push({ at: head, own: false, shares: !coordinated });
    around(head, at);
    at = head;
  }
  for (const [other, token] of tree.tokens.entries())
    if (within(token, words) && token.upos === "VERB" && !links.some((link) => link.at === other))
      links.push({ at: other, own: false, shares: true });
  return links;
}

/** "tweets accusing her", "a letter that says", "the debate, when she said", "a speech in which he said". */
const isRelative = (tree: Tree, at: number): boolean =>
  !hasSubject(tree, at) ||
  childrenBy(
    tree,
    at,
    (token) => /^(?:when|where|which|that|who)$/i.test(token.form) && /^(?:obl|advmod|nsubj|mark)$/.test(rel(token)),
  ).length > 0;

const issues = (tree: Tree, at: number): boolean =>
  /^(?:issue|release|post|publish|sign|send|file|give|deliver|write)$/.test((tree.tokens[at] as Token).lemma);

const hasSubject = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, (token) => rel(token) === "nsubj").length > 0;

/** "“…,” he said, speaking at a rally": the tree hangs the cue on the clause that tells where. */
function sharesSubject(tree: Tree, at: number, head: number): boolean {
  return rel(tree.tokens[at] as Token) === "parataxis" && !hasSubject(tree, head);
}

/** "Speaking at a rally", "giving a speech", "asked about it on Monday", "as he opened the fair", "appearing on the radio". */
function isSetting(tree: Tree, at: number): boolean {
  const token = tree.tokens[at] as Token;
  if (!/^(?:advcl|acl)$/.test(rel(token)) || token.upos !== "VERB") return false;
  const marks = childrenBy(tree, at, (mark) => rel(mark) === "mark").map((mark) =>
    tree.tokens[mark]?.lemma.toLowerCase(),
  );
  if (marks.some((mark) => !/^(?:as|while|when|in|by|on)$/.test(mark ?? ""))) return false;
  return /^(?:speak|talk|write|address|turn|give|appear|testify|respond|reply|answer|ask|campaign|open|close|deliver|issue|release|post|publish|sign|visit|attend|announce|tweet|tour|stump|address|sit|join|celebrate|begin|send|file|host|hold|accept|debate|call|report|quote|cite|carry|interview)$/.test(
    token.lemma,
  );
}
