import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";

const portfolios = wordClass("portfolios");

/** "foreign minister" for the "minister" of "the Norwegian foreign minister"; null where the post stands alone. */
export function portfolioOf({ previous, lemma }: Node): string | null {
  const before = previous?.lower ?? "";
  return portfolios.has(before) ? `${before.replace("defense", "defence")} ${lemma}` : null;
}

/**
 * Whether somebody of these posts can be told of by this one: who is only known as the foreign minister is not "the prime
 * minister", and a vice president not "the president".
 */
export function isSamePost(roles: ReadonlySet<string>, lemma: string, portfolio: string | null): boolean {
  const told = [...roles].filter((role) => role.endsWith(` ${lemma}`));
  if (portfolio !== null) return told.length === 0 || told.includes(portfolio);
  return !(lemma === "president" && told.length > 0);
}
