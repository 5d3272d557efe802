import type { Register } from "../../../register/index.ts";

/** What is smaller is known by its name only where the network takes it for a name. */
const WELL_KNOWN = 30_000;

/** Whether a place is taken for one by its name alone. */
export const isWellKnown = ({ kind, population }: ReturnType<Register["placed"]>[number]): boolean =>
  kind !== "city" || (population ?? 0) >= WELL_KNOWN;
