import type { Route } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { hasChild, runAround } from "../syntax/subtree.ts";
import { LEXICON, markedWords, wordClass } from "./lexicon.ts";
import { outletKind } from "./outlets.ts";

type Kind = Route["kind"];

const CARRIERS = markedWords("carriers", "kind") as ReadonlyMap<string, Kind>;
const COMPOUNDS = markedWords("carrier-compounds", "kind") as ReadonlyMap<string, Kind>;
const SITES = LEXICON.words("post-sites");
const PLACES = LEXICON.words("post-places");
const namedCarrier = wordClass("named-carriers");
const carrierPart = wordClass("carrier-parts");
const officeBefore = wordClass("offices-before-carriers");

/** What is itself said or done somewhere: "his remarks at the rally" were made there, whoever speaks of them now. */
export const isDone = wordClass("said-or-done");

const kinds = new WeakMap<Node, Kind | null>();

/** The kind of route that a noun makes with its compounds; null where it carries no words. Memoises by word. */
export function carrierKind(node: Node): Kind | null {
  const known = kinds.get(node);
  if (known !== undefined) return known;
  const kind = kindOf(node);
  kinds.set(node, kind);
  return kind;
}

function kindOf(node: Node): Kind | null {
  if (node.form === "X") return "post";
  if (!/^(?:NOUN|PROPN|NUM|X|SYM)$/.test(node.upos)) return null;
  const compound = compoundOf(node);
  const told = compoundKind(compound);
  if (told !== null) return told;
  const outlet = outletKind(compound);
  // "the Minister of Foreign Affairs", "the Press Office": part of another name.
  if (outlet !== null && /^(?:nmod|compound|flat)$/.test(node.deprel) && node.parent && officeBefore(node.parent))
    return null;
  if (outlet !== null && (node.upos === "PROPN" || /^\p{Ll}/u.test(node.form))) return outlet;
  const kind = CARRIERS.get(node.lemma) ?? null;
  // "Bill", "Mark", "Page": a word of a name is no bill; events and sites have names of their own.
  return kind !== null && node.upos === "PROPN" && !namedCarrier(node) ? null : kind;
}

function compoundKind(compound: string): Kind | null {
  const words = compound.split(" ");
  for (let size = Math.min(3, words.length); size > 0; size -= 1) {
    const kind = COMPOUNDS.get(words.slice(-size).join(" ").toLowerCase());
    if (kind !== undefined) return kind;
  }
  const site = PLACES.has((words.at(-1) as string).toLowerCase()) ? words.slice(0, -1) : words;
  return [1, 2].some((size) => SITES.has(site.slice(-size).join(" "))) ? "post" : null;
}

const INSIDE = /^(?:compound|flat|amod|nmod:unmarked|appos:unmarked)$/;

/** A head with its compounds and the names it is made of, as they stand: "the latest Lake Daily" gives "Lake Daily". */
function compoundOf(node: Node): string {
  const own = new Set([node]);
  for (const child of node.children) if (INSIDE.test(child.deprel)) own.add(child);
  for (const child of [...own]) for (const grand of child.children) if (INSIDE.test(grand.deprel)) own.add(grand);
  return runAround([...own], node)
    .map(({ form }) => form)
    .join(" ");
}

/** Whether a noun is a part or a maker of what carries words, and what that is: "data from the survey" gives "survey". */
export function wholeOf(node: Node): Node | null {
  if (!carrierPart(node)) return null;
  const isWhole = (child: Node): boolean =>
    child.deprel === "nmod:poss" ||
    (/^(?:nmod|obl)$/.test(child.rel) && hasChild(child, ({ rel, lemma }) => rel === "case" && OF.test(lemma)));
  return node.children.find((child) => isWhole(child) && carrierKind(child) !== null) ?? null;
}

const OF = /^(?:of|in|from)$/;

/** "a line in the report": the kind of what it is a part of. */
export function kindOfWhole(node: Node): Kind | null {
  const whole = wholeOf(node);
  return whole === null ? null : carrierKind(whole);
}
