import type { Draft } from "./types.ts";

/**
 * How sure an event is. Where the heads alone tell it: their chance. Else by what is known of those who take part: a first
 * estimate from reading through reports that no frame was written for.
 */
export function confidenceOf({
  head,
  actors,
  recipients,
  chance,
}: Pick<Draft, "head" | "actors" | "recipients" | "chance">): number {
  if (chance !== undefined) return Number(chance.toFixed(2));
  const known = (side: Draft["actors"]): boolean =>
    side.some(({ standing, actor }) => standing === 3 && actor !== null);
  const sides = [actors, recipients].filter(known).length;
  const told = 0.5 + 0.15 * sides;
  return head.upos === "VERB" ? told : Number((told - 0.1).toFixed(2));
}
