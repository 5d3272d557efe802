import type { Route } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { carrierKind } from "../en/carriers.ts";
import { wordClass } from "../en/lexicon.ts";
import { heldKind, isRelaying } from "../en/routeWords.ts";
import { ROUTES } from "../en/rules/routes.ts";
import { firedEach } from "../engine/rule.ts";
import { partySpan } from "../syntax/party.ts";
import { marksOf } from "../syntax/subtree.ts";

const passesOnWords = wordClass("passes-on-words");
const HELD = ROUTES.filter(({ yields }) => yields.on === "any");

const routeOf = (node: Node, kind: Route["kind"] | null): Route | null => {
  const span = kind === null ? null : partySpan(node);
  return span && kind && { ...span, kind };
};

/** The route that "according to" leans on; null where it is nobody through whom words come. */
export const leanedRoute = (party: Node): Route | null =>
  routeOf(party, heldKind(party) ?? (isRelaying(party) ? "relay" : null));

/** The phrase of a carrier behind the preposition of its kind, whatever it hangs on: "at a rally", "on Telegram". */
export function heldIn(noun: Node): Route | null {
  if (noun.parent === null) return null;
  const rule = firedEach(HELD, noun.parent).find(({ match }) => match.route === noun)?.rule;
  return rule ? routeOf(noun, rule.yields.kind ?? heldKind(noun)) : null;
}

/** "The comments were carried by state media": those whom a verb of passing on names. */
export const citedBy = (verb: Node): readonly Route[] =>
  passesOnWords(verb)
    ? verb.children.flatMap((child) => {
        const by = child.rel === "obl" && marksOf(child).some((mark) => /^(?:by|in|on)$/.test(mark));
        return (by ? routeOf(child, carrierKind(child)) : null) ?? [];
      })
    : [];
