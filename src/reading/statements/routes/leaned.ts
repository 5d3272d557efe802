import type { Route } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { isBodyNoun } from "../../mentions/words/kinds.ts";
import type { Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { routesTaken, type Take } from "./take.ts";
import { kindOfWhole } from "./whole.ts";

/** "according to a statement": a carrier, or somebody else than the one who speaks. */
export function takeLeaned(tree: Tree, at: number, take: Take): void {
  const through = isPersonal(tree, at) || isBodyNoun((tree.tokens[at] as Token).lemma.toLowerCase());
  take(at, carrierKind(tree, at) ?? kindOfWhole(tree, at) ?? (through ? "relay" : null));
}

/** The route that "according to" leans on; null where it is nobody through whom words come. */
export const leanedRoute = (tree: Tree, at: number): Route | null =>
  routesTaken(tree, (take) => takeLeaned(tree, at, take))[0] ?? null;

/** Somebody through whom another's words come. */
export const isPersonal = (tree: Tree, at: number): boolean =>
  /^(?:official|source|person|people|aide|adviser|advisor|diplomat|lawyer|attorney|witness|participant|attendee|delegate|negotiator|mediator|insider|colleague|spokesman|spokeswoman|spokesperson)$/.test(
    (tree.tokens[at] as Token).lemma.toLowerCase(),
  );
