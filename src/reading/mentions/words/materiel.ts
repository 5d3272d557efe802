import type { Sentence, Token } from "../../../language/types.ts";
import { sectorOf } from "../../en/words/sectors.ts";

const MATERIEL =
  /^(?:missile|rocket|submarine|drone|aircraft|warplane|plane|jet|helicopter|gunship|vehicle|tank|warship|frigate|corvette|minesweeper|gunboat|vessel|ship|boat|cutter|warhead|bomb|shell)$/;

/**
 * Whether a noun is a thing that those who fight use: it tells a sector, and yet it is nobody. What stands in front can
 * make it somebody: "a think tank", "rebel tanks".
 */
export function isMateriel({ tokens }: Sentence, at: number): boolean {
  const { lemma, form } = tokens[at] as Token;
  if (!MATERIEL.test(lemma.toLowerCase())) return false;
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .filter(({ head, deprel }) => head !== null && head > at - 3 && head <= at && /^(?:compound|amod)$/.test(deprel));
  return sectorOf([...before.map((word) => word.form), form].join(" ")) === "MIL";
}
