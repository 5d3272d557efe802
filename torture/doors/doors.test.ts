import { expect, it } from "vitest";
import { DOORS_KIND } from "./index.ts";

it("some hundred changed files give reports, or an error that says what to do", async () => {
  const torture = await DOORS_KIND.open();
  const { counts, failures } = await torture.batch(7, { stop: new AbortController().signal });
  await torture.close();
  expect(failures.map(({ what, message }) => `${what}: ${message}`)).toEqual([]);
  expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(15 + 2 * 30 + 12 * 60);
}, 120_000);
