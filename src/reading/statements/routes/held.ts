import type { Route } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childrenBy, type Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { marksOf } from "./marks.ts";
import { type Kind, routesTaken, type Take } from "./take.ts";
import { kindOfWhole } from "./whole.ts";

/** Where something is said aloud, and what it is said on or written in: each kind has its own prepositions. */
const HELD = /^(?:in|at|during|on|from|throughout|amid|via)$/;
const CARRIED = /^(?:in|on|via|through|by|from|with|per|inside|across)$/;

/** What is written is not said through it: "combed through the filings". */
const WRITTEN = /^(?:in|on|via|by|from|with|per|inside|across)$/;
const AIRED = /^(?:in|on|during|via|through|from|at)$/;
const PREPOSITIONS: Readonly<Record<Kind, RegExp>> = {
  interview: HELD,
  conference: HELD,
  debate: HELD,
  speech: HELD,
  broadcast: AIRED,
  post: CARRIED,
  statement: CARRIED,
  document: WRITTEN,
  agency: /^(?:via|through|on)$/,
  outlet: /^(?:on|via|through)$/,
  relay: /^(?:through|via)$/,
};

/** "in the wake of the report", "in the lead-up to the debate": near it, not in it. */
const AWAY =
  /^(?:wake|lead-up|run-up|light|face|case|front|middle|end|day|hour|week|month|year|release|line|favor|favour|response|order|place|course|start|eve|aftermath|addition|fact|effect|time|name|exchange|return)$/;

/** "in a statement", "at a rally", "on CNN", "through a spokesman". */
export function takeHeld(tree: Tree, at: number, marks: readonly string[], take: Take): void {
  const token = tree.tokens[at] as Token;
  if (AWAY.test(token.lemma) || isToCome(tree, at)) return;
  const kind = carrierKind(tree, at) ?? kindOfWhole(tree, at);
  const own = marksOf(tree, at);
  const all = own.length > 0 ? own : marks;
  // "a member on the panel" sits there; "by the report" is whose doing it is, "by letter" how it was said.
  if (token.lemma === "panel" && all.includes("on")) return;
  if (all.includes("by") && childrenBy(tree, at, (child) => /^(?:det|nmod:poss)$/.test(child.deprel)).length > 0)
    return;
  if (kind !== null && all.some((mark) => PREPOSITIONS[kind].test(mark))) take(at, kind);
  // "wrote Ann Hale for Morning Post": whoever is written for publishes it.
  else if (kind === null && all.includes("for") && isWriting(tree, at) && token.upos === "PROPN") take(at, "outlet");
  // "in a meeting with the editors of the Lake Daily", "for the Lake Daily": an outlet that is talked to or written for.
  else if (kind === "outlet" && all.some((mark) => /^(?:for|with|in)$/.test(mark))) take(at, kind);
  else if (kind === null && all.includes("on") && hostOf(tree, at) !== null) take(at, "broadcast");
}

const isWriting = (tree: Tree, at: number): boolean => {
  const { head } = tree.tokens[at] as Token;
  const verb = head === null || head < 0 ? undefined : tree.tokens[head];
  return verb !== undefined && verb.upos === "VERB" && /^(?:write|report|blog)$/.test(verb.lemma);
};

/** The phrase of a carrier behind the preposition of its kind: "at a rally", "on Telegram"; null for all others. */
export const heldIn = (tree: Tree, at: number): Route | null =>
  routesTaken(tree, (take) => takeHeld(tree, at, [], take))[0] ?? null;

/** "in the coming debates", "at next week's summit": nothing has been said there yet. */
const isToCome = (tree: Tree, at: number): boolean =>
  [at, ...childrenBy(tree, at, (token) => token.deprel === "nmod:poss")].some(
    (one) =>
      childrenBy(tree, one, (token) => /^(?:upcoming|coming|next|future|forthcoming|tomorrow)$/i.test(token.form))
        .length > 0,
  );

/** "on CNN's “State of the Union”": a programme with its outlet. */
function hostOf(tree: Tree, at: number): number | null {
  const owner = childrenBy(tree, at, (token) => token.deprel === "nmod:poss")[0];
  const kind = owner === undefined ? null : carrierKind(tree, owner);
  return owner !== undefined && (kind === "outlet" || kind === "agency") ? owner : null;
}
