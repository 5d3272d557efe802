import type { Repair } from "../../document/repair.ts";

/** "go so far as to accuse": the parser may hang the clause on "far", where its subject is not seen from it. */
export const asFarAsTo: Repair = {
  name: "as-far-as-to",
  example: "Calder did not go so far as to accuse the army of lying.",
  find: ({ nodes }) =>
    nodes.flatMap(({ at, rel, parent, children }) => {
      const verb = parent?.parent;
      if (rel !== "advcl" || parent?.lower !== "far" || verb?.upos !== "VERB") return [];
      return children.some(({ rel: mark, lower }) => mark === "mark" && lower === "to")
        ? [{ at, change: { head: verb.at } }]
        : [];
    }),
};
