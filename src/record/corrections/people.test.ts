import { expect, it } from "vitest";
import type { OwnRows } from "../../contract/index.ts";
import { openStore } from "../index.ts";
import { sampleReading } from "../record.testing.ts";

const merge = (from: string, into: string) => (own: OwnRows) => ({ ...own, merges: [...own.merges, { from, into }] });

it("merges of actors are decisions that can be undone, and never go in a circle", () => {
  const store = openStore(":memory:");
  store.keep(sampleReading());
  store.changeOwn(merge("dg:a", "dg:b"), { as: "Ada", why: "one person" });
  store.changeOwn(merge("dg:c", "dg:d"));
  expect(store.corrections.history()).toMatchObject([
    { what: "actors", who: "Ada", why: "one person", finding: "dg:a" },
    { what: "actors", who: "Ada", finding: "dg:c" },
  ]);
  store.corrections.decide([{ what: "undo", decision: 1 }]);
  expect(store.own().merges).toEqual([{ from: "dg:c", into: "dg:d" }]);
  store.changeOwn(merge("dg:b", "dg:a"));
  expect(() => store.corrections.decide([{ what: "undo", decision: 3 }])).toThrow(/merged into itself/);
  expect(store.own().merges).toEqual([
    { from: "dg:c", into: "dg:d" },
    { from: "dg:b", into: "dg:a" },
  ]);
  store.corrections.decide([{ what: "undo", decision: 4 }]);
  store.corrections.decide([{ what: "undo", decision: 3 }]);
  expect(store.own().merges).toContainEqual({ from: "dg:a", into: "dg:b" });
});
