import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Event, Reading } from "../contract/index.ts";
import { openStore, type Store } from "../record/index.ts";
import { sampleDeeds } from "../record/record.testing.ts";
import { type DeedQuestion, deeds, deedsToCsv } from "./index.ts";

/** A report in which Calder of France does something to Hale, with an event changed. */
function done(words: string, change: Partial<Event>, more: Partial<Reading> = {}): Reading {
  const sample = sampleDeeds(`Calder, an ally, told Hale that it was so and warned him: ${words}.`);
  const [calder] = sample.actors;
  if (!calder) throw new Error("the sample has an actor");
  return {
    ...sample,
    url: `https://lake.example/${words}`,
    published: "2024-11-12",
    ...more,
    actors: [{ ...calder, country: "FRA", speaks_for: "dg:state-FRA" }],
    events: sample.events.map((event) => ({ ...event, id: sample.hash.slice(16, 32), ...change })),
    ties: [],
  };
}

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  store.keep(done("one", { plover: "THREATEN", cameo: "138", status: "happened" }));
  store.keep(done("two", { plover: "ASSAULT", cameo: "190", status: "ongoing" }, { published: "2024-12-01" }));
  store.keep(done("three", { plover: "CONSULT", cameo: "042", status: "planned" }));
  store.keep(done("four", { plover: "ASSAULT", cameo: "195", status: "happened", alleged: true }));
});
afterAll(() => store.close());

const codes = (question: DeedQuestion): readonly string[] =>
  deeds(store, question)
    .rows.map(({ cameo }) => cameo)
    .sort();

describe("who did what to whom", () => {
  it("tells what happened or goes on, and counts what was only planned or claimed", () => {
    const answer = deeds(store, {});
    expect(answer.rows.map(({ cameo }) => cameo)).toEqual(["190", "138"]);
    expect(answer).toMatchObject({ total: 2, leftOut: 2 });
    expect(answer.facets.find(({ field }) => field === "status")?.values).toContainEqual({
      value: "planned",
      count: 1,
    });
    expect(answer.rows[1]).toMatchObject({
      words: "warned",
      meaning: expect.stringMatching(/\w/),
      parties: [
        { role: "actor", words: "Calder", actor: "dg:calder", name: "Ines Calder" },
        { role: "actor", words: "", actor: "dg:calder", name: "Ines Calder" },
        { role: "recipient", words: "Hale", actor: null, name: null },
      ],
    });
    expect(answer.rows[1]?.evidence).toContain("warned him: one");
  });

  it("asks by status, claim, type, code, day, doer and whom", () => {
    expect(codes({ status: "planned" })).toEqual(["042"]);
    expect(codes({ status: ["planned", "ongoing"] })).toEqual(["042", "190"]);
    expect(codes({ alleged: true })).toEqual(["195"]);
    expect(codes({ type: "ASSAULT" })).toEqual(["190"]);
    expect(codes({ code: ["13", "04"], status: ["happened", "planned"] })).toEqual(["042", "138"]);
    expect(codes({ from: "2024-12" })).toEqual(["190"]);
    expect(codes({ did: "for:FRA", to: "hale" })).toEqual(["138", "190"]);
    expect(codes({ did: "hale" })).toEqual([]);
    expect(codes({ between: ["hale", "country:France"] })).toEqual(["138", "190"]);
    expect(codes({ text: "warned two" })).toEqual(["190"]);
  });

  it("refuses what is no type, status or code", () => {
    expect(() => deeds(store, { type: "WAR" })).toThrow(/no type of event "WAR"; there are: AGREE/);
    expect(() => deeds(store, { status: "done" })).toThrow(/no status "done"/);
    expect(() => deeds(store, { code: "1" })).toThrow(/two to four digits/);
  });

  it("goes out as CSV with who, whom, code and status", () => {
    const [titles, first] = deedsToCsv(deeds(store, {}).rows).split("\n") as [string, string];
    expect(titles).toContain("who,who_ids,words,to_whom,to_whom_ids,mutual,plover,cameo");
    expect(first).toContain("Ines Calder; Ines Calder,dg:calder; dg:calder,warned,Hale,,false,ASSAULT,190");
  });
});
