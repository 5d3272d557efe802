import type { Span } from "../../../contract/index.ts";
import { phraseContent } from "../../attribution/content.ts";
import { contentFrom } from "../../attribution/cueFrames.ts";
import type { Draft } from "../../attribution/draft.ts";
import { hearerOf } from "../../attribution/hearer.ts";
import type { Node } from "../../document/tree.ts";
import { actOfWord, cueOf } from "../../en/cues.ts";
import { wordClass } from "../../en/lexicon.ts";
import { CONTENTS } from "../../en/rules/content.ts";
import { fired } from "../../engine/rule.ts";
import { partiesOf } from "../../syntax/coordination.ts";
import { within } from "../../syntax/spans.ts";
import { hasTo } from "../../syntax/subtree.ts";

const leavesUndone = wordClass("leaves-undone");
const undoneWord = wordClass("undone-words");
const tells = wordClass("tells-by-clause", "speaks-of");

/** "refused to disclose the records": who refuses to hand something out refuses, whatever it would have told. */
export const handsOut = wordClass("hands-out");

/** The cue that was left undone: "condemn" of "refused to condemn the raid"; null where what was refused is no speech. */
export function undoneCue(head: Node): Node | null {
  if (!leavesUndone(head)) return null;
  const inner = head.children.find(({ rel, at }) => /^(?:xcomp|ccomp|advcl)$/.test(rel) && at > head.at);
  if (inner?.upos !== "VERB" || !hasTo(inner)) return null;
  return head.upos === "ADJ" || cueOf(inner.lemma) !== undefined || tells(inner) || undoneWord(inner) ? inner : null;
}

/**
 * "refused to condemn the raid": told of the refusal it says that somebody refused "to condemn the raid"; it is a denied
 * "condemn" of "the raid". The draft as it is where what was refused has no content ("refused to press charges"); null
 * where it tells nothing ("refused to say").
 */
export function ofUndone(draft: Draft, cue: Node): Draft | null {
  const entry = cueOf(cue.lemma);
  for (const one of fired(CONTENTS, cue)) {
    const content = toEnd(contentFrom(one), draft);
    if (entry === undefined || content.length === 0) continue;
    const hearer = hearerOf(cue);
    return {
      ...draft,
      cue: { start: cue.start, end: one.match.last?.end ?? cue.end },
      content,
      quoted: draft.quoted.filter((quote: Span) => content.some((span) => within(quote, span))),
      addressees: hearer ? partiesOf(hearer.node) : draft.addressees,
      act: one.rule.name === "content/ruled-out" ? "reject" : entry.act,
      by: one.rule.name,
      support: [...new Set([draft.by, ...(draft.support ?? []), ...(hearer ? [hearer.by] : [])])],
    };
  }
  // "was unable to verify": the network sees "was" alone, and what was not verified.
  if (cueOf(cue.lemma) === undefined && !tells(cue)) return ofWord(draft, cue);
  return tells(cue) ? null : draft;
}

/** "declined to endorse the plan" */
function ofWord(draft: Draft, cue: Node): Draft {
  const told = cue.children.find(({ rel, at }) => /^(?:obj|ccomp)$/.test(rel) && at > cue.at);
  const content = told ? phraseContent(told) : null;
  return {
    ...draft,
    cue: { start: (draft.cue as Span).start, end: cue.end },
    act: actOfWord(cue.lemma) ?? draft.act,
    ...(content && undoneWord(cue) ? { content: [content], quoted: [] } : {}),
  };
}

/** What the network sees behind the object is told of it, too: "the raid on the port". */
function toEnd(content: readonly Span[], { content: [all, ...others] }: Draft): readonly Span[] {
  const [only, ...more] = content;
  return only && all && more.length === 0 && others.length === 0 && within(only, all)
    ? [{ start: only.start, end: all.end }]
    : content;
}
