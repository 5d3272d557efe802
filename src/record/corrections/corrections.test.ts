import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inWords, openStore, type Store } from "../index.ts";
import { sampleDeeds, sql } from "../record.testing.ts";

const reading = sampleDeeds();
const id = reading.hash.slice(0, 16);
const said = reading.statements[0]?.id as string;
const event = reading.events[0]?.id as string;

function open(): Store {
  const store = openStore(":memory:");
  store.keep(reading);
  return store;
}
const state = (store: Store, finding: string): unknown =>
  sql(store, "SELECT state, who FROM reviews WHERE finding = ?", finding)[0];

describe("what people decide", () => {
  it("is kept with who and when, and stands until it is undone", () => {
    const store = open();
    expect(() => store.corrections.decide([{ what: "accept", finding: said }])).toThrow(/--as NAME/);
    store.corrections.decide([{ what: "accept", finding: said }], { as: "Ada" });
    expect(state(store, said)).toEqual({ state: "accepted", who: "Ada" });
    const { decisions } = store.corrections.decide([
      { what: "reject", finding: event, why: "only a figure of speech" },
    ]);
    expect(decisions[0]).toMatchObject({ who: "Ada", what: "reject", why: "only a figure of speech" });
    store.corrections.decide([{ what: "undo", decision: decisions[0]?.number as number }]);
    expect(state(store, event)).toEqual({ state: null, who: null });
    expect(store.corrections.history({ on: event }).map(({ what, active }) => [what, active])).toEqual([
      ["reject", false],
      ["undo", true],
    ]);
    store.corrections.decide([{ what: "undo", decision: 3 }]);
    expect(state(store, event)).toEqual({ state: "rejected", who: "Ada" });
  });

  it("changes fields, and the reader's own come back when that is undone", () => {
    const store = open();
    store.corrections.decide([{ what: "edit", finding: said, set: { act: "warn", addressees: [] } }], { as: "Ada" });
    expect(store.reading(id)?.statements[0]).toMatchObject({ act: "warn", addressees: [], confidence: 0.8 });
    store.corrections.decide([{ what: "undo", decision: 1 }]);
    expect(store.reading(id)).toEqual(reading);
  });

  it("takes a report out and brings it back as it was", () => {
    const store = open();
    const before = store.reading(id);
    store.corrections.decide(
      [
        { what: "edit", finding: said, set: { act: "warn" } },
        { what: "remove", report: id },
      ],
      { as: "Ada" },
    );
    expect(store.reading(id)).toBeNull();
    expect(sql(store, "SELECT count(*) AS n FROM report_words WHERE report_words MATCH 'border'")).toEqual([{ n: 0 }]);
    expect(store.keep(reading).outcome).toBe("same");
    expect(store.reading(id)).toBeNull();
    store.corrections.decide([{ what: "undo", decision: 2 }]);
    expect(store.reading(id)?.statements[0]?.act).toBe("warn");
    store.corrections.decide([{ what: "undo", decision: 1 }]);
    expect(store.reading(id)).toEqual(before);
    expect(sql(store, "SELECT count(*) AS n FROM report_words WHERE report_words MATCH 'border'")).toEqual([{ n: 1 }]);
  });

  it("tells a second person what changed since they looked", () => {
    const store = open();
    store.corrections.decide([{ what: "edit", finding: said, set: { act: "warn" } }], { as: "Ada" });
    const late = { what: "edit", finding: said, set: { act: "threaten" } } as const;
    expect(() => store.corrections.decide([{ ...late, after: 0 }], { as: "Ben" })).toThrow(/Ada set act/);
    expect(() => store.corrections.decide([late], { as: "Ben" })).toThrow(/--after 1/);
    expect(store.corrections.who()).toBe("Ada");
    store.corrections.decide([{ ...late, after: 1 }], { as: "Ben" });
    expect(store.reading(id)?.statements[0]?.act).toBe("threaten");
  });

  it("survives another reading of the same words, and asks again where that claims something else", () => {
    const store = open();
    store.corrections.decide(
      [
        { what: "edit", finding: said, set: { act: "warn" } },
        { what: "accept", finding: event },
      ],
      { as: "Ada" },
    );
    const other = { ...reading, made: { ...reading.made, rules: "r2" } };
    store.keep({ ...other, events: reading.events.map((one) => ({ ...one, id: "d".repeat(16), status: "planned" })) });
    expect(store.reading(id)?.statements[0]?.act).toBe("warn");
    expect(state(store, "d".repeat(16))).toEqual({ state: "changed", who: "Ada" });
    store.keep({ ...reading, made: { ...reading.made, rules: "r3" }, events: [] });
    expect(sql(store, "SELECT decision FROM orphans")).toEqual([{ decision: 2 }]);
    store.keep(reading);
    expect(state(store, event)).toEqual({ state: "accepted", who: "Ada" });
  });

  it("sets a report's day, after which it is to be read anew", () => {
    const store = open();
    const { reread } = store.corrections.decide([{ what: "report", report: id, set: { published: "2020-02-02" } }], {
      as: "Ada",
    });
    expect(store.reading(id)?.published).toBe("2020-02-02");
    expect(reread).toEqual([]);
    store.corrections.decide([{ what: "undo", decision: 1 }]);
    expect(store.reading(id)?.published).toBe("2023-03-15");
  });

  it("refuses what cannot be", () => {
    const store = open();
    const decide = (one: Parameters<typeof store.corrections.decide>[0][number]) => () =>
      store.corrections.decide([one], { as: "Ada" });
    expect(decide({ what: "accept", finding: "0".repeat(16) })).toThrow(/no finding/);
    expect(decide({ what: "edit", finding: said, set: { act: "shout" } })).toThrow(
      /act of a statement cannot be "shout"/,
    );
    expect(decide({ what: "edit", finding: said, set: { content: [{ start: 1, end: 9 }] } })).toThrow(/cannot be/);
    expect(decide({ what: "edit", finding: said, set: { confidence: 1 } })).toThrow(/no field "confidence"/);
    expect(decide({ what: "undo", decision: 9 })).toThrow(/no decision 9/);
    expect(store.corrections.history()).toEqual([]);
  });

  it("adds a finding by hand, which another reading leaves", () => {
    const store = open();
    const { content } = reading.statements[0] as (typeof reading.statements)[number];
    const { decisions } = store.corrections.decide(
      [{ what: "add", report: id, kind: "statement", set: { content, act: "deny" } }],
      { as: "Ada" },
    );
    const own = decisions[0]?.finding as string;
    store.corrections.decide([
      { what: "note", on: own, words: "heard it myself" },
      { what: "tag", on: id, tag: "radio" },
    ]);
    store.keep({ ...reading, made: { ...reading.made, rules: "r2" } });
    expect(store.reading(id)?.statements.find((one) => one.id === own)).toMatchObject({ act: "deny", by: "person" });
    expect(sql(store, "SELECT finding, state, tags FROM reviews ORDER BY last")).toEqual([
      { finding: own, state: "added", tags: "[]" },
      { finding: id, state: null, tags: '["radio"]' },
    ]);
    store.corrections.decide([{ what: "undo", decision: 1 }]);
    expect(store.reading(id)?.statements.length).toBe(1);
  });
});

it("a decision about two findings says which they are and of what kind", () => {
  const store = open();
  const other = { ...sampleDeeds(), url: "https://lake.example/other" };
  const text = `${other.text} Again.`;
  const hash = createHash("sha256").update(text).digest("hex");
  const second = (finding: string) => `0f0f${finding.slice(4)}`;
  const id = (one: { readonly id: string }) => ({ ...one, id: second(one.id) });
  store.keep({
    ...other,
    ...{ text, hash, id: hash, ties: [] },
    statements: other.statements.map(id) as unknown as typeof other.statements,
    events: other.events.map((one) => ({ ...id(one), statement: null })) as unknown as typeof other.events,
  });
  const { decisions } = store.corrections.decide(
    [
      { what: "apart", a: event, b: second(event) },
      { what: "together", a: said, b: second(said) },
    ],
    { as: "Ada" },
  );
  expect(decisions.map((one) => inWords(one).replace(/ at .*/, ""))).toEqual([
    `decision 1: Ada said that it is not one but two occurrences with ${second(event)}`,
    `decision 2: Ada said that it is one utterance with ${second(said)}`,
  ]);
  store.close();
});
