import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../contract/index.ts";
import { openStore, type Store } from "../record/index.ts";
import { sampleReading } from "../record/record.testing.ts";
import { countsOver, type Question, search } from "./index.ts";

/** A statement by somebody of one state to somebody of another, as a small reading. */
function told(words: string, more: Partial<Reading>, change: Partial<Reading["statements"][number]> = {}): Reading {
  const sample = sampleReading(`Calder told Hale that ${words}.`, { url: `https://lake.example/${words}`, ...more });
  const [calder] = sample.actors;
  if (!calder) throw new Error("the sample has an actor");
  return {
    ...sample,
    actors: [
      { ...calder, country: "FRA", speaks_for: "dg:state-FRA" },
      { ...calder, id: "dg:hale", name: "Otto Hale", country: "DEU", sector: "OPP", speaks_for: null },
      { ...calder, id: "dg:state-DEU", name: "Germany", kind: "state", country: "DEU", speaks_for: null },
    ],
    statements: sample.statements.map((one) => ({
      ...one,
      addressees: one.addressees.map((ref) => ({ ...ref, actor: "dg:hale" })),
      ...change,
    })),
  };
}

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  const when = (from: string) =>
    ({ start: null, end: null, from, until: from, value: from, precision: "day", basis: "published" }) as const;
  store.keep(
    told(
      "patrols would go on",
      { published: "2024-11-11", publisher: "Lake Daily" },
      { act: "promise", when: when("2024-11-10"), confidence: 0.9 },
    ),
  );
  store.keep(
    told(
      "the grain deal was over",
      { published: "2024-11-13", publisher: "Hill Post" },
      { act: "deny", negated: true, mode: "mixed", confidence: 0.4 },
    ),
  );
  store.keep(
    told("wheat would be sold", { published: null, publisher: "Hill Wire" }, { act: "offer", confidence: 0.6 }),
  );
  const turned = told("it was for Berlin to decide", { published: "2025-01-02" });
  store.keep({
    ...turned,
    statements: turned.statements.map((one) => ({
      ...one,
      speakers: one.speakers.map((ref) => ({ ...ref, actor: "dg:state-DEU" })),
      addressees: one.addressees.map((ref) => ({ ...ref, actor: "dg:calder" })),
    })),
  });
});
afterAll(() => store.close());

const found = (question: Question): readonly string[] =>
  search(store, question)
    .rows.map(({ content }) => content.replace(/^that /, ""))
    .sort();
const [PATROLS, GRAIN, WHEAT, BERLIN] = [
  "patrols would go on",
  "the grain deal was over",
  "wheat would be sold",
  "it was for Berlin to decide",
] as const;

describe("words", () => {
  it.each<[string, readonly string[]]>([
    ["patrol", [PATROLS]],
    ["deciding", [BERLIN]],
    ["whe*", [WHEAT]],
    ['"grain deal"', [GRAIN]],
    ['"deal grain"', []],
    ["grain OR wheat", [GRAIN, WHEAT]],
    ["(grain OR wheat) AND sold", [WHEAT]],
    ["(grain OR wheat) -sold", [GRAIN]],
    ["would NOT sold", [PATROLS]],
    ["-would", [BERLIN, GRAIN]],
    ['"grain deal', [GRAIN]],
    ["patrol or grain", []],
  ])("%s", (text, expected) => {
    expect(found({ text })).toEqual([...expected].sort());
  });

  it("are marked where they stand, by their stems", () => {
    const [row] = search(store, { text: "patrol OR Calder", about: "on" }).rows;
    const marked = row?.hits.map(([start, end]) => row.content.slice(start, end));
    expect(marked).toEqual(["patrols", "on"]);
    expect(search(store, {}).rows[0]?.hits).toEqual([]);
  });

  it("are refused where too many, or where one side of OR only leaves out", () => {
    expect(() => search(store, { text: "NOT a ".repeat(100) })).toThrow(/at most 48/);
    expect(() => search(store, { text: "x".repeat(10_000) })).toThrow(/at most 1000/);
    expect(() => search(store, { text: `${"(".repeat(60)}a` })).toThrow(/parentheses in one another/);
    expect(() => search(store, { text: "grain OR -wheat" })).toThrow(/needs a word to find beside it/);
  });
});

describe("who", () => {
  it("is told by country or by the state spoken for, in either direction or both", () => {
    expect(found({ speaker: "country:FRA" })).toEqual([GRAIN, PATROLS, WHEAT].sort());
    expect(found({ speaker: "for:France", to: "country:Germany" })).toHaveLength(3);
    // Hale is a German, but speaks for no state.
    expect(found({ to: "for:DEU" })).toEqual([]);
    expect(found({ speaker: "for:DEU" })).toEqual([BERLIN]);
    expect(found({ between: ["for:FRA", "country:DEU"] })).toHaveLength(4);
    expect(found({ country: "deu" })).toHaveLength(4);
    expect(found({ for: ["DEU"] })).toEqual([BERLIN]);
    expect(found({ sector: "OPP" })).toHaveLength(3);
    expect(found({ speaker: ["dg:state-DEU", "dg:calder"] })).toHaveLength(4);
    expect(() => search(store, { country: "Atlantis" })).toThrow(/no state "Atlantis"/);
  });
});

describe("what, when and how sure", () => {
  it("takes one of several values, and all parts together", () => {
    expect(found({ act: ["promise", "offer"] })).toEqual([PATROLS, WHEAT]);
    expect(found({ act: "deny" })).toEqual([]);
    expect(found({ act: "not deny" })).toEqual([GRAIN]);
    expect(found({ negated: true })).toEqual([GRAIN]);
    expect(found({ negated: false, act: "offer" })).toEqual([WHEAT]);
    expect(found({ mode: ["mixed", "direct"] })).toEqual([GRAIN]);
    expect(found({ publisher: "hill" })).toEqual([GRAIN, WHEAT]);
    expect(found({ publisher: ["post", "wire"], act: "offer" })).toEqual([WHEAT]);
    expect(found({ least: 0.7 })).toEqual([BERLIN, PATROLS].sort());
    expect(() => search(store, { route: "pigeon" })).toThrow(/no kind of route "pigeon"; there are: agency/);
    expect(() => search(store, { least: 7 })).toThrow(/between 0 and 1/);
  });

  it("knows the day of saying from that of publication, and what has none", () => {
    expect(found({ saidFrom: "2024-11-10", saidUntil: "2024-11" })).toEqual([PATROLS]);
    expect(found({ from: "2024-11-12", until: "2024" })).toEqual([GRAIN]);
    expect(found({ undated: true })).toEqual([WHEAT]);
    expect(found({ undated: true, day: "said" })).toHaveLength(3);
  });

  it("sorts, and goes on behind a row in each order", () => {
    const order = (sort: Question["sort"]): readonly (string | null)[] =>
      search(store, { ...(sort ? { sort } : {}) }).rows.map(({ published }) => published);
    expect(order("newest")).toEqual(["2025-01-02", "2024-11-13", "2024-11-11", null]);
    expect(order("oldest")).toEqual(["2024-11-11", "2024-11-13", "2025-01-02", null]);
    expect(search(store, { sort: "surest" }).rows.map((row) => row.confidence)).toEqual([0.9, 0.8, 0.6, 0.4]);
    for (const sort of ["newest", "oldest", "surest", "doubtful"] as const) {
      const all = search(store, { sort }).rows.map(({ id }) => id);
      const first = search(store, { sort, limit: 2 });
      const rest = search(store, { sort, limit: 2, ...(first.next ? { after: first.next } : {}) });
      expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(all);
    }
  });
});

describe("counts over time", () => {
  it("count by day, ISO week, month and year, with the reports of the period", () => {
    expect(countsOver(store, {}, "year")).toEqual([
      { period: "2024", count: 2, reports: 2 },
      { period: "2025", count: 1, reports: 1 },
    ]);
    expect(countsOver(store, {}, "week").map(({ period }) => period)).toEqual(["2024-W46", "2025-W01"]);
    expect(countsOver(store, { act: "promise" }, "month")).toEqual([{ period: "2024-11", count: 1, reports: 2 }]);
    expect(countsOver(store, { day: "said" }, "day")).toEqual([{ period: "2024-11-10", count: 1, reports: 0 }]);
    expect(() => countsOver(store, {}, "decade" as never)).toThrow(/day, week, month, year/);
  });
});
