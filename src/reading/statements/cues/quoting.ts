import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childBy, rel, type Tree } from "../../tree.ts";
import { cueSpan, isPassive } from "./cue.ts";

/**
 * The verb by which another passes on what somebody is told to be "saying": "was [quoted] as saying", "was [cited] by the
 * agency as saying". Null elsewhere, "quoted her as saying" among it, where who passes it on is the subject.
 */
export function quotingVerb(tree: Tree, at: number): number | null {
  const { form, head } = tree.tokens[at] as Token;
  if (!/^(?:saying|stating|telling|warning|declaring)$/i.test(form) || rel(tree.tokens[at]) !== "advcl") return null;
  const mark = childBy(tree, at, "mark");
  if (mark === undefined || !/^as$/i.test((tree.tokens[mark] as Token).form) || head === null || head < 0) return null;
  return /^(?:quote|cite|report)$/.test((tree.tokens[head] as Token).lemma) && isPassive(tree, head) ? head : null;
}

/** The words of such a cue: all of them where they stand together, else those of passing on. */
export function quotingCue(tree: Tree, at: number): Span | null {
  const verb = quotingVerb(tree, at);
  if (verb === null) return null;
  const { start, end } = cueSpan(tree, verb);
  return { start, end: at - verb === 2 ? (tree.tokens[at] as Token).end : end };
}
