import type { Discourse } from "../discourse.ts";
import { type Cast, DESCRIBED } from "../entities/index.ts";

/** The share of what a report tells that its own country has, where its publisher is of that country, too. */
const WITH_PUBLISHER = 0.4;

/** The same where nothing tells of what country the publisher is. */
const ALONE = 0.7;

/** Countries told of from which on a share says something. */
const FEW = 3;

/**
 * The one country that a report is of: its publisher's, where the report tells of no other more, or hardly of any; else the one that it tells
 * of nearly alone. States, places and public bodies tell it, and each person whom the register knows. Null where publisher
 * and report differ, or where the report tells of several countries.
 */
export function homeOf({
  around: { told, publisher, dateline },
  cast,
}: Pick<Discourse, "around" | "cast">): string | null {
  const counts = new Map<string, number>();
  const named = told.filter(({ weak }) => !weak).map(({ country }) => country);
  const all = [...named, ...countriesOfKnown(cast)];
  for (const country of all) counts.set(country, (counts.get(country) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (publisher !== null) {
    const own = counts.get(publisher) ?? 0;
    const first = own === most && (own > 0 || all.length === 0);
    return first || all.length < FEW || own >= WITH_PUBLISHER * all.length || dateline === publisher ? publisher : null;
  }
  const [home] = [...counts].find(([, count]) => count === most) ?? [null];
  return all.length >= FEW && most >= ALONE * all.length ? home : null;
}

/** The country of each person whom the register knows. */
const countriesOfKnown = ({ entities }: Cast): readonly string[] =>
  entities.flatMap(({ kind, actor, by }) =>
    kind === "person" && by !== DESCRIBED && actor?.country ? [actor.country] : [],
  );
