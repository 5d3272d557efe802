import type { Draft } from "./types.ts";

/**
 * How sure an event is, by what is known of those who take part: a first estimate from reading through reports that no frame
 * was written for, to be replaced by calibrated figures once heads and frames are weighed together.
 */
export function confidenceOf({ head, actors, recipients }: Pick<Draft, "head" | "actors" | "recipients">): number {
  const known = (side: Draft["actors"]): boolean =>
    side.some(({ standing, actor }) => standing === 3 && actor !== null);
  const sides = [actors, recipients].filter(known).length;
  const told = 0.5 + 0.15 * sides;
  return head.upos === "VERB" ? told : Number((told - 0.1).toFixed(2));
}
