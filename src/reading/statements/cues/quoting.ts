import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { cueOf } from "../../speech/lexicon.ts";
import { childBy, rel, type Tree } from "../../tree.ts";
import { cueSpan, isPassive } from "./cue.ts";

/**
 * The verb by which another passes on what somebody is told to be "saying": "was [quoted] as saying", "was [cited] by the
 * agency as saying", "the agency [quoted] her as adding". Null elsewhere.
 */
export function quotingVerb(tree: Tree, at: number): number | null {
  const { form, lemma, head } = tree.tokens[at] as Token;
  if (!/ing$/i.test(form) || rel(tree.tokens[at]) !== "advcl" || !cueOf(lemma)?.speaks) return null;
  const mark = childBy(tree, at, "mark");
  if (mark === undefined || !/^as$/i.test((tree.tokens[mark] as Token).form) || head === null || head < 0) return null;
  if (!/^(?:quote|cite|report)$/.test((tree.tokens[head] as Token).lemma)) return null;
  return isPassive(tree, head) || quotedOne(tree, head) !== null ? head : null;
}

/** Whom a verb of passing on has for its object: "the agency quoted [her] as saying". */
export const quotedOne = (tree: Tree, verb: number): number | null => childBy(tree, verb, "obj") ?? null;

/** The words of such a cue: all of them where they stand together, else those of passing on. */
export function quotingCue(tree: Tree, at: number): Span | null {
  const verb = quotingVerb(tree, at);
  if (verb === null) return null;
  const { start, end } = cueSpan(tree, verb);
  return { start, end: at - verb === 2 && isPassive(tree, verb) ? (tree.tokens[at] as Token).end : end };
}
