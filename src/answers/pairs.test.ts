import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Event, Reading } from "../contract/index.ts";
import { openStore, type Store } from "../record/index.ts";
import { sampleDeeds } from "../record/record.testing.ts";
import { counterpartsOf, listActors, pairOf, pairsMost } from "./index.ts";

/** Calder of France tells Hale of Germany something and does something to him; `turned` the other way round. */
function between(words: string, published: string, change: Partial<Event> = {}, turned = false): Reading {
  const sample = sampleDeeds(`Calder, an ally, told Hale that it was so and warned him: ${words}.`);
  const [calder] = sample.actors;
  if (!calder) throw new Error("the sample has an actor");
  const as = (id: string) => (refs: readonly Event["actors"][number][]) =>
    refs.slice(0, 1).map((ref) => ({ ...ref, actor: id }));
  const [from, to] = turned ? [as("dg:hale"), as("dg:calder")] : [as("dg:calder"), as("dg:hale")];
  return {
    ...sample,
    url: `https://lake.example/${words}`,
    published,
    actors: [
      { ...calder, country: "FRA", speaks_for: "dg:state-FRA" },
      { ...calder, id: "dg:hale", name: "Otto Hale", country: "DEU", speaks_for: "dg:state-DEU" },
    ],
    statements: sample.statements.map((one) => ({
      ...one,
      speakers: from(one.speakers),
      addressees: to(one.addressees),
    })),
    events: sample.events.map((event) => ({
      ...event,
      id: sample.hash.slice(16, 32),
      actors: from(event.actors),
      recipients: to(event.recipients),
      ...change,
    })),
    ties: [],
  };
}

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  store.keep(between("one", "2024-03-02"));
  store.keep(between("two", "2024-05-01", { plover: "CONSULT", cameo: "042", quad: 1 }, true));
  store.keep(between("three", "2024-05-09", { status: "planned" }));
});
afterAll(() => store.close());

describe("what two said and did to each other", () => {
  it("is one line in both directions, the newest first, planned events told as such", () => {
    const pair = pairOf(store, { one: "for:FRA", other: "Germany" });
    expect(pair.sides.map(({ told, name }) => [told, name])).toEqual([
      ["for:FRA", "France"],
      ["for:DEU", "Germany"],
    ]);
    expect(pair.said).toEqual({ there: 2, back: 1 });
    expect(pair.order).toEqual(["statement", "event", "statement", "event", "statement", "event"]);
    expect(pair.events.rows.map(({ status }) => status)).toEqual(["planned", "happened", "happened"]);
  });

  it("counts each month by direction, and what was done by cooperation and conflict, without what was planned", () => {
    const { by, periods } = pairOf(store, { one: "dg:calder", other: "dg:state-DEU" });
    expect(by).toBe("month");
    expect(periods).toEqual([
      { period: "2024-03", there: 1, back: 0, cooperation: 0, conflict: 1 },
      { period: "2024-05", there: 1, back: 1, cooperation: 1, conflict: 0 },
    ]);
  });

  it("goes on where the rows before ended, and keeps to a period", () => {
    const ids = (offset: number): readonly string[] => {
      const { order, statements, events } = pairOf(store, { one: "dg:calder", other: "dg:hale", offset, limit: 3 });
      expect(order).toHaveLength(3);
      return [...statements.rows, ...events.rows].map(({ id }) => id);
    };
    expect(new Set([...ids(0), ...ids(3)]).size).toBe(6);
    expect(pairOf(store, { one: "for:FRA", other: "for:DEU", from: "2024-05" }).statements.total).toBe(2);
    expect(pairOf(store, { one: "for:FRA", other: "for:DEU", until: "2023" }).order).toEqual([]);
  });

  it("refuses a pair of one, a state that is none and a period turned round", () => {
    expect(() => pairOf(store, { one: "for:FRA", other: "France" })).toThrow(/a pair is of two; France/);
    expect(() => pairOf(store, { one: "for:FRA", other: "for:QQQ" })).toThrow(/no state "QQQ"/);
    expect(() => pairOf(store, { one: "a", other: "b", from: "2024-05", until: "2024-04" })).toThrow(
      /before it begins/,
    );
  });
});

describe("with whom somebody speaks and deals", () => {
  it("counts each counterpart by itself, and each state with all who speak for it", () => {
    expect(counterpartsOf(store, "dg:calder")).toEqual([
      { actor: "dg:hale", name: "Otto Hale", pairAs: "dg:hale", said: 2, told: 1, did: 1, undergone: 1 },
      { actor: "dg:state-DEU", name: "Germany", pairAs: "for:DEU", said: 2, told: 1, did: 1, undergone: 1 },
    ]);
    expect(counterpartsOf(store, "dg:state-FRA")[1]).toMatchObject({ pairAs: "for:DEU", said: 2, told: 1 });
  });

  it("tells the pairs that speak most, whoever speaks for a state counted with it", () => {
    expect(pairsMost(store)).toMatchObject([{ one: { told: "for:DEU" }, other: { told: "for:FRA" }, count: 3 }]);
  });

  it("lists actors by name, country and kind", () => {
    expect(listActors(store)).toMatchObject({ total: 2, kinds: [{ value: "person", count: 2 }] });
    expect(listActors(store, { text: "otto" }).rows).toMatchObject([
      { id: "dg:hale", name: "Otto Hale", reports: 3, said: 1, told: 2, events: 3 },
    ]);
    expect(listActors(store, { text: "fra" }).rows.map(({ id }) => id)).toEqual(["dg:calder"]);
    expect(listActors(store, { kind: "state" })).toMatchObject({ total: 0, rows: [] });
  });
});
