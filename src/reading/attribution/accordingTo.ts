import type { Span } from "../../contract/index.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import { carrierKind } from "../en/carriers.ts";
import { leanedOn } from "../en/routeWords.ts";
import { isBodyNoun, isPersonNoun } from "../en/words/kinds.ts";
import { speakingRoute } from "../routes/speaking.ts";
import { partiesOf } from "../syntax/coordination.ts";
import { isPlural } from "../syntax/forms.ts";
import { spanOf } from "../syntax/spans.ts";
import { hasChild, under } from "../syntax/subtree.ts";
import type { Draft } from "./draft.ts";

/**
 * "According to X, Y", "in the words of X", "Y, per X": X is the speaker and the clause is the content. Where the clause has
 * a speaker and a cue of its own, X is only the route, and the caller drops this draft.
 */
export const sourcesIn = (sentence: TreeSentence): readonly Draft[] =>
  sentence.nodes.flatMap((node) => {
    const leaning = leaningAt(node);
    return leaning === null ? [] : (draftOf(node, leaning) ?? []);
  });

interface Leaning {
  /** The one leaned on. */
  readonly party: Node;
  /** The word of the clause that the phrase hangs on, and the head of the phrase. */
  readonly holder: Node;
  readonly phrase: Node;
  /** The last word of the cue. */
  readonly last: Node;
  readonly by: string;
}

function draftOf(first: Node, { party, holder, phrase, last, by }: Leaning): Draft | null {
  const content = contentAround(holder, phrase);
  const speakers = partiesOf(party);
  const [speaker] = speakers;
  if (content.length === 0 || !speaker) return null;
  const kind = speakingRoute(party)?.kind ?? null;
  return {
    speakers,
    addressees: [],
    cue: { start: first.start, end: last.end },
    content,
    quoted: [],
    route: kind === null ? [] : [{ ...speaker, kind }],
    act: "assert",
    paragraph: first.sentence.paragraph,
    block: first.sentence.block,
    by,
    support: kind === null ? [] : ["route/speaking"],
  };
}

/** "according to X", "in the words of X", ", per X": a phrase that gives a clause to somebody; null elsewhere. */
function leaningAt(node: Node): Leaning | null {
  if (node.lower === "according") return accordingTo(node);
  if (node.lower === "in") return inTheWords(node);
  return node.lower === "per" ? per(node) : null;
}

function accordingTo(node: Node): Leaning | null {
  if (node.next?.lower !== "to") return null;
  const party = leanedOn(node);
  if (party === null) return null;
  const phrase = node.rel === "case" ? party : node;
  return phrase.parent && { party, holder: phrase.parent, phrase, last: node.next, by: "source/according-to" };
}

function inTheWords(node: Node): Leaning | null {
  const words = node.next?.next;
  const of = words?.next;
  if (node.next?.lower !== "the" || words?.lower !== "words" || of?.lower !== "of") return null;
  const party = words.children.find(({ rel, at }) => rel === "nmod" && at > of.at);
  // The tree may take a short clause for what the phrase hangs on, or the phrase for the clause.
  const holder = words.parent ?? words.children.find(({ rel }) => rel === "nsubj" || rel === "parataxis");
  return party && holder ? { party, holder, phrase: words, last: of, by: "source/in-the-words-of" } : null;
}

function per(node: Node): Leaning | null {
  const party = node.parent;
  if (node.rel !== "case" || !party?.parent || party.at < node.at) return null;
  const apart = node.previous === null || /^[,(—–-]$/.test(node.previous.form);
  return apart && isSomebody(party)
    ? { party, holder: party.parent, phrase: party, last: node, by: "source/per" }
    : null;
}

/** "per the ministry", "per two officials", "per Reuters"; not "per person", "per capita", "per usual". */
function isSomebody(node: Node): boolean {
  if (node.upos === "PROPN") return true;
  if (node.upos !== "NOUN") return false;
  const told = hasChild(node, ({ deprel }) => /^(?:det|nummod|nmod:poss|amod|compound)/.test(deprel));
  return (told || isPlural(node)) && (isPersonNoun(node.lemma) || isBodyNoun(node.lemma) || carrierKind(node) !== null);
}

/** The clause without the phrase: up to two spans. */
function contentAround(holder: Node, phrase: Node): readonly Span[] {
  let clause = holder;
  // The phrase often hangs on a word deep in the clause; a statement is the whole clause.
  for (
    let steps = 0;
    steps < 8 && clause.parent && !/^(?:ccomp|advcl|acl|conj|parataxis)$/.test(clause.rel);
    steps += 1
  )
    clause = clause.parent;
  const left = under(phrase);
  const inside = new Set(left);
  const words = under(clause).filter((word) => !inside.has(word));
  const first = (left[0] as Node).at;
  return (
    [words.filter(({ at }) => at < first), words.filter(({ at }) => at > first)]
      // "added that, according to the port, …": the complementizer by itself is no piece of what was said.
      .filter((side) => side.some(({ upos }) => !/^(?:SCONJ|CCONJ|PUNCT|ADP)$/.test(upos)))
      .flatMap((side) => spanOf(side) ?? [])
      .filter(({ start, end }) => end - start > 2)
  );
}
