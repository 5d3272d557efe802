import type { Repair } from "../../document/repair.ts";
import { reportsSpeech } from "../cues.ts";

/** Whoever says the one adds the other, though the parser hangs what is added on the clause. */
export const addedToReport: Repair = {
  name: "added-to-report",
  example: "Hale said the port would open, adding that the ferries would run.",
  find: ({ nodes }) =>
    nodes.flatMap(({ at, lower, rel, parent: clause }) => {
      const verb = clause?.parent;
      const adds = lower === "adding" && rel === "advcl" && clause?.rel === "ccomp" && clause.at < at;
      return adds && verb && reportsSpeech(verb) ? [{ at, change: { head: verb.at } }] : [];
    }),
};
