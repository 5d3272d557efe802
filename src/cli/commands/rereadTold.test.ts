import { expect, it } from "vitest";
import { openStore } from "../../record/index.ts";
import { sampleDeeds } from "../../record/record.testing.ts";
import { openTally } from "./rereadTold.ts";

it("says what rereading changed, and where a person had decided", () => {
  const store = openStore(":memory:");
  const reading = sampleDeeds();
  const [event] = reading.events;
  const said = reading.statements[0] as (typeof reading.statements)[number];
  store.keep(reading);
  store.corrections.decide(
    [
      { what: "accept", finding: said.id },
      { what: "note", on: event?.id as string, words: "ask" },
    ],
    { as: "Ada" },
  );
  const tally = openTally(store);
  const made = { ...reading.made, rules: "r2" };
  const id = reading.hash.slice(0, 16);
  const without = { ...reading, made, events: [], statements: [{ ...said, act: "promise" as const }] };
  expect(tally.around(reading, () => void store.keep(without))).toBe(
    `report ${id}: decision 2 lost its words; ${said.id} claims something else than what was judged`,
  );
  expect(tally.lines()).toEqual([
    "findings: 0 new, 1 gone, 1 changed",
    "decisions in these reports: 1 found again, 1 orphaned (dragoman review --orphans); 1 accepted or rejected findings claim something else now (dragoman review lists them)",
  ]);
  expect(openTally(store).around(without, () => void store.keep(reading))).toBe(
    `report ${id}: decision 2 found its words again`,
  );
  store.close();
});

it("says nothing where nothing changed and nobody had decided", () => {
  const store = openStore(":memory:");
  const reading = sampleDeeds();
  store.keep(reading);
  const tally = openTally(store);
  expect(
    tally.around(reading, () => void store.keep({ ...reading, made: { ...reading.made, rules: "r2" } })),
  ).toBeNull();
  expect(tally.lines()).toEqual([]);
  store.close();
});
