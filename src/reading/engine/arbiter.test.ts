import { describe, expect, it } from "vitest";
import { type Candidate, decide } from "./arbiter.ts";

const one = (by: string, value: string, weight: number): Candidate<string> => ({ by, value, weight });
const same = (a: string, b: string): boolean => a === b;

describe("the arbiter", () => {
  it("takes the surest reading, wherever it stands in the list", () => {
    expect(decide([one("a", "Calder", 0.6), one("b", "Hale", 0.9)], same)?.by).toBe("b");
  });

  it("lets two that agree win over one that is surer than each", () => {
    const agreeing = [one("b", "Calder", 0.7), one("c", "Calder", 0.7)];
    expect(decide([one("a", "Hale", 0.8), ...agreeing], same)?.by).toBe("b");
    expect(decide([one("a", "Hale", 0.92), ...agreeing], same)?.by).toBe("a");
  });

  it("takes the order of the list for a tie-break, and nothing from nothing", () => {
    expect(decide([one("a", "Calder", 0.8), one("b", "Hale", 0.8)], same)?.by).toBe("a");
    expect(decide([], same)).toBeNull();
  });
});
