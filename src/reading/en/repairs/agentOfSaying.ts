import type { Repair } from "../../document/repair.ts";

/** The parser may take who is named behind "by" for a subject. */
export const agentOfSaying: Repair = {
  name: "agent-of-saying",
  example: "Two boats had sunk, the mayor was quoted as saying by the Lake Times.",
  find: ({ nodes }) =>
    nodes
      .filter(
        ({ deprel, children }) =>
          deprel === "nsubj" && children.some(({ rel, lower }) => rel === "case" && lower === "by"),
      )
      .map(({ at }) => ({ at, change: { deprel: "obl" } })),
};
