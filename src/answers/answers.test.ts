import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../contract/index.ts";
import { openStore, type Store } from "../record/index.ts";
import { sampleDeeds, sampleReading } from "../record/record.testing.ts";
import {
  actorOf,
  countsOf,
  daysOf,
  listReports,
  readWithAnother,
  reportsByIds,
  reportsNaming,
  search,
  spellingsOf,
  toCsv,
} from "./index.ts";

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  store.keep(sampleReading());
  store.keep(
    sampleReading("Calder told Hale that the bridge would be painted.", {
      url: "https://hill.example/bridge",
      title: "Bridge",
      publisher: "Hill Post",
      published: "2024-06-01",
    }),
  );
});
afterAll(() => store.close());

describe("answers", () => {
  it("finds statements by words, speaker, addressee, outlet, day, newest first", () => {
    expect(search(store, {}).rows.map((row) => row.title)).toEqual(["Bridge", "Border"]);
    expect(search(store, { text: "border" }).rows.map((row) => row.title)).toEqual(["Border"]);
    expect(search(store, { text: '"would be painted"' }).total).toBe(1);
    expect(search(store, { text: "would -border" }).rows.map((row) => row.title)).toEqual(["Bridge"]);
    expect(search(store, { speaker: "calder" }).total).toBe(2);
    expect(search(store, { speaker: "dg:calder" }).total).toBe(2);
    expect(search(store, { speaker: "hale" }).total).toBe(0);
    expect(search(store, { to: "hale" }).total).toBe(2);
    expect(search(store, { actor: "hale" }).total).toBe(2);
    expect(search(store, { publisher: "hill post" }).total).toBe(1);
    expect(search(store, { from: "2024" }).total).toBe(1);
    expect(search(store, { until: "2023-03" }).total).toBe(1);
    expect(search(store, { until: "2023-02" }).total).toBe(0);
  });

  it("refuses what no record can hold, and says what there is", () => {
    expect(() => search(store, { act: "bogus" })).toThrow(/there is no act "bogus"; there are: assert, announce/);
    expect(() => search(store, { act: "not bogus" })).toThrow(/no act "not bogus"/);
    expect(() => search(store, { from: "junk" })).toThrow(/from wants a day, month or year/);
    expect(() => search(store, { until: "2024-02-30" })).toThrow(/until wants a day/);
    expect(() => search(store, { from: "2024-06-02", until: "2024-05" })).toThrow(/ends .* before it begins/);
    expect(search(store, { from: "2024-06-01", until: "2024" }).total).toBe(1);
  });

  it("counts facets over the whole answer, not over the rows shown", () => {
    const { total, rows, facets } = search(store, { limit: 1 });
    expect([total, rows.length]).toEqual([2, 1]);
    expect(facets.find((facet) => facet.field === "speaker")?.values).toEqual([{ value: "Ines Calder", count: 2 }]);
    expect(facets.find((facet) => facet.field === "year")?.values).toHaveLength(2);
  });

  it("lists and counts reports", () => {
    expect(listReports(store).rows.map((row) => row.title)).toEqual(["Bridge", "Border"]);
    expect(listReports(store, { text: "painted" }).total).toBe(1);
    expect(listReports(store).rows[0]?.begins).toBe("Calder told Hale that the bridge would be painted.");
    const long = openStore(":memory:");
    long.keep(sampleReading(`Calder told Hale that the bridge\n${"would be painted anew and ".repeat(20)}soon.`));
    expect(listReports(long).rows[0]?.begins).toMatch(/^Calder told Hale that the bridge would [a-z ]{20,60}\w …$/);
    long.close();
    expect(countsOf(store)).toMatchObject({
      reports: 2,
      statements: 2,
      speakers: 1,
      publishers: 2,
      from: "2023-03-15",
    });
  });

  it("knows an actor over all reports", () => {
    expect(actorOf(store, "dg:calder")).toMatchObject({ reports: 2, actor: { name: "Ines Calder", country: "NLD" } });
    expect(actorOf(store, "dg:nobody")).toBeNull();
  });

  it("tells each party by itself, with whom the words were linked to", () => {
    expect(search(store, { text: "border" }).rows[0]?.parties).toEqual([
      { role: "speaker", words: "Calder", actor: "dg:calder", name: "Ines Calder" },
      { role: "addressee", words: "Hale", actor: null, name: null },
    ]);
  });

  it("tells by which rule a statement was read and which others agree, in CSV too", () => {
    const own = openStore(":memory:");
    own.keep(sampleDeeds());
    const { rows } = search(own, {});
    expect(rows).toMatchObject([{ by: "statements/clause", support: ["cue/verb", "a, b"] }]);
    const [titles, cells] = toCsv(rows).split("\n") as [string, string];
    expect(titles).toContain(",made_by,support,");
    expect(cells).toContain(',statements/clause,"cue/verb; a, b",');
    own.close();
  });

  it("never takes a denied act for the act: it is asked for, counted and written as denied", () => {
    const own = openStore(":memory:");
    const accused = sampleReading("Calder told Hale that it snowed.");
    const spared = sampleReading("Calder told Hale that it rained.");
    const as = (reading: Reading, negated: boolean): Reading => ({
      ...reading,
      statements: reading.statements.map((one) => ({ ...one, act: "accuse" as const, negated })),
    });
    own.keep(as(accused, false));
    own.keep(as(spared, true));
    const [only, ...others] = search(own, { act: "accuse" }).rows;
    expect([only?.negated, others]).toEqual([false, []]);
    const { rows, facets } = search(own, { act: "not accuse" });
    expect(rows).toMatchObject([{ act: "accuse", negated: true, content: "that it rained" }]);
    expect(facets.find(({ field }) => field === "act")?.values).toEqual([{ value: "not accuse", count: 1 }]);
    const [titles, cells] = toCsv(rows).split("\n") as [string, string];
    expect(titles).toContain(",act,negated,");
    expect(cells).toContain(",not accuse,true,");
    own.close();
  });

  it("finds the words that mean an actor, the days of its reports, and the reports that have some names", () => {
    const [first] = listReports(store, { text: "border" }).rows;
    expect(spellingsOf(store, "dg:calder")).toMatchObject([
      { words: "Calder", form: "name", count: 2, reports: 2, start: 0 },
    ]);
    expect(spellingsOf(store, "dg:nobody")).toEqual([]);
    expect(daysOf(store, "dg:calder")).toEqual({ from: "2023-03-15", until: "2024-06-01" });
    expect(daysOf(store, "dg:nobody")).toBeNull();
    expect(reportsNaming(store, ["the Border"])).toEqual([first?.id]);
    expect(reportsNaming(store, ["CALDER", '"', "x OR y", "NEAR("])).toHaveLength(2);
    expect(reportsNaming(store, [])).toEqual([]);
    expect(reportsByIds(store, [first?.id as string, "none"]).map((row) => row.title)).toEqual(["Border"]);
    // Nothing of these was linked by a network.
    expect(readWithAnother(store, { register: "other", rules: "other" })).toEqual([]);
  });

  it("finds the reports that were read with another register or by other rules, or before rules were named", () => {
    const own = openStore(":memory:");
    const made = { dragoman: "0.0.0", network: "n", register: "a", rules: "r1" };
    const { rules: _, ...unnamed } = made;
    const { id } = own.keep(sampleReading("Calder told Hale that it rained.", { made, published: "2023-03-16" }));
    const { id: older } = own.keep(sampleReading("Calder told Hale that it snowed.", { made: unnamed }));
    expect(readWithAnother(own, { register: "a", rules: "r1" })).toEqual([older]);
    expect(readWithAnother(own, { register: "a", rules: "r2" })).toEqual([id, older]);
    expect(readWithAnother(own, { register: "b", rules: "r1" })).toEqual([id, older]);
    expect(readWithAnother(own, { register: "a" })).toEqual([]);
    own.close();
  });

  it("takes any words as words: no query language reaches the database", () => {
    for (const words of ["NEAR(a b)", "content:x", "a AND", '"', "*", "a^b", "(((", ")", "OR", "NOT", "\u0000"])
      expect(() => search(store, { text: words, speaker: words })).not.toThrow();
    const pieces = fc.constantFrom(
      "(",
      ")",
      " OR ",
      " AND ",
      " NOT ",
      "-",
      '"',
      "*",
      "border",
      " calder ",
      "^",
      ":",
      "NEAR",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 60 }), fc.array(pieces, { maxLength: 20 })), (given) => {
        const words = typeof given === "string" ? given : given.join("");
        try {
          expect(search(store, { text: words, to: words }).total).toBeLessThanOrEqual(2);
        } catch (error) {
          expect(error).toMatchObject({ code: "query" });
        }
      }),
    );
  });

  it("refuses a question beyond all limits with a clear error", () => {
    expect(() => search(store, { text: "word ".repeat(10_000) })).toThrow(/at most 1000/);
  });
});

describe("CSV", () => {
  const cell = (content: string, raw: boolean): string => {
    const row = search(store, { limit: 1 }).rows[0];
    return toCsv(row ? [{ ...row, content }] : [], { raw });
  };

  it.each(["=1+1", "+1", "-1", "@cmd", "\tx", "\rx"])(
    "a cell that looks like a formula gets an apostrophe: %j",
    (words) => {
      // A line end is one of one kind in what is shown.
      expect(cell(words, false)).toContain(`'${words.replace("\r", "\n")}`);
      expect(cell(words, true)).not.toContain(`'${words}`);
    },
  );

  it("quotes what needs it", () => {
    expect(cell('He said "no", twice\nor more', false)).toContain('"He said ""no"", twice\nor more"');
  });
});
