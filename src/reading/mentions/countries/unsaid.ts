import type { Discourse, SentenceContext } from "../discourse.ts";
import type { Entity } from "../entities/index.ts";
import { homeOf } from "./home.ts";

/** Times that somebody is named which tell where he is of; those further on tell of what he does. */
const INTRODUCED = 2;

/**
 * Gives named persons whom the register does not know, and whose country no words tell, the one country that the report is
 * of: the mayor, the teacher and the witness of a report on Peru are of Peru. Nobody gets it who is first told of beside other
 * countries alone, or beside a body of several states.
 */
export function tellHomes(context: readonly SentenceContext[], discourse: Discourse): void {
  const home = homeOf(discourse.around);
  if (home === null) return;
  const named = new Map<Entity, number>();
  const foreign = new Set<Entity>();
  for (const one of context)
    for (const { head } of one.spotted) {
      const entity = one.meant.get(head);
      if (!entity || !isOpen(entity)) continue;
      const times = named.get(entity) ?? 0;
      named.set(entity, times + 1);
      if (times < INTRODUCED && isForeign(one, home, discourse)) foreign.add(entity);
    }
  for (const entity of named.keys()) {
    if (foreign.has(entity) || !entity.actor) continue;
    entity.country = home;
    entity.actor = { ...entity.actor, country: home };
    entity.by = "actors/country-of-report";
  }
}

/** Somebody of the report's own of whose country nothing is known. */
const isOpen = ({ kind, actor, country, candidates }: Entity): boolean =>
  kind === "person" && country === null && actor?.country === null && actor.id.startsWith("dg:person-") && !candidates;

/** Whether a sentence tells of other countries and not of this one, or of a body of several states. */
function isForeign({ spotted, number }: SentenceContext, home: string, { around }: Discourse): boolean {
  const told = around.told
    .slice(around.first[number] ?? 0, around.first[number + 1])
    .filter(({ weak }) => !weak);
  if (told.length > 0 && told.every(({ country }) => country !== home)) return true;
  return spotted.some(({ bodies }) => bodies.some(({ actor }) => actor.kind === "igo"));
}
