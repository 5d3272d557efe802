import type { Document } from "../document/index.ts";
import type { TreeSentence } from "../document/tree.ts";
import { canSay } from "../en/somebody.ts";
import { routesOf } from "../routes/index.ts";
import { partySpan } from "../syntax/party.ts";
import { childOf } from "../syntax/subtree.ts";
import { cueSpan } from "./cueSpan.ts";
import { type Draft, EMPTY } from "./draft.ts";

/**
 * "The family released this statement:": what a page sets off below is whose the sentence tells of, though its verb is no cue.
 * Null where nobody who can speak acts in it.
 *
 * @param first number of the first paragraph that is set off
 */
export function introducedBy(
  { report, paragraphs, setOff }: Document,
  sentence: TreeSentence,
  first: number,
): Draft | null {
  const root = sentence.nodes.find(({ parent, deprel }) => parent === null && deprel !== "_");
  const subject = root && childOf(root, "nsubj");
  const speaker = subject && subject.deprel === "nsubj" && canSay(subject) ? partySpan(subject) : null;
  const block = paragraphs[first]?.block;
  if (root?.upos !== "VERB" || !speaker || block === undefined) return null;
  let last = first;
  while (setOff.has(last + 1) && paragraphs[last + 1]?.block === block) last += 1;
  const content = paragraphs.slice(first, last + 1).map(({ start, end }) => ({ start, end }));
  const routes = routesOf({ node: root, words: root, speaker: subject ?? null, content }, report.text);
  return {
    ...EMPTY,
    speakers: [speaker],
    cue: cueSpan(root),
    content,
    quoted: content,
    route: routes.map(({ route }) => route),
    act: "assert",
    paragraph: first,
    block,
    by: "label/introduced",
    support: routes.map(({ by }) => by),
  };
}
