import { PLOVER_TYPES } from "../../contract/index.ts";
import type { Match } from "./match.ts";
import type { Compared, TheirEvent, TypeCount } from "./types.ts";

type Column = Exclude<keyof TypeCount, "type">;

/** Counts of a comparison, while it is made. */
export class Tally {
  readonly theirs = { lines: 0, both: 0, only: 0, statements: 0, uncovered: 0, stateless: 0, bad: 0 };
  readonly ours = { events: 0, both: 0, only: 0, uncovered: 0, stateless: 0, untold: 0 };
  readonly #types = new Map<string, Record<Column, number>>();

  add(type: string, column: Column): void {
    const row = this.#types.get(type) ?? { theirsBoth: 0, oursBoth: 0, theirsOnly: 0, oursOnly: 0 };
    row[column] += 1;
    this.#types.set(type, row);
  }

  /** Counts one of theirs, and marks ours that are like it; its line of the comparison, null where it is only counted. */
  count(theirs: TheirEvent, match: Match): Compared | null {
    const type = theirs.type ?? "";
    if (match.kind === "both") {
      for (const one of match.all) one.matched = true;
      this.theirs.both += 1;
      this.add(type, "theirsBoth");
      return { side: "both", theirs, ours: match.best.event };
    }
    if (match.kind === "theirs") {
      this.theirs.only += 1;
      this.add(type, "theirsOnly");
      const { covered, best, near } = match;
      return { side: "theirs", theirs, covered, ours: best?.event ?? null, near };
    }
    this.theirs[COUNTED[match.kind]] += 1;
    return null;
  }

  types(): readonly TypeCount[] {
    return PLOVER_TYPES.flatMap((type) => {
      const row = this.#types.get(type);
      return row === undefined ? [] : [{ type, ...row }];
    });
  }
}

const COUNTED = { statement: "statements", stateless: "stateless", uncovered: "uncovered" } as const;
