import type { Span } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import { childBy, childrenBy, quotedApart, rel, runAround, spanOf, subtree, type Tree } from "./tree.ts";

/** Relative clauses and remarks tell something else of a party; the rest of its noun phrase names it. */
const tellsElse = (token: Token): boolean =>
  token.deprel === "acl:relcl" || /^(?:parataxis|advcl|ccomp|dep|dislocated|list|orphan)$/.test(rel(token));

/**
 * The noun phrase of one party around its head word: titles, appositions and what tells which one is meant in ("the
 * farmers living on the bank"); relative clauses and further parties out. "An adviser on tax and trade" is one.
 */
export function partySpan(tree: Tree, head: number): Span | null {
  const words = subtree(
    tree,
    head,
    (token, index) =>
      tellsElse(token) ||
      (token.head === head && /^(?:cc|conj)$/.test(rel(token))) ||
      (token.deprel === "acl" && token.upos === "VERB" && isRemark(tree, index)),
  );
  return spanOf(tree, trimCase(tree, runAround(words, head), head));
}

/** A participle behind a comma is a remark; one that stands close by tells which one is meant. */
const isRemark = (tree: Tree, at: number): boolean => {
  const first = Math.min(...subtree(tree, at));
  return /^[,:;"“—–-]/.test(tree.tokens[first - 1]?.form ?? "") || /^[,:;"“—–-]/.test(tree.tokens[first]?.form ?? "");
};

/** "by the ministry" is "the ministry": case marks and marks at the front are not part of the party. */
function trimCase(tree: Tree, words: readonly number[], head: number): readonly number[] {
  const bare = [...words];
  while (bare.length > 0 && bare[0] !== head) {
    const token = tree.tokens[bare[0] as number] as Token;
    const own = token.head === head && /^(?:case|punct|cc|mark|advmod)$/.test(rel(token));
    // "according to": the second word hangs on the first.
    const fixed = token.deprel === "fixed" && token.head !== null && !bare.includes(token.head);
    if (!own && !fixed) break;
    bare.shift();
  }
  return bare;
}

/** Every party of a coordination, each with its own words: "Shoigu and Wang" are two. */
export function partiesOf(tree: Tree, head: number): readonly Span[] {
  const owned = ownersAfter(tree, head);
  if (owned !== null) return owned;
  const joined = childrenBy(
    tree,
    head,
    (token) => rel(token) === "conj" && /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(token.upos),
  );
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

/**
 * "the ministers of Russia, China and Iran": as many as the names that stand in a row behind "of", whatever the tree hangs
 * them on; each is meant by the whole. Null where there are not two.
 */
function ownersAfter(tree: Tree, head: number): readonly Span[] | null {
  const token = tree.tokens[head] as Token;
  if (token.upos !== "NOUN" || !/Number=Plur/.test(token.feats)) return null;
  if (tree.tokens[head + 1]?.form !== "of") return null;
  const names = tree.sentence.names.filter(({ kind }) => /^(?:state|place)$/.test(kind));
  const seen = new Set<number>();
  let [at, joined] = [head + 2, false];
  let last: Token | undefined;
  for (; at < tree.tokens.length; at += 1) {
    const word = tree.tokens[at] as Token;
    const name = names.find(({ start, end }) => start <= word.start && end >= word.end);
    if (name) {
      seen.add(name.start);
      last = word;
      if (joined && !names.some(({ start, end }) => start === name.start && end > word.end)) break;
    } else if (/^and$/i.test(word.form)) joined = true;
    else if (!/^(?:,|the)$/i.test(word.form)) break;
  }
  if (!joined || !last || seen.size < 2 || seen.size > 5) return null;
  // "of Guyana and Hale": what is joined is no state.
  if (tree.tokens.some(({ start, form }, index) => index < at && start > (last as Token).end && /^and$/i.test(form)))
    return null;
  const first = wholePhrase(tree, head)?.start ?? token.start;
  const span = { start: Math.min(first, token.start), end: last.end };
  return Array.from({ length: seen.size }, () => span);
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

/** The noun phrase with its coordinated owners. */
function wholePhrase(tree: Tree, head: number): Span | null {
  const words = subtree(
    tree,
    head,
    (token) => token.deprel === "acl:relcl" || /^(?:parataxis|advcl)$/.test(rel(token)),
  );
  return spanOf(tree, runAround(words, head));
}

/**
 * The speaker's head word for a cue: its subject; for a participle or a coordinated verb the subject of the clause it
 * hangs on; for "the minister's claim" the owner.
 */
export function subjectOf(tree: Tree, cue: number): number | null {
  let at = cue;
  for (let steps = 0; steps < 6; steps += 1) {
    const subjects = (tree.children[at] ?? []).filter((child) => !quotedApart(tree, child, cue));
    const is = (name: string) => (child: number) => (tree.tokens[child] as Token).deprel === name;
    const named = subjects.filter(is("nsubj"));
    const subject = nameOf(tree, named, at) ?? subjects.find(is("nsubj:outer"));
    if (subject !== undefined) return subject;
    const passive = subjects.find(is("nsubj:pass"));
    if (passive !== undefined) return at === cue ? agentOf(tree, at) : passive;
    const token = tree.tokens[at] as Token;
    if (token.head === null || token.head < 0) return null;
    const relation = rel(token);
    if (token.deprel === "acl") return senderOf(tree, token.head) ?? token.head;
    if (token.deprel === "acl:relcl") return token.head;
    if (!/^(?:conj|advcl|xcomp|parataxis)$/.test(relation)) return null;
    if (relation === "parataxis" && at === cue) return null;
    at = token.head;
  }
  return null;
}

/** "They sent a letter to the council opposing it": who sends, issues or posts what is said speaks in it. */
function senderOf(tree: Tree, at: number): number | null {
  const { head, deprel, upos } = tree.tokens[at] as Token;
  const verb = head === null || head < 0 ? undefined : tree.tokens[head];
  if (upos !== "NOUN" || deprel !== "obj" || verb?.upos !== "VERB" || !SENDS.test(verb.lemma)) return null;
  return childBy(tree, head as number, "nsubj") ?? null;
}

const SENDS = /^(?:send|write|issue|release|post|publish|file|sign|tweet|deliver|circulate|submit|unleash)$/;

/**
 * The subject of a verb; of a title and a name that the tree takes for two or three ("Kremlin spokesman | Dmitry
 * Peskov told") the first word of the name.
 */
function nameOf(tree: Tree, subjects: readonly number[], verb: number): number | undefined {
  let at = subjects.length - 1;
  const last = subjects[at];
  // "Ines Calder, the minister, said": the comma makes it an apposition to the name.
  const apart = tree.tokens.slice(subjects[0], last).some(({ form }) => form === ",");
  if (apart) return subjects[0];
  if (at < 1 || last === undefined || last > verb || last - (subjects[0] as number) > 5) return subjects[0];
  while (
    at > 0 &&
    subjects[at - 1] === (subjects[at] as number) - 1 &&
    (tree.tokens[subjects[at - 1] as number] as Token).upos === "PROPN"
  )
    at -= 1;
  return subjects[at];
}

/** "was told by the minister": the agent of a passive; null where none is named. */
function agentOf(tree: Tree, verb: number): number | null {
  return childBy(tree, verb, "obl:agent") ?? null;
}
