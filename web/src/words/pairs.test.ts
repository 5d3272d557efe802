import { expect, it } from "vitest";
import { pairAddress, withDays } from "./pairs.ts";

it("a pair's address holds any words of its sides", () => {
  expect(pairAddress("for:RUS", "a/b ?")).toBe("/pairs/for%3ARUS/a%2Fb%20%3F");
});

it("other days begin at the first rows, and keep what else was asked", () => {
  expect(withDays("/search?q=x&offset=50&from=2023", "2024-05", "2024-05")).toBe(
    "/search?q=x&from=2024-05&until=2024-05",
  );
  expect(withDays("/pairs/a/b?from=2023&until=2024", "", " ")).toBe("/pairs/a/b");
});
