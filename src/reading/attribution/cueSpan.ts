import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { passingVerb } from "../en/passedOn.ts";
import { isPassive } from "../syntax/clause.ts";

/** Words between an auxiliary and its verb at most: "Had he, after all this, said" does not make the cue a page long. */
const FAR = 4;

/**
 * The verb of a cue with auxiliaries, negation and its particle; of "was quoted as saying" all words where they stand
 * together, else those of passing on.
 */
export function cueSpan(cue: Node): Span {
  const passing = passingVerb(cue);
  if (passing === null) return verbSpan(cue);
  const { start, end } = verbSpan(passing);
  return { start, end: cue.at - passing.at === 2 && isPassive(passing) ? cue.end : end };
}

function verbSpan(verb: Node): Span {
  let [first, last] = [verb, verb];
  for (const child of verb.children) {
    const before =
      child.deprel === "aux" ||
      child.deprel === "aux:pass" ||
      (child.rel === "advmod" && /^(?:not|n['’]t|never)$/.test(child.lower));
    if (before && child.at < first.at) first = child;
    if (child.deprel === "compound:prt" && child === verb.next) last = child;
  }
  return { start: verb.at - first.at <= FAR ? first.start : verb.start, end: last.end };
}
