import type { Sentence } from "../../../language/types.ts";
import type { Rule } from "./rule.ts";
import { spottedAs } from "./spotted.ts";

/** What ships of navies are called by in front of their names. */
const SHIP = /^(?:USS|USNS|USCGC|HMS|HMCS|HMAS|HMNZS|INS|RFA)$/;

/** "USS Robert E. Hale": a ship, whoever it is named for. */
export const ship: Rule = (at, seen, { tree: { sentence } }) => {
  const last = lastOfShip(sentence, at);
  return last !== null && (!seen || seen.first >= at) ? spottedAs(sentence, { first: at, last }, "other") : null;
};

function lastOfShip({ tokens }: Sentence, at: number): number | null {
  if (!SHIP.test(tokens[at]?.form ?? "")) return null;
  let last = at;
  while (last - at < 4 && /^\p{Lu}/u.test(tokens[last + 1]?.form ?? "") && tokens[last + 1]?.upos === "PROPN")
    last += 1;
  return last > at ? last : null;
}
