import type { Node } from "../document/tree.ts";
import { quotedApart } from "./spans.ts";
import { childOf } from "./subtree.ts";

/** "was told": the subject is not who speaks. */
export const isPassive = (verb: Node): boolean => childOf(verb, "aux:pass", "nsubj:pass") !== undefined;

/** The subject of a verb's own clause, an active one before that of a passive; null where the clause names none. */
export function subjectOf(verb: Node): Node | null {
  const subjects = verb.children.filter((child) => child.rel === "nsubj" && !quotedApart(child, verb));
  const active = subjects.filter(({ deprel }) => deprel === "nsubj");
  return (
    nameAmong(active, verb) ??
    subjects.find(({ deprel }) => deprel === "nsubj:outer") ??
    subjects.find(({ deprel }) => deprel === "nsubj:pass") ??
    null
  );
}

/** Relations over which a clause without a subject has that of the clause it hangs on. */
const GOES_ON = /^(?:conj|advcl|xcomp|parataxis)$/;

/** The subject of a verb, or of the nearest verb that its clause goes on from; null where neither names one. */
export function clauseSubjectOf(verb: Node): Node | null {
  let one: Node | null = verb;
  for (let steps = 0; steps < 6 && one !== null; steps += 1) {
    const subject = subjectOf(one);
    if (subject !== null) return subject;
    one = GOES_ON.test(one.rel) ? one.parent : null;
  }
  return null;
}

/** Whether the clause that a verb reports stands between two words that the tree takes for its subjects. */
const saidBetween = (first: Node, last: Node, verb: Node): boolean =>
  first.at < last.at && verb.children.some(({ rel, at }) => rel === "ccomp" && at > first.at && at < last.at);

/**
 * The subject of a verb; of a title and a name that the tree takes for two or three ("Kremlin spokesman | Dmitry
 * Peskov told") the first word of the name.
 */
function nameAmong(subjects: readonly Node[], verb: Node): Node | undefined {
  const [first, last] = [subjects[0], subjects.at(-1)];
  if (!first || !last || first === last) return first;
  // "Ines Calder, the minister, said": the comma makes it an apposition to the name.
  const apart = first.sentence.nodes.slice(first.at, last.at).some(({ form }) => form === ",");
  // "The port closed, the council said": what stands before the words said is not who says them.
  if (apart) return last.at < verb.at && saidBetween(first, last, verb) ? last : first;
  if (last.at > verb.at || last.at - first.at > 5) return first;
  let name = last;
  for (let index = subjects.length - 2; index >= 0; index -= 1) {
    const before = subjects[index] as Node;
    if (before !== name.previous || before.upos !== "PROPN") break;
    name = before;
  }
  return name;
}
