import type { Span } from "../../../contract/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { firstTouching } from "../../order.ts";

const [denies, no, deniesNothing] = [wordClass("denies"), wordClass("no"), wordClass("denies-nothing")];
const doesAnyway = wordClass("does-anyway", "speaks-out");

/**
 * Whether a word inside a cue denies something and no rule has read it: such a cue must not be told as done. "Not only said"
 * and "did not hesitate to accuse" are.
 */
export function isDeniedUnread({ nodes }: TreeSentence, cue: Span, head: Node): boolean {
  for (let node = nodes[firstTouching(nodes, cue)]; node && node.start < cue.end; node = node.next ?? undefined) {
    if (!(denies.has(node.lower) || (no.has(node.lower) && node.rel === "det"))) continue;
    if (node.next && (deniesNothing.has(node.next.lower) || node.next.lower === "to")) continue;
    if (node.parent && (doesAnyway(node.parent) || doesAnyway(head))) continue;
    return true;
  }
  return false;
}

/** "stopped short of calling for": said by the cue's own words, whatever the tree makes of them. */
const SHORT_OF =
  /\b(?:(?:stop(?:s|ped|ping)?|f[ae]ll(?:s|ing)?) (?:well |just )?short of|(?:refrain|abstain)(?:s|ed|ing)? from|h[eo]ld(?:s|ing)? (?:back|off) from|sh(?:y|ies|ied) away from) /;

/** Whether a cue tells that somebody held back from speaking. */
export const holdsBack = (text: string, { start, end }: Span): boolean => SHORT_OF.test(text.slice(start, end));
