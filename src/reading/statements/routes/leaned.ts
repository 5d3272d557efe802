import type { Token } from "../../../language/types.ts";
import { carrierKind } from "../carriers.ts";
import type { Tree } from "../tree.ts";
import type { Take } from "./take.ts";
import { kindOfWhole } from "./whole.ts";

/** "according to a statement": a carrier, or somebody else than the one who speaks. */
export function takeLeaned(tree: Tree, at: number, take: Take): void {
  take(at, carrierKind(tree, at) ?? kindOfWhole(tree, at) ?? (isPersonal(tree, at) ? "relay" : null));
}

/** Somebody through whom another's words come. */
export const isPersonal = (tree: Tree, at: number): boolean =>
  /^(?:official|source|person|people|aide|adviser|advisor|diplomat|lawyer|attorney|witness|spokesman|spokeswoman|spokesperson)$/.test(
    (tree.tokens[at] as Token).lemma.toLowerCase(),
  );
