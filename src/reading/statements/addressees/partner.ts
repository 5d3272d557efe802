import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, type Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { casesOf } from "./cases.ts";
import { hears } from "./hears.ts";

/** Exchanges in which the other side only listens or asks: "an interview with", "a debate with". */
const MUTUAL =
  /^(?:call|phone|meeting|breakfast|lunch|dinner|briefing|conversation|talk|session|exchange|gathering|visit|audience|complaint|filing|petition)$/;

const TO_OR_WITH = /^(?:to|with|before|for)$/;

/** Whom a letter is to, whom a meeting is with. */
export function partnerOf(tree: Tree, at: number): number | null {
  const party = childrenBy(
    tree,
    at,
    (token, index) =>
      /^(?:nmod|obl)$/.test(rel(token)) &&
      index > at &&
      hears(tree, index) &&
      casesOf(tree, index).some((mark) => TO_OR_WITH.test(mark)),
  )[0];
  if (party === undefined) return null;
  const marks = casesOf(tree, party);
  // "a joint statement with China": made together, not said to it.
  if (marks.includes("with") && !MUTUAL.test((tree.tokens[at] as Token).lemma)) return null;
  // "a statement for the record", "a speech for the ages": only what goes to somebody or is held with them.
  if (
    marks.includes("for") &&
    !/^(?:message|advice|word|question|plea|briefing|reception)$/.test((tree.tokens[at] as Token).lemma)
  )
    return null;
  return carrierKind(tree, party) !== null && carrierKind(tree, party) !== "outlet" ? null : party;
}
