import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { formsOf } from "../run.ts";

const materiel = wordClass("materiel");

/**
 * Whether a noun is a thing that those who fight use: it tells a sector, and yet it is nobody. What stands in front can
 * make it somebody: "a think tank", "rebel tanks".
 */
export function isMateriel(noun: Node): boolean {
  if (!materiel(noun)) return false;
  const before = noun.sentence.nodes
    .slice(Math.max(0, noun.at - 3), noun.at)
    .filter(
      ({ parent, deprel }) =>
        parent !== null && parent.at > noun.at - 3 && parent.at <= noun.at && /^(?:compound|amod)$/.test(deprel),
    );
  return sectorOf(formsOf([...before, noun])) === "MIL";
}
