import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { isSame, type Party, partiesIn, type World } from "../events/gate.ts";
import { behind } from "../events/roles.ts";

const isParty = wordClass("party-names");

/** The party behind "from", "of" on a name: "Ann Hale of the Labour Party". */
const partyOf = (name: Node): Node | undefined =>
  behind(name, ["from", "of"]).find((other) => other.upos === "PROPN" && isParty.has(other.lower));

/** Whether a name, or the one that it is joined to, has a party behind it. */
export const isFromParty = (node: Node): boolean =>
  partyOf(node) !== undefined ||
  (node.rel === "conj" && node.parent?.upos === "PROPN" && partyOf(node.parent) !== undefined);

/** "Ann Hale and Bo Calder from the Labour Party": a person and the party; empty where either is not known. */
export function ofParty(
  name: Node,
  world: World,
): readonly { readonly a: Party; readonly b: Party; readonly head: Node }[] {
  const party = partyOf(name) ?? (name.parent && partyOf(name.parent));
  if (!party) return [];
  const [a] = partiesIn({ head: name, deep: false, rank: 0 }, world).filter(({ actor }) => actor?.kind === "person");
  const [b] = partiesIn({ head: party, deep: false, rank: 0 }, world).filter(
    ({ actor }) => actor !== null && actor.kind !== "person" && actor.kind !== "state",
  );
  return a && b && !isSame(a.ref, b.ref) ? [{ a, b, head: party }] : [];
}
