import type { Route } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { carrierKind, wholeOf } from "../en/carriers.ts";
import { wordClass } from "../en/lexicon.ts";
import { partySpan } from "../syntax/party.ts";

const neverSpeaks = wordClass("never-speaks");
const recording = wordClass("recordings");
const shows = wordClass("shows");
const speech = wordClass("speeches");
const KINDS: readonly string[] = ["document", "statement", "post", "broadcast", "speech"];

/**
 * What speaks is what carries the words: "the study found", "a letter that says", "data from the survey show", "the
 * ad's narrator asks". A paper that speaks is a speaker and no more.
 *
 * @param cue the lemma of the verb; null where there is none
 */
export function speakingRoute(speaker: Node, cue: string | null = null): Route | null {
  const node = wholeOf(speaker) ?? (carrierKind(speaker) === null ? null : speaker);
  if (node === null) return null;
  const kind = carrierKind(node);
  if (kind === null || !KINDS.includes(kind) || neverSpeaks(node)) return null;
  if (recording(node) && (cue === null || shows.has(cue))) return null;
  if (kind === "speech" && !speech(node)) return null;
  if (kind === "post" && node.upos === "PROPN") return null;
  const span = partySpan(node);
  return span && { ...span, kind };
}
