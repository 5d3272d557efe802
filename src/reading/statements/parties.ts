import type { Span } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import { isBodyNoun, isPersonNoun } from "../mentions/words/kinds.ts";
import { carrierKind } from "./carriers.ts";
import { cueOf } from "./lexicon.ts";
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
  return spanOf(tree, trimCase(tree, beforeShare(tree, runAround(words, head), head), head));
}

/** "the health office, many of them women": a share of those told of before is no part of the party. */
function beforeShare(tree: Tree, words: readonly number[], head: number): readonly number[] {
  const form = (at: number): string => tree.tokens[at]?.form.toLowerCase() ?? "";
  const cut = words.find(
    (at) => at > head && form(at) === "," && form(at + 2) === "of" && /^(?:them|whom|which)$/.test(form(at + 3)),
  );
  return cut === undefined ? words : words.filter((at) => at < cut);
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
  if (askedOne(tree, cue) !== null) return null;
  for (let steps = 0; steps < 6; steps += 1) {
    const subjects = (tree.children[at] ?? []).filter((child) => !quotedApart(tree, child, cue));
    const is = (name: string) => (child: number) => (tree.tokens[child] as Token).deprel === name;
    const named = subjects.filter(is("nsubj"));
    const governor = reattached(tree, cue);
    if (governor !== null && at === cue) {
      at = governor;
      continue;
    }
    const subject = nameOf(tree, named, at) ?? subjects.find(is("nsubj:outer"));
    if (subject !== undefined) return subject;
    const passive = subjects.find(is("nsubj:pass"));
    if (passive !== undefined) return at === cue ? agentOf(tree, at) : passive;
    const token = tree.tokens[at] as Token;
    if (token.head === null || token.head < 0) return null;
    const relation = rel(token);
    if (token.deprel === "acl") {
      const teller = tellerOf(tree, cue, token.head);
      if (teller === null) return senderOf(tree, token.head) ?? token.head;
      at = teller;
      continue;
    }
    if (token.deprel === "acl:relcl") return token.head;
    if (!/^(?:conj|advcl|xcomp|parataxis)$/.test(relation)) return null;
    if (relation === "parataxis" && at === cue) return null;
    at = token.head;
  }
  return null;
}

/** A noun that can say something: somebody, a body, a thing that carries words, a name. */
const canSay = (tree: Tree, at: number): boolean => {
  const { upos, lemma } = tree.tokens[at] as Token;
  const noun = lemma.toLowerCase();
  return upos !== "NOUN" || isPersonNoun(noun) || isBodyNoun(noun) || carrierKind(tree, at) !== null;
};

/** "ended by stressing the needs of the town, saying “…”": a thing that is told of does not speak; its teller does. */
export function tellerOf(tree: Tree, cue: number, noun: number): number | null {
  const { deprel, head } = tree.tokens[noun] as Token;
  if (!/ing$/i.test((tree.tokens[cue] as Token).form) || canSay(tree, noun)) return null;
  if (deprel === "conj" || head === null || head < 0) return null;
  const verb = deprel === "nmod" ? (tree.tokens[head] as Token).head : head;
  if (verb === null || verb < 0 || (deprel === "nmod" && canSay(tree, head))) return null;
  const told = tree.tokens[verb] as Token;
  return told.upos === "VERB" ? verb : null;
}

/**
 * "said the treaty had stopped the race and described it as firm": what the tree joins to a clause about a thing, and only
 * somebody can do, goes on with the verb that reports the clause. That verb; null elsewhere.
 */
export function reattached(tree: Tree, cue: number): number | null {
  const token = tree.tokens[cue] as Token;
  if (rel(token) !== "conj" || token.head === null || token.head < 0 || !/VerbForm=Fin/.test(token.feats)) return null;
  const clause = tree.tokens[token.head] as Token;
  if (rel(clause) !== "ccomp" || clause.head === null || clause.head < 0 || clause.head > token.head) return null;
  const governor = tree.tokens[clause.head] as Token;
  if (!cueOf(token.lemma)?.speaks || !cueOf(governor.lemma)?.speaks) return null;
  if (!/Tense=Past/.test(token.feats) || !/Tense=Past/.test(governor.feats)) return null;
  const subject = childBy(tree, token.head, "nsubj");
  const own = childBy(tree, cue, "nsubj", "aux", "expl");
  if (subject === undefined || own !== undefined || canSay(tree, subject)) return null;
  return clause.head;
}

/**
 * "(When) asked about the port, Calder said …": who answers is the one asked, and who asks is not told. The one asked;
 * null for every other verb.
 */
export function askedOne(tree: Tree, cue: number): number | null {
  const { lemma, form, deprel, head } = tree.tokens[cue] as Token;
  if (!/^(?:ask|question|quizz?|press)$/.test(lemma) || !/ed$/i.test(form) || rel(tree.tokens[cue]) !== "advcl")
    return null;
  if (head === null || head < cue || deprel === "advcl:relcl") return null;
  if (childBy(tree, cue, "nsubj", "aux", "obj") !== undefined) return null;
  const before = tree.tokens[cue - 1]?.form ?? "";
  if (!/^(?:when|if|while|once|repeatedly|later|,|)$/i.test(before)) return null;
  return childBy(tree, head, "nsubj") ?? null;
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
  // "OSLO (Agency) - The port closed, the council said": what stands before the words said is not who says them.
  if (apart && last !== undefined && last < verb && saidBetween(tree, subjects[0] as number, last, verb)) return last;
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

/** Whether the clause that a verb reports stands between two words that the tree takes for its subjects. */
export const saidBetween = (tree: Tree, first: number, last: number, verb: number): boolean =>
  first < last &&
  childrenBy(tree, verb, (token, index) => rel(token) === "ccomp" && index > first && index < last).length > 0;

/** "was told by the minister": the agent of a passive; null where none is named. */
function agentOf(tree: Tree, verb: number): number | null {
  return childBy(tree, verb, "obl:agent") ?? null;
}
