import type { Token } from "../../../language/types.ts";
import type { CueEntry } from "../../speech/lexicon.ts";
import { childrenBy, rel, runAround, spanOf, subtree, type Tree } from "../../tree.ts";
import { subjectOf } from "../speakers/subject.ts";
import { cueSpan, isPassive } from "./cue.ts";
import type { Frame } from "./frame.ts";

const REJECTS: CueEntry = { act: "reject", shapes: new Set(["object"]), addresses: false, speaks: true };

/** "ruled out a return to the talks", "did not rule out closing the border". */
export function ruledOut(tree: Tree, at: number): Frame | null {
  const object = childrenBy(
    tree,
    at,
    (token, index) => index > at + 1 && /^(?:obj|xcomp|ccomp|advcl)$/.test(rel(token)),
  )[0];
  const speaker = subjectOf(tree, at);
  const content = object === undefined ? null : spanOf(tree, runAround(subtree(tree, object), object));
  if (content === null || speaker === null || isPassive(tree, at)) return null;
  const { start } = cueSpan(tree, at);
  return {
    tree,
    at,
    cue: { start, end: (tree.tokens[at + 1] as Token).end },
    act: "reject",
    entry: REJECTS,
    speaker,
    addressee: null,
    content: [content],
    by: "ruled out",
  };
}
