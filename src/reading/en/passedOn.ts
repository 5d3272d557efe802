import type { Node } from "../document/tree.ts";
import { isPassive } from "../syntax/clause.ts";
import { childOf } from "../syntax/subtree.ts";
import { reportsSpeech } from "./cues.ts";
import { wordClass } from "./lexicon.ts";

const passesOn = wordClass("passes-on");

/**
 * The verb by which another passes on what somebody is told to be "saying": "was [quoted] as saying", "was [cited] by the
 * agency as saying", "the agency [quoted] her as adding". Null elsewhere.
 */
export function passingVerb(cue: Node): Node | null {
  const { lower, rel, parent } = cue;
  if (!lower.endsWith("ing") || rel !== "advcl" || parent === null || !reportsSpeech(cue)) return null;
  if (childOf(cue, "mark")?.lower !== "as" || !passesOn(parent)) return null;
  return isPassive(parent) || childOf(parent, "obj") ? parent : null;
}
