import { describe, expect, it } from "vitest";
import { bCubed, bestPairing, type Chains, ceafE, muc, scores } from "./scorer.ts";

const chains = (...words: string[]): Chains => words.map((word) => word.split(""));

describe("coreference scores", () => {
  it("are whole where found and gold agree, in whatever order", () => {
    const [gold, found] = [chains("abc", "de"), chains("ed", "cab")];
    for (const metric of [muc, bCubed, ceafE]) expect(scores(metric(gold, found))).toEqual({ p: 1, r: 1, f1: 1 });
  });

  it("are nothing where nothing is found", () => {
    for (const metric of [muc, bCubed, ceafE]) expect(scores(metric(chains("abc"), []))).toEqual({ p: 0, r: 0, f1: 0 });
  });

  it("count links, mentions and chains as the papers do: one chain cut in two", () => {
    const [gold, found] = [chains("abcd"), chains("ab", "cd")];
    // Two of three links; every found chain is pure; each mention has half of its chain.
    expect(scores(muc(gold, found))).toMatchObject({ p: 1, r: 2 / 3 });
    expect(scores(bCubed(gold, found))).toMatchObject({ p: 1, r: 1 / 2 });
    // One chain of two is paired: 2·2/(4+2) = 2/3, over two found and one gold.
    expect(scores(ceafE(gold, found)).p).toBeCloseTo(1 / 3);
    expect(scores(ceafE(gold, found)).r).toBeCloseTo(2 / 3);
  });

  it("count links, mentions and chains as the papers do: two chains run together", () => {
    // Bagga and Baldwin's example: 1-5, 6-7, 8-c in the gold; the second of two answers joins 6-7 with 8-c.
    const gold = chains("12345", "67", "89abc");
    const small = chains("12345", "6789abc");
    const large = chains("1234589abc", "67");
    expect(scores(muc(gold, small)).p).toBeCloseTo(9 / 10);
    expect(scores(muc(gold, large)).p).toBeCloseTo(9 / 10);
    expect(scores(bCubed(gold, small)).p).toBeCloseTo(16 / 21);
    expect(scores(bCubed(gold, large)).p).toBeCloseTo(7 / 12);
    expect(scores(bCubed(gold, small)).r).toBe(1);
  });

  it("charge a mention that the gold does not have, and one that is missed", () => {
    const [gold, found] = [chains("abc"), chains("abx")];
    expect(scores(muc(gold, found))).toMatchObject({ p: 1 / 2, r: 1 / 2 });
    expect(scores(bCubed(gold, found)).p).toBeCloseTo(4 / 9);
    expect(scores(ceafE(gold, found)).p).toBeCloseTo(2 / 3);
  });

  it("pair rows and columns for the largest sum, not the first fit", () => {
    expect(
      bestPairing([
        [0.9, 0.8],
        [0.8, 0.1],
      ]),
    ).toBeCloseTo(1.6);
    expect(bestPairing([[0.2, 0.7, 0.5]])).toBeCloseTo(0.7);
    expect(bestPairing([[0.2], [0.7], [0.5]])).toBeCloseTo(0.7);
    expect(bestPairing([])).toBe(0);
  });
});
