import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Event, Reading } from "../contract/index.ts";
import { openStore, type Store } from "./index.ts";
import { sampleReading, sql } from "./record.testing.ts";

const state = (code: string): Reading["actors"][number] => ({
  id: `dg:state-${code}`,
  name: code,
  kind: "state",
  country: code,
  sector: "GOV",
  speaks_for: null,
  identity: "known",
  offices: [],
});
const PARTIES = [state("AAA"), state("BBB"), state("CCC")];

interface Told {
  readonly words: string;
  readonly from?: string;
  readonly to?: string | null;
  readonly day?: string | null;
  readonly status?: Event["status"];
}

/** A report that tells of events, one a line. */
function telling(name: string, told: readonly Told[], more: Partial<Reading> = {}): Reading {
  let text = `${name} reports.\n`;
  const ref = (actor: string) => ({
    start: null,
    end: null,
    actor,
    entity: null,
    basis: "known" as const,
    confidence: 1,
  });
  const events = told.map(
    ({ words, from = "dg:state-AAA", to = "dg:state-BBB", day = null, status = "happened" }, at) => {
      const start = text.length;
      text += `${words}\n`;
      const end = start + words.length;
      return {
        id: createHash("sha256").update(`${name}${words}${at}`).digest("hex").slice(0, 16),
        trigger: { start: start + words.indexOf("shelled"), end: start + words.indexOf("shelled") + 7 },
        also: [],
        plover: "ASSAULT",
        mode: null,
        context: [],
        cameo: "190",
        goldstein: -10,
        quad: 4,
        actors: [ref(from)],
        recipients: to === null ? [] : [ref(to)],
        mutual: false,
        status,
        alleged: false,
        when:
          day === null
            ? null
            : { start: null, end: null, from: day, until: day, value: day, precision: "day", basis: "stated" },
        where: null,
        statement: null,
        block: "report",
        evidence: { start, end },
        by: "test",
        support: [],
        confidence: 0.9,
      } as unknown as Event;
    },
  );
  return sampleReading(text, {
    statements: [],
    names: [],
    mentions: [],
    actors: PARTIES,
    events,
    url: `https://lake.example/${name}`,
    ...more,
  });
}

const occurrences = (store: Store): readonly (readonly unknown[])[] => {
  const groups = new Map<unknown, unknown[]>();
  for (const { occurrence, event } of sql(store, "SELECT occurrence, event FROM occurrences ORDER BY event"))
    groups.set(occurrence, [...(groups.get(occurrence) ?? []), event]);
  return [...groups.values()];
};

const keep = (readings: readonly Reading[]): Store => {
  const store = openStore(":memory:", { merging: true });
  for (const reading of readings) store.keep(reading);
  return store;
};

const FIRST = { words: "Norland's guns shelled the harbour town of Sundby.", day: "2023-03-15" };
const AGAIN = { words: "The harbour at Sundby was shelled by Norland, two witnesses said.", day: "2023-03-15" };

describe("events of several reports", () => {
  it("that tell of one occurrence become one; the same report may tell it again", () => {
    const store = keep([telling("a", [FIRST, AGAIN]), telling("b", [AGAIN])]);
    expect(occurrences(store)).toHaveLength(1);
    expect(occurrences(store)[0]).toHaveLength(3);
    store.close();
  });

  it.each<[string, Told]>([
    ["of another day", { ...AGAIN, day: "2023-03-14" }],
    ["done to another", { ...AGAIN, to: "dg:state-CCC" }],
    ["done by another", { ...AGAIN, from: "dg:state-CCC" }],
    ["the other way round", { ...AGAIN, from: "dg:state-BBB", to: "dg:state-AAA" }],
    ["of which nobody says to whom, in few of its words", { words: "Norland shelled it.", to: null, day: null }],
  ])("%s stay apart", (_, other) => {
    const store = keep([telling("a", [FIRST]), telling("b", [other])]);
    expect(occurrences(store)).toEqual([]);
    store.close();
  });

  it("of versions of one page are not two tellings", () => {
    const url = "https://lake.example/page";
    const store = keep([telling("a", [FIRST], { url }), telling("b", [AGAIN], { url })]);
    expect(occurrences(store)).toEqual([]);
    store.close();
  });

  it("give the same occurrences in a hundred orders, and the same again when one report comes and goes", () => {
    const readings = [
      telling("a", [FIRST]),
      telling("b", [AGAIN, { ...AGAIN, day: "2023-03-14" }]),
      telling("c", [{ ...FIRST, words: "Norland shelled the harbour of Sundby again.", day: "2023-03-14" }]),
      telling("d", [{ ...FIRST, day: null }]),
    ];
    const first = keep(readings);
    const expected = occurrences(first);
    expect(expected.length).toBeGreaterThanOrEqual(2);
    let seed = 7;
    for (let round = 0; round < 100; round += 1) {
      const order = readings
        .map((reading) => {
          seed = (seed * 48271) % 2147483647;
          return { reading, by: seed };
        })
        .sort((x, y) => x.by - y.by)
        .map(({ reading }) => reading);
      const store = keep(order);
      expect(occurrences(store)).toEqual(expected);
      store.close();
    }
    first.keep(telling("e", [AGAIN]));
    expect(occurrences(first)).not.toEqual(expected);
    first.corrections.decide([{ what: "remove", report: telling("e", [AGAIN]).hash.slice(0, 16) }], { as: "Ada" });
    expect(occurrences(first)).toEqual(expected);
    first.close();
  }, 120_000);

  it("are one, or are not, as a person says", () => {
    const [a, b] = [telling("a", [FIRST]), telling("b", [{ ...AGAIN, day: "2023-03-14" }])];
    const store = keep([a, b]);
    const [one, other] = [a.events[0]?.id as string, b.events[0]?.id as string];
    expect(occurrences(store)).toEqual([]);
    store.corrections.decide([{ what: "together", a: one, b: other }], { as: "Ada" });
    expect(occurrences(store)).toHaveLength(1);
    expect(() => store.corrections.decide([{ what: "apart", a: one, b: other }])).toThrow(/contradicts/);
    store.corrections.decide([{ what: "undo", decision: 1 }]);
    expect(occurrences(store)).toEqual([]);
    store.close();
  });
});
