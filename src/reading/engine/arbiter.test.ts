import { describe, expect, it } from "vitest";
import { type Candidate, decide } from "./arbiter.ts";

const one = (by: string, value: string, weight: number): Candidate<string> => ({ by, value, weight });
const same = (a: string, b: string): boolean => a === b;

describe("the arbiter", () => {
  it("takes the surest reading, wherever it stands in the list", () => {
    const verdict = decide([one("a", "Calder", 0.6), one("b", "Hale", 0.9)], same);
    expect(verdict?.winner.by).toBe("b");
    expect(verdict?.losers.map(({ by }) => by)).toEqual(["a"]);
  });

  it("lets two that agree win over one that is surer than each", () => {
    const verdict = decide([one("a", "Hale", 0.8), one("b", "Calder", 0.7), one("c", "Calder", 0.7)], same);
    expect(verdict?.winner.value).toBe("Calder");
    expect(verdict?.support).toHaveLength(1);
    expect(verdict?.score).toBeCloseTo(0.91);
  });

  it("takes the order of the list for a tie-break, and nothing from nothing", () => {
    expect(decide([one("a", "Calder", 0.8), one("b", "Hale", 0.8)], same)?.winner.by).toBe("a");
    expect(decide([], same)).toBeNull();
  });
});
