import { afterAll, beforeAll, expect, it } from "vitest";
import type { Event, Reading } from "../contract/index.ts";
import { openStore, type Store } from "../record/index.ts";
import { sampleReading } from "../record/record.testing.ts";
import { networkOf, newestStatements, placesOf, speakersMost } from "./index.ts";

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  store.keep(struck("one", "2024-01-10", {}));
  store.keep(struck("two", "2024-02-10", {}));
  store.keep(struck("three", "2024-02-11", { status: "planned" }));
  store.keep(struck("four", "2024-02-12", { alleged: true }));
});
afterAll(() => store.close());

/** Calder, who speaks for Northland, strikes Hale somewhere, and tells him so. */
function struck(word: string, published: string, more: Partial<Event>): Reading {
  const text = `Calder told Hale that raid ${word} was over.`;
  const sample = sampleReading(text, { published, url: `https://lake.example/${word}` });
  const [calder] = sample.actors;
  const [said] = sample.statements;
  if (!calder || !said) throw new Error("the sample has an actor and a statement");
  const ref = (actor: string, name: string) => ({
    ...{ start: text.indexOf(name), end: text.indexOf(name) + name.length },
    ...{ actor, entity: null, basis: "stated" as const },
  });
  const span = { start: text.indexOf("raid"), end: text.indexOf("raid") + 4 };
  const where = { start: null, end: null, name: "Norville", country: "NLD", lat: 52, lon: 5 };
  return {
    ...sample,
    actors: [
      { ...calder, speaks_for: "dg:state-NLD" },
      { ...calder, id: "dg:hale", name: "Otto Hale", country: "DEU", speaks_for: null },
    ],
    statements: [{ ...said, addressees: [ref("dg:hale", "Hale")] }],
    events: [
      {
        ...{ id: `${sample.hash.slice(0, 15)}e`, trigger: span, also: [], plover: "ASSAULT", mode: null, context: [] },
        ...{ cameo: "190", goldstein: -10, quad: 4, actors: [ref("dg:calder", "Calder")] },
        ...{ recipients: [ref("dg:hale", "Hale")], mutual: false, status: "happened", alleged: false, when: null },
        ...{ where, statement: null, block: "report", evidence: { start: 0, end: text.length }, by: "event/raid" },
        ...{ support: [], confidence: 0.9 },
        ...more,
      } as Event,
    ],
  };
}

it("counts what was said and done between two, and leaves out what was planned or only claimed", () => {
  expect(networkOf(store, {})).toMatchObject({
    by: "states",
    edges: [{ one: "dg:hale", other: "dg:state-NLD", said: 4, cooperation: 0, conflict: 2 }],
    leftOut: 0,
  });
  expect(networkOf(store, { by: "actors" }).edges).toMatchObject([{ one: "dg:calder", other: "dg:hale", said: 4 }]);
});

it("keeps to its window of time", () => {
  expect(networkOf(store, { from: "2024-02", until: "2024-02" }).edges).toMatchObject([{ said: 3, conflict: 1 }]);
  expect(networkOf(store, { until: "2023" })).toMatchObject({ nodes: [], edges: [] });
  expect(placesOf(store, { from: "2024-02" })).toEqual({
    places: [{ name: "Norville", country: "NLD", lat: 52, lon: 5, cooperation: 0, conflict: 1 }],
    unplaced: 0,
    leftOut: 2,
  });
});

it("tells of each new report one statement at most, and who speaks most", () => {
  const rows = newestStatements(store, 3);
  expect(rows.map(({ published }) => published)).toEqual(["2024-02-12", "2024-02-11", "2024-02-10"]);
  expect(new Set(rows.map(({ report }) => report)).size).toBe(3);
  expect(speakersMost(store)).toEqual([{ actor: "dg:calder", name: "Ines Calder", count: 4 }]);
});
