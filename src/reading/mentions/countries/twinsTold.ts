import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { printed, registeredNameAt } from "../phrase/registeredName.ts";

/** Two states that one name is short for: the one that it means without more, and the other. */
const TWINS: readonly (readonly [name: string, usual: string, other: string])[] = [["Congo", "COD", "COG"]];

/** "Congo" where the report speaks of the Republic, whose capital is Brazzaville, and not of the other one. */
export function twinsTold(words: readonly Node[], register: Register): ReadonlyMap<string, string> {
  /** Whether a word means one of the two only, by another name than theirs: "Congolese" is of both. */
  const isOnly = (word: Node, [name, code, other]: readonly [string, string, string]): boolean => {
    const match = registeredNameAt(word, register, (entry) => entry.kind === "state" && entry.state.code === code);
    const both = match?.entries.some((entry) => entry.kind === "state" && entry.state.code === other);
    return match !== null && !both && printed(word, match.last) !== name;
  };
  const told = TWINS.filter(
    ([name, usual, other]) =>
      words.some(({ form }) => form === name) &&
      words.some((word) => isOnly(word, [name, other, usual])) &&
      !words.some((word) => isOnly(word, [name, usual, other])),
  );
  return new Map(told.map(([name, , other]) => [name, other]));
}
