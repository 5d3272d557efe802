import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import type { Node } from "../../document/tree.ts";
import { actOfWord, nounAct } from "../../en/cues.ts";
import { wordClass } from "../../en/lexicon.ts";
import { overlaps } from "../../syntax/spans.ts";
import { under } from "../../syntax/subtree.ts";
import { hasNo } from "./cue.ts";

const givesWords = wordClass("gives-words");

/** The noun of "offered no apology for the raid", of which the network or the tree takes "offered" for the cue; else null. */
export function noNounOf(verb: Node, { content }: Draft): Node | null {
  if (!givesWords(verb)) return null;
  const noun = verb.children.find(({ rel, at, upos }) => rel === "obj" && at > verb.at && upos === "NOUN");
  if (!noun || !hasNo(noun)) return null;
  return under(noun).some((word) => content.some((span) => overlaps(span, word))) ? noun : null;
}

/**
 * "offered no apology for the raid" as a denied apology for the raid; null where the noun tells no act of speech ("gave no
 * reason for it") or nothing stands behind it.
 */
export function ofNoNoun(text: string, draft: Draft, noun: Node): Draft | null {
  const act = nounAct(noun.lemma) ?? actOfWord(noun.lemma);
  const content = draft.content.flatMap(({ start, end }): Span[] => {
    const gap = /^\s*/.exec(text.slice(noun.end, end))?.[0].length ?? 0;
    const from = Math.max(start, noun.end + gap);
    return from < end ? [{ start: from, end }] : [];
  });
  if (act === undefined || content.length === 0) return null;
  return { ...draft, act, content, cue: { start: (draft.cue as Span).start, end: noun.end } };
}
