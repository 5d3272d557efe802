import { spelling } from "../../src/register/spelling.ts";
import { editDistance } from "./editDistance.ts";

/**
 * Whether two names of a row are of two people: the surname alone is common to them, and the given names are neither
 * spellings nor short forms of each other ("Ann Hale" and "Tom Hale"; not "Ann Hale" and "Anne B. Hale").
 */
export function areTwo(name: string, other: string): boolean {
  const [one, two] = [wordsOf(name), wordsOf(other)];
  if (one.length < 2 || two.length < 2) return false;
  const shared = one.filter((word) => two.some((its) => isLike(word, its)));
  return shared.length < 2 && isLike(one.at(-1) as string, two.at(-1) as string);
}

/** Short forms of given names that begin with other letters. */
const SHORT: Readonly<Record<string, string>> = {
  jim: "james",
  bob: "robert",
  bill: "william",
  dick: "richard",
  ted: "edward",
  tony: "anthony",
};

const wordsOf = (name: string): readonly string[] =>
  spelling(name.toLowerCase().replace(/^(?:jim|bob|bill|dick|ted|tony)\b/, (word) => SHORT[word] as string))
    .split(/[\s-]+/)
    .filter((word) => word !== "" && !/^(?:al|el|de|da|bin|ibn|van|von|la)$/.test(word));

/** The same word in another spelling, shortened, or its first letter. */
function isLike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // An article that only looks like one is cut from the longer: "Almazbek".
  if (long.startsWith(short.slice(0, 2)) || short.startsWith(`al${long.slice(0, 2)}`)) return true;
  return editDistance(short, long) <= (long.length > 5 ? 2 : 1);
}
