import { isCapital } from "../../syntax/forms.ts";
import type { NameRule } from "./nameRule.ts";
import { spottedAs } from "./spotted.ts";

/** What ships of navies are called by in front of their names. */
const SHIP = /^(?:USS|USNS|USCGC|HMS|HMCS|HMAS|HMNZS|INS|RFA)$/;

/** "USS Robert E. Hale": a ship, whoever it is named for. */
export const ship: NameRule = (word, seen) => {
  if (!SHIP.test(word.form) || (seen && seen.first < word.at)) return null;
  let last = word;
  while (last.at - word.at < 4 && last.next?.upos === "PROPN" && isCapital(last.next)) last = last.next;
  return last === word ? null : spottedAs(word.sentence, { first: word.at, last: last.at }, "other");
};
