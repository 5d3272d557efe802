import { expect, it } from "vitest";
import { LOCKS } from "./index.ts";

it("two at once on one record both come to their end: adds, first openings, migrations", async () => {
  const locks = await LOCKS.open();
  const { counts, failures } = await locks.batch(1, { stop: new AbortController().signal, most: 7 });
  expect(failures.map(({ what, message }) => `${what}: ${message}`)).toEqual([]);
  expect(counts).toEqual({ "pairs of add": 1, "first openings": 3, "migrations by two": 3 });
  await locks.close();
}, 120_000);
