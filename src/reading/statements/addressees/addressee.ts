import type { Token } from "../../../language/types.ts";
import { type CueEntry, UNLISTED } from "../../speech/lexicon.ts";
import { childBy, childrenBy, hasTo, rel, type Tree } from "../../tree.ts";
import { askedOne } from "../speakers/asked.ts";
import { casesOf } from "./cases.ts";
import { hears } from "./hears.ts";
import { isTold } from "./told.ts";

/** To shout, to plead: what stands behind "at" or "with" hears it. */
const SHOUTS = /^(?:shout|yell|scream|holler|bark|snap|hiss|bellow|laugh|smile|growl|joke)$/;
const WITH = /^(?:plead|speak|talk|reason|argue|joke)$/;

/** Verbs that no list of cues holds and that still have a hearer behind "to". */
const UTTERS =
  /^(?:sing|shout|preach|brag|boast|lie|pitch|whisper|appeal|speak|talk|convey|dictate|vent|moan|pray|grumble|broadcast|recommend|propose|suggest|signal|confide|apologi[sz]e)$/;

/** The one the words are said to: "told X", "urged X", "said to X", "wrote to X"; null where the cue names nobody. */
export function addresseeOf(tree: Tree, at: number, entry: CueEntry): number | null {
  const { lemma } = tree.tokens[at] as Token;
  const asked = askedOne(tree, at);
  if (asked !== null) return asked;
  // Who is accused or blamed is spoken of; whether they heard it, the words do not say.
  if (/^(?:accuse|blame|charge|allege)$/.test(lemma)) return null;
  const indirect = childBy(tree, at, "iobj");
  if (indirect !== undefined && (entry.addresses || GIVES.test(lemma)) && hears(tree, indirect)) return indirect;
  if (entry.addresses) {
    const object = childBy(tree, at, "obj");
    if (object !== undefined && object > at)
      return hears(tree, object) && isTold(tree, at, object, entry) ? object : null;
    const passive = childBy(tree, at, "nsubj:pass");
    // "is convinced": a state of mind, and nobody's words.
    if (passive !== undefined) return /^(?:persuade|convince)$/.test(lemma) ? null : passive;
    // "warned the officials to leave": the tree may make the one addressed the subject of what is asked.
    const told = childrenBy(
      tree,
      at,
      (token, index) => /^(?:ccomp|xcomp|advcl)$/.test(rel(token)) && index > at && hasTo(tree, index),
    )[0];
    const subject = told === undefined ? undefined : childBy(tree, told, "nsubj", "obj");
    if (subject !== undefined && subject > at && subject < (told as number) && hears(tree, subject)) return subject;
  }
  if (!entry.speaks || /^(?:point|call)$/.test(lemma) || (entry === UNLISTED && !UTTERS.test(lemma))) return null;
  // "called on the council to act": what is called for in public is not said to the council.
  const preposition = /^(?:appeal|prevail)$/.test(lemma)
    ? /^(?:on|upon|to)$/
    : SHOUTS.test(lemma)
      ? /^(?:to|at)$/
      : WITH.test(lemma)
        ? /^(?:to|with)$/
        : /^to$/;
  const to = childrenBy(
    tree,
    at,
    (token, index) =>
      /^(?:obl|nmod)$/.test(rel(token)) &&
      // "On Taiwan, he called on Washington to …": what stands in front is the topic.
      index > at &&
      hears(tree, index) &&
      casesOf(tree, index).some((mark) => preposition.test(mark)),
  )[0];
  return to ?? null;
}

/** Verbs that take two objects, of which the first hears: "promised them help", "wrote him that". */
const GIVES = /^(?:promise|pledge|write|answer|vow|swear|send|email|e-mail|text|cable|hand)$/;
