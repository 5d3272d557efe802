import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { isBodyNoun, isPersonNoun } from "../../mentions/words/kinds.ts";
import { childrenBy, rel, spanOf, subtree, type Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import type { Draft } from "../draft.ts";
import { leanedOn } from "../routes/leaning.ts";
import { speakingRoute } from "../routes/speaking.ts";
import { partiesOf } from "../speakers/parties.ts";

/**
 * "According to X, Y" and "Y, according to X": X is the speaker and the clause is the content. Where the clause has a
 * speaker and a cue of its own, X is only the route, and the caller drops this draft.
 */
export function accordingTo(tree: Tree, paragraph: number): readonly (Draft & { readonly head: number })[] {
  const drafts: (Draft & { readonly head: number })[] = [];
  for (const at of tree.tokens.keys()) {
    const leaning = leaningAt(tree, at);
    if (leaning === null) continue;
    const { party, holder, skip, last } = leaning;
    const content = contentAround(tree, holder, skip);
    const speakers = partiesOf(tree, party);
    if (content.length === 0 || speakers.length === 0) continue;
    const [first] = speakers as readonly [Span];
    const kind = speakingRoute(tree, party)?.kind ?? null;
    drafts.push({
      speakers,
      addressees: [],
      cue: { start: (tree.tokens[at] as Token).start, end: (tree.tokens[last] as Token).end },
      content,
      quoted: [],
      route: kind === null ? [] : [{ ...first, kind }],
      act: "assert",
      paragraph,
      block: tree.sentence.block,
      by: "according to",
      head: holder,
    });
  }
  return drafts;
}

interface Leaning {
  /** The one leaned on. */
  readonly party: number;
  /** The word of the clause that the phrase hangs on, and the head of the phrase. */
  readonly holder: number;
  readonly skip: number;
  /** The last word of the cue. */
  readonly last: number;
}

/** "according to X", "in the words of X", ", per X": a phrase that gives a clause to somebody; null elsewhere. */
function leaningAt(tree: Tree, at: number): Leaning | null {
  const token = tree.tokens[at] as Token;
  const form = (index: number): string => tree.tokens[index]?.form.toLowerCase() ?? "";
  if (form(at) === "according" && form(at + 1) === "to") {
    const party = leanedOn(tree, at);
    if (party === null) return null;
    const holder = rel(token) === "case" ? (tree.tokens[party] as Token).head : token.head;
    return holder === null || holder < 0
      ? null
      : { party, holder, skip: rel(token) === "case" ? party : at, last: at + 1 };
  }
  if (form(at) === "in" && form(at + 1) === "the" && form(at + 2) === "words" && form(at + 3) === "of") {
    const words = tree.tokens[at + 2] as Token;
    const party = childrenBy(tree, at + 2, (child, index) => rel(child) === "nmod" && index > at + 3)[0];
    if (party === undefined) return null;
    // The tree may take a short clause for what the phrase hangs on, or the phrase for the clause.
    const holder =
      words.head !== null && words.head >= 0
        ? words.head
        : childrenBy(tree, at + 2, (child) => rel(child) === "nsubj" || rel(child) === "parataxis")[0];
    return holder === undefined ? null : { party, holder, skip: at + 2, last: at + 3 };
  }
  if (form(at) === "per" && rel(token) === "case" && token.head !== null && token.head > at) {
    const party = token.head;
    const { head } = tree.tokens[party] as Token;
    const apart = at === 0 || /^[,(—–-]$/.test(form(at - 1));
    return apart && head !== null && head >= 0 && isSomebody(tree, party)
      ? { party, holder: head, skip: party, last: at }
      : null;
  }
  return null;
}

/** "per the ministry", "per two officials", "per Reuters"; not "per person", "per capita", "per usual". */
function isSomebody(tree: Tree, at: number): boolean {
  const { upos, lemma, feats } = tree.tokens[at] as Token;
  if (upos === "PROPN") return true;
  if (upos !== "NOUN") return false;
  const told = childrenBy(tree, at, (token) => /^(?:det|nummod|nmod:poss|amod|compound)/.test(token.deprel)).length > 0;
  const one = lemma.toLowerCase();
  return (
    (told || /Number=Plur/.test(feats)) && (isPersonNoun(one) || isBodyNoun(one) || carrierKind(tree, at) !== null)
  );
}

/** The clause without the according-phrase: up to two spans. */
function contentAround(tree: Tree, holder: number, skip: number): readonly Span[] {
  let clause = holder;
  // The phrase often hangs on a word deep in the clause; a statement is the whole clause.
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tree.tokens[clause] as Token;
    if (token.head === null || token.head < 0 || /^(?:ccomp|advcl|acl|conj|parataxis)$/.test(rel(token))) break;
    clause = token.head;
  }
  const left = new Set(subtree(tree, skip));
  const words = subtree(tree, clause).filter((word) => !left.has(word));
  const first = Math.min(...left);
  const sides = [words.filter((word) => word < first), words.filter((word) => word > first)];
  return (
    sides
      // "added that, according to the port, …": the complementizer by itself is no piece of what was said.
      .filter((side) => side.some((word) => !/^(?:SCONJ|CCONJ|PUNCT|ADP)$/.test((tree.tokens[word] as Token).upos)))
      .map((side) => spanOf(tree, side))
      .filter((span): span is Span => span !== null && span.end - span.start > 2)
  );
}
