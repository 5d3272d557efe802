import type { Token } from "../../../language/types.ts";
import { cueOf } from "../../speech/lexicon.ts";
import { childBy, quotedApart, rel, type Tree } from "../../tree.ts";
import { isPassive } from "../cues/cue.ts";
import { quotedOne, quotingVerb } from "../cues/quoting.ts";
import { askedOne } from "./asked.ts";
import { saidBetween } from "./between.ts";
import { reattached } from "./reattached.ts";
import { remarkedOn } from "./remarked.ts";
import { tellerOf } from "./teller.ts";

/**
 * The speaker's head word for a cue: its subject; for a participle or a coordinated verb the subject of the clause it
 * hangs on; for "the minister's claim" the owner.
 */
export function subjectOf(tree: Tree, cue: number): number | null {
  let at = cue;
  if (askedOne(tree, cue) !== null) return agentOf(tree, cue);
  const quoting = quotingVerb(tree, cue);
  // "the agency quoted her as saying": she speaks.
  if (quoting !== null && !isPassive(tree, quoting)) return quotedOne(tree, quoting);
  for (let steps = 0; steps < 6; steps += 1) {
    const subjects = (tree.children[at] ?? []).filter((child) => !quotedApart(tree, child, cue));
    const is = (name: string) => (child: number) => (tree.tokens[child] as Token).deprel === name;
    const named = subjects.filter(is("nsubj"));
    const governor = reattached(tree, cue) ?? addedTo(tree, cue) ?? remarkedOn(tree, cue);
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

/**
 * "Hale said the port would open, adding that …": whoever says the one adds the other, though the tree hangs what is added on
 * the clause. The verb that reports the clause; null elsewhere.
 */
function addedTo(tree: Tree, cue: number): number | null {
  const { form, head } = tree.tokens[cue] as Token;
  if (!/^adding$/i.test(form) || rel(tree.tokens[cue]) !== "advcl" || head === null || head < 0 || head > cue)
    return null;
  const clause = tree.tokens[head] as Token;
  if (rel(clause) !== "ccomp" || clause.head === null || clause.head < 0) return null;
  return cueOf((tree.tokens[clause.head] as Token).lemma)?.speaks ? clause.head : null;
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
  if (apart && last !== undefined && last < verb) {
    const first = subjects[0] as number;
    // "The port closed, the council said": what stands before the words said is not who says them.
    return saidBetween(tree, first, last, verb) ? last : first;
  }
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
