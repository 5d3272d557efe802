import type { Node } from "../document/tree.ts";
import { subjectOf } from "../syntax/clause.ts";
import { hasChild } from "../syntax/subtree.ts";
import { deniersOf } from "./deniers.ts";
import { frontOf } from "./inverted.ts";
import { wordClass } from "./lexicon.ts";

const [hardly, inPart, may, whole] = [wordClass("hardly"), wordClass("in-part"), wordClass("may"), wordClass("whole")];

/** Words around one verb that are looked at: a sentence of fifty negations costs no more than one of ten. */
const MOST = 40;

/**
 * What nearly denies a verb, so that nobody can tell whether it was done: "hardly", "few officials", "not all ministers",
 * "not often".
 */
export function halfDeniersOf(cue: Node): readonly Node[] {
  const subject = subjectOf(cue);
  const fronted = frontOf(cue).filter((node) => hardly(node) && node.parent !== cue);
  const own = cue.children.slice(0, MOST).flatMap((child) => {
    if (child.rel === "advmod" && hardly(child)) return [child];
    if (/^(?:amod|nsubj)$/.test(child.rel) && isFew(child)) return [child];
    if (child.rel === "advmod" && inPart(child)) return child.children.filter(({ lower }) => lower === "not");
    return child === subject ? child.children.filter((one) => isFew(one) || isNotAll(one)) : [];
  });
  return [...fronted, ...own];
}

/** "few officials"; "a few" and "the few" are some. */
const isFew = ({ lower, previous }: Node): boolean =>
  lower === "few" && !/^(?:an?|the|these|those)$/.test(previous?.lower ?? "");

/** "not all ministers"; "not one minister" is none. */
const isNotAll = ({ lower, rel, next, parent }: Node): boolean =>
  lower === "not" &&
  rel === "advmod" &&
  next !== null &&
  parent !== null &&
  next.at <= parent.at &&
  !whole.has(next.lower);

/**
 * What beside a denial leaves open whether it was done: a second denial, "may", "if", a question, an order, "always",
 * "until Friday", "not Denmark but Norway", "more than Calder".
 */
export function openersOf(cue: Node): readonly Node[] {
  const [, second] = deniersOf(cue);
  const ordered = cue.rel === "root" && subjectOf(cue) === null;
  const beside = cue.children.slice(0, MOST).filter((child) => {
    if (child.rel === "aux") return may(child) || (ordered && child.lemma === "do");
    if (child.rel === "mark") return /^(?:if|whether)$/.test(child.lower);
    return (child.rel === "advmod" && inPart(child)) || child.lower === "?";
  });
  return [...(second ? [second] : []), ...beside, ...below(cue).filter(opensBelow)];
}

/** The words under what a verb is told of, three deep. */
function below(cue: Node): readonly Node[] {
  const told = cue.children.filter(({ rel }) => /^(?:obj|obl|advmod|advcl|ccomp|xcomp)$/.test(rel));
  let layer: readonly Node[] = told;
  const found: Node[] = [];
  for (let depth = 0; depth < 3 && found.length < MOST; depth += 1) {
    layer = layer.flatMap(({ children }) => children).slice(0, MOST);
    found.push(...layer);
  }
  return found;
}

function opensBelow(node: Node): boolean {
  if (node.lower === "until") return node.previous?.lower !== "up";
  if (node.lower === "but") return node.rel === "cc" && node.parent?.rel === "conj";
  return /^(?:more|less|better)$/.test(node.lower) && hasThan(node);
}

/** "more than Calder", "more often than Calder" */
const hasThan = ({ next, parent }: Node): boolean =>
  next?.lower === "than" || (parent !== null && hasChild(parent, ({ lower }) => lower === "than"));
