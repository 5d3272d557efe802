import type { Token } from "../../../language/types.ts";
import type { Read } from "../scene.ts";

/** Those who speak or stand for others; whose they are, what stands before them tells. */
export const ONE_OF =
  /^(?:spokesman|spokeswoman|spokesperson|source|officer|chief|commander|commissioner|inspector|spokespeople|personnel|force|fighter|leader|minister|figure|member|statement)$/;

/** What a person has or leads that is of the person's own country. */
const OWN =
  /^(?:administration|government|cabinet|regime|office|presidency|ministry|party|campaign|team|army|adviser|advisor|aide|ally|spokesman|spokeswoman|spokesperson|lawyer|deputy|envoy|chief|secretary|minister|negotiator|predecessor|successor|supporter|family|father|mother|brother|sister|son|daughter|wife|husband|widow)$/;

/**
 * "the Trump administration", "her spokesman", "a spokesman for the ministry", "its foreign ministry" of a state: the
 * country of somebody in the phrase.
 */
export function countryOfOwner(read: Read, at: number): string | null {
  const { sentence, children, meant } = read;
  const lemma = (sentence.tokens[at] as Token).lemma.toLowerCase();
  const state = OF_STATE.test(lemma) ? stateBehindIts(read, at) : null;
  if (state !== null) return state;
  for (const child of children[at] ?? []) {
    if (!/^(?:nmod|compound|nmod:poss|flat)$/.test((sentence.tokens[child] as Token).deprel)) continue;
    const entity = meant.get(child);
    if (!entity || entity.country === null || entity.kind === "thing") continue;
    if (entity.kind === "person" ? OWN.test(lemma) : entity.kind === "body" && isOfBody(lemma)) return entity.country;
  }
  return null;
}

const isOfBody = (lemma: string): boolean =>
  OWN.test(lemma) ||
  ONE_OF.test(lemma) ||
  /^(?:official|head|director|president|chairman|chairwoman|chair|manager|executive|employee|worker|analyst|researcher|professor|scientist|lawmaker|senator|judge|editor|reporter|correspondent|representative|delegate)$/.test(
    lemma,
  );

/** Bodies of a state and those who serve it. */
const OF_STATE =
  /^(?:administration|government|cabinet|regime|presidency|ministry|parliament|army|military|navy|police|embassy|coastguard|guard|force|president|premier|minister|ambassador|envoy|spokesman|spokeswoman|spokesperson|official|chief|commander|secretary|negotiator|diplomat|delegate|representative|lawmaker|leader)$/;

/** The state that "its" in front of a noun, or of the noun compounded with it, goes back to: "its ministry's spokesman". */
function stateBehindIts({ sentence: { tokens }, children, meant }: Read, at: number): string | null {
  for (const child of children[at] ?? []) {
    const { deprel, form } = tokens[child] as Token;
    const nested = /^(?:compound|nmod:poss)$/.test(deprel) ? (children[child] ?? []) : [];
    for (const word of /^its$/i.test(form) ? [child] : nested) {
      const entity = meant.get(word);
      if (/^its$/i.test(tokens[word]?.form ?? "") && entity?.kind === "state") return entity.country;
    }
  }
  return null;
}
