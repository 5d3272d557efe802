import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, type Tree } from "../../tree.ts";
import { ownersAfter } from "./owners.ts";
import { isJoined, partySpan, wholePhrase } from "./party.ts";

/** Every party of a coordination, each with its own words: "Shoigu and Wang" are two. */
export function partiesOf(tree: Tree, head: number): readonly Span[] {
  const owned = ownersAfter(tree, head);
  if (owned !== null) return owned;
  const listed = listBehind(tree, head);
  if (listed !== null) return partiesOf(tree, listed);
  const joined = joinedTo(tree, head);
  const posts = joined.filter((one) => isFurtherPost(tree, head, one));
  if (posts.length > 0 && posts.length === joined.length) {
    const span = wholePhrase(tree, head);
    if (span) return [span];
  }
  const heads = [head, ...joined];
  const spans = titled(
    tree,
    heads.flatMap((one) => {
      const span = partySpan(tree, one);
      return span ? [withName(tree, span, one)] : [];
    }),
  );
  // "Russia's and China's defence ministers": two meant by one phrase, both carry the whole phrase.
  const possessors = childrenBy(
    tree,
    head,
    (token, index) =>
      token.upos === "PROPN" &&
      (token.deprel === "nmod:poss" ||
        // "the presidents of Guyana and Venezuela"
        (token.deprel === "nmod" && childrenBy(tree, index, (mark) => mark.lemma === "of").length > 0)),
  );
  if (
    heads.length === 1 &&
    possessors.length > 0 &&
    spans[0] &&
    /Number=Plur/.test((tree.tokens[head] as Token).feats)
  ) {
    const owners = possessors.reduce(
      (sum, owner) =>
        sum + 1 + childrenBy(tree, owner, (token) => rel(token) === "conj" && token.upos === "PROPN").length,
      0,
    );
    if (owners > 1 && owners < 5)
      return Array.from({ length: owners }, () => wholePhrase(tree, head) ?? (spans[0] as Span));
  }
  return spans;
}

/** Those joined to a party; of names joined to a name also the further ones, as trees now and then chain them. */
function joinedTo(tree: Tree, head: number): readonly number[] {
  const own = childrenBy(
    tree,
    head,
    (token, index) =>
      (rel(token) === "conj" || isJoined(tree, index)) && /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(token.upos),
  );
  const isName = (at: number): boolean => (tree.tokens[at] as Token).upos === "PROPN";
  return own.flatMap((one) => [one, ...(isName(head) && isName(one) ? joinedTo(tree, one).filter(isName) : [])]);
}

/**
 * "Three states - Ruritania, Sylvania and Graustark - warned": several told as a number of their kind and then by name are
 * those named. A body that is one of its own ("the union, Ruritania and Sylvania") is not.
 */
function listBehind(tree: Tree, head: number): number | null {
  const { upos, feats, form } = tree.tokens[head] as Token;
  const lists = childrenBy(
    tree,
    head,
    (token, index) => token.deprel === "appos" && token.upos === "PROPN" && index > head,
  );
  const first = lists.length === 1 ? (lists[0] as number) : -1;
  if (first < 0) return null;
  const further = childrenBy(tree, first, (token) => token.deprel === "conj" && token.upos === "PROPN").length;
  const many = upos === "NOUN" && /Number=Plur/.test(feats);
  // "E3": as many as are named.
  const counted = Number(/^\p{Lu}(\d)$/u.exec(form)?.[1]) === further + 1;
  return further > 0 && (many || counted) ? first : null;
}

/** "Ann Hale, the president of the council and chair of the union": two posts of one, told behind a comma. */
function isFurtherPost(tree: Tree, head: number, at: number): boolean {
  const { upos, feats } = tree.tokens[at] as Token;
  if (upos !== "NOUN" || /Number=Plur/.test(feats) || (tree.tokens[head] as Token).upos !== "PROPN") return false;
  if (childrenBy(tree, at, (token) => /^(?:det|nmod:poss|nmod:desc|appos|flat)$/.test(token.deprel)).length > 0)
    return false;
  const appos = childrenBy(tree, head, (token, index) => token.deprel === "appos" && index < at)[0];
  return appos !== undefined && (tree.tokens[appos] as Token).upos === "NOUN" && tree.tokens[appos - 1]?.form !== "and";
}

/** "his counterpart Joe Biden": a name right behind a title that the tree hangs beside it is the title's. */
function withName(tree: Tree, span: Span, head: number): Span {
  const governor = (tree.tokens[head] as Token).head;
  let at = tree.tokens.findIndex((token) => token.start >= span.end);
  const name = tree.tokens[at];
  if (name?.upos !== "PROPN" || !/^(?:NOUN|PROPN)$/.test((tree.tokens[head] as Token).upos)) return span;
  if (name.head !== governor && name.head !== head) return span;
  if (!/^(?:nsubj|obj|iobj|obl|appos|dep|flat)/.test(name.deprel)) return span;
  const first = at;
  while (tree.tokens[at + 1]?.upos === "PROPN" && (tree.tokens[at + 1] as Token).head === first) at += 1;
  return { start: span.start, end: (tree.tokens[at] as Token).end };
}

/** "Chinese leader" and "Xi Jinping" with nothing between them are one: a title and its name. */
function titled(tree: Tree, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    const between = last && tree.tokens.some((token) => token.start >= last.end && token.end <= span.start);
    if (last && !between && span.start > last.end) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}
