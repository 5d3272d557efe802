import type { Route } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { carrierKind } from "../en/carriers.ts";
import { wordClass } from "../en/lexicon.ts";
import { looksLikeSite, outletKind } from "../en/outlets.ts";
import { partySpan } from "../syntax/party.ts";
import { marksOf } from "../syntax/subtree.ts";

const listener = wordClass("listeners");
const PART_OF_NAME = /^(?:compound|flat|appos|nmod:unmarked|obl:unmarked|nmod:desc)$/;

/**
 * What is told when an outlet is: "told CNN", "told the newspaper Lake Daily", "told Ann Hale of the Lake Daily", "told
 * Channel 4's Ann Hale"; a briefing that is told is where it was said.
 */
export function toldOutlet(hearer: Node): Route | null {
  // "told the channel's viewers": who watches is no outlet, and whose viewers they are is no more than that.
  if (listener(hearer)) return null;
  for (const one of [hearer, ...hearer.children]) {
    const apart =
      one.deprel === "nmod:poss" ||
      (one.rel === "nmod" && marksOf(one).some((mark) => /^(?:of|from|at|with)$/.test(mark)));
    if (one !== hearer && !apart && !PART_OF_NAME.test(one.deprel)) continue;
    // "told the same paper": a paper that is told something publishes.
    const kind = one === hearer && one.lemma === "paper" ? "outlet" : carrierKind(one);
    const named = kind === "broadcast" && one.upos === "PROPN";
    const held = kind === "conference" && one === hearer;
    if (kind === null || !(kind === "agency" || kind === "outlet" || named || held)) continue;
    const span = partySpan(apart ? one : hearer);
    if (span) return { ...span, kind };
  }
  return null;
}

/**
 * "told The Lake Daily that …": an outlet's name right behind the verb, where the tree cuts it into several; and a
 * name written as sites write theirs.
 */
export function outletAfter(cue: Node): Route | null {
  if (cue.lemma !== "tell" && cue.lemma !== "inform") return null;
  const object = cue.children.find(({ deprel, at }) => (deprel === "obj" || deprel === "iobj") && at > cue.at);
  if (object !== undefined && listener(object)) return null;
  const direct = outletAt(cue.next, true);
  if (direct !== null) return direct;
  // "told Ann Hale of the Lake Daily", "told a correspondent for the Lake Daily"
  for (let next = cue.next; next !== null && next.at < cue.at + 7; next = next.next) {
    if (/^(?:of|from|at|with|for)$/.test(next.form)) return next === cue.next ? null : outletAt(next.next, false);
    if (!/^(?:PROPN|NOUN|DET|ADJ)$/.test(next.upos)) return null;
  }
  return null;
}

/** @param alone whether one word written as sites write theirs is enough */
function outletAt(first: Node | null, alone: boolean): Route | null {
  if (first === null) return null;
  const words = first.sentence.nodes.slice(first.at, first.at + 7);
  const start = first.lower === "the" ? 1 : 0;
  for (let size = Math.min(5, words.length - start); size > 0; size -= 1) {
    const name = words
      .slice(start, start + size)
      .map(({ form }) => form)
      .join(" ")
      .replace(/ (['’]s)\b/g, "$1");
    if ((!/^\p{Lu}/u.test(name) && !looksLikeSite(name)) || / (?:of|from|at|with|for)\b/.test(name)) continue;
    const kind = outletKind(name) ?? (alone && size === 1 && looksLikeSite(name) ? "outlet" : null);
    const last = words[start + size - 1];
    if (kind !== null && last) return { start: first.start, end: last.end, kind };
  }
  return null;
}
