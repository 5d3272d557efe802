import { afterAll, beforeAll, expect, it } from "vitest";
import type { Torture } from "../kinds.ts";
import { KILL } from "./index.ts";

let kill: Torture;
beforeAll(async () => {
  kill = await KILL.open();
});
afterAll(() => kill.close());

const stop = new AbortController().signal;

it.each([
  ["add", 1, 2],
  ["reread", 3, 1],
  ["migration", 5, 3],
  ["corrections", 2, 3],
])(
  "a few kills of %s lose and tear nothing",
  async (what, seed, most) => {
    expect(await kill.batch(seed, { stop, most })).toEqual({ counts: { [what]: most }, failures: [] });
  },
  120_000,
);

it("draws the same moments for a seed, spread over the whole", async () => {
  const { momentsOf } = await import("./moments.ts");
  const moments = momentsOf(7, 200);
  expect(momentsOf(7, 200)).toEqual(moments);
  expect(momentsOf(8, 200)).not.toEqual(moments);
  for (const at of [0.1, 0.5, 0.9]) {
    const near = moments.filter(({ share }) => Math.abs(share - at) < 0.1);
    expect(near.length).toBeGreaterThan(20);
  }
});
