import type { Repair } from "../../document/repair.ts";

/** Without its accent the title looks like a charge that somebody brings; its lemma tells it apart. */
export const chargeTitle: Repair = {
  name: "charge-title",
  example: "The US charge d'affaires in Lima met the minister.",
  find: ({ nodes }) =>
    nodes
      .filter(({ lower, next }) => lower === "charge" && /^d['’]affaires$/.test(next?.lower ?? ""))
      .map(({ at }) => ({ at, change: { lemma: "chargé" } })),
};
