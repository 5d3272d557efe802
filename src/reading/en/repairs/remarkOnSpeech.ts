import type { Repair } from "../../document/repair.ts";
import type { Node } from "../../document/tree.ts";
import { quotedApart } from "../../syntax/spans.ts";
import { childOf } from "../../syntax/subtree.ts";
import { cueOf, reportsSpeech } from "../cues.ts";
import { wordClass } from "../lexicon.ts";
import { canSay } from "../somebody.ts";
import { isBodyNoun, isPersonNoun } from "../words/kinds.ts";

/** A participle behind a comma goes on with a verb of speech, where the parser hangs it on another. */
export const remarkOnSpeech: Repair = {
  name: "remark-on-speech",
  example: "Calder dismissed the threat after Hale placed the army on alert, saying it was old.",
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      const { parent, rel, lower, previous, at } = node;
      if (!lower.endsWith("ing") || rel !== "advcl" || previous?.form !== "," || !cueOf(node.lemma)) return [];
      if (parent === null || parent.at > at) return [];
      const verb =
        outsideMarks(node, parent) ??
        rightBefore(node, parent) ??
        aboveTime(parent) ??
        aboveReported(parent) ??
        belowTime(node, parent);
      return verb === null ? [] : [{ at, change: { head: verb.at } }];
    }),
};

const answersInWords = wordClass("answers-in-words");
const answersWithParticle = wordClass("answers-with-particle");
const clauseOfTime = wordClass("clause-of-time");

/** "Calder said: “The town will pay”, noting that …": what stands outside the marks goes on with the verb that reports them. */
function outsideMarks(node: Node, parent: Node): Node | null {
  if (!quotedApart(parent, node)) return null;
  let verb: Node | null = parent;
  for (let arcs = 0; arcs < HIGHEST && verb !== null && quotedApart(verb, node); arcs += 1) verb = verb.parent;
  return verb !== null && verb.at < node.at && verb.upos === "VERB" && reportsSpeech(verb) && !quotedApart(verb, node)
    ? verb
    : null;
}

/** Arcs from a word in a quotation up to the verb that reports it. */
const HIGHEST = 6;

/** "…, an account the town rejected, saying": the verb of speech that ends in front of the comma. */
function rightBefore(node: Node, parent: Node): Node | null {
  const verb = node.previous?.previous;
  if (!verb || verb.at <= parent.at || verb.upos !== "VERB" || verb.deprel !== "acl:relcl" || !reportsSpeech(verb))
    return null;
  const subject = childOf(verb, "nsubj");
  return subject !== undefined && canSay(subject) ? verb : null;
}

/** "Calder dismissed the threat after Hale placed the army on alert": the verb over a clause of time that reports nothing. */
function aboveTime(clause: Node): Node | null {
  const verb = clause.parent;
  if (!isOfTime(clause) || verb === null || verb.at > clause.at || reportsSpeech(clause)) return null;
  const subject = childOf(verb, "nsubj");
  return subject !== undefined && canSay(subject) && (reportsSpeech(verb) || answers(verb)) ? verb : null;
}

/** "She stressed that the plan had worked, stating that …": the verb that reports it, where a thing alone could go on. */
function aboveReported(clause: Node): Node | null {
  const verb = clause.parent;
  const subject = childOf(clause, "nsubj", "nsubj:pass");
  if (clause.rel !== "ccomp" || !verb || !subject || !reportsSpeech(verb) || verb.at > clause.at) return null;
  const isThing = subject.upos === "NOUN" && !isPersonNoun(subject.lemma) && !isBodyNoun(subject.lemma);
  const teller = childOf(verb, "nsubj");
  return isThing && teller !== undefined && canSay(teller) ? verb : null;
}

/** "The ferries stopped after the court closed the port, saying": of the two only the court can say anything. */
function belowTime(node: Node, parent: Node): Node | null {
  const subject = childOf(parent, "nsubj", "nsubj:pass");
  if (subject === undefined || canSay(subject)) return null;
  const clause = parent.children.findLast((child) => {
    const own = childOf(child, "nsubj");
    return child.at > parent.at && child.at < node.at && isOfTime(child) && own !== undefined && canSay(own);
  });
  return clause ?? null;
}

/** Whether a verb heads a clause that tells when. */
function isOfTime(clause: Node): boolean {
  const mark = childOf(clause, "mark");
  return clause.rel === "advcl" && mark !== undefined && clauseOfTime.has(mark.lower);
}

const answers = (verb: Node): boolean =>
  answersInWords(verb) || (answersWithParticle(verb) && childOf(verb, "compound:prt") !== undefined);
