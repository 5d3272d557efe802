import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listReports, search } from "../answers/index.ts";
import type { Reading } from "../contract/index.ts";
import { openStore, type Store } from "./index.ts";
import { sampleReading, sql } from "./record.testing.ts";

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
});
afterAll(() => store.close());

/** Any words, U+0000 more often than chance would have it. */
const words = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.string({ unit: "binary" }) }, { weight: 1, arbitrary: fc.constant("\u0000") }),
  )
  .map((parts) => parts.join(""));
/** Code units at random: most of it is no Unicode text. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((all) => String.fromCharCode(...all));

/** No two readings are of the same text. */
let number = 0;
const reading = fc
  .record({
    before: words,
    within: words,
    id: words,
    source: fc.option(words),
    title: fc.option(words),
    publisher: fc.option(words),
    byline: fc.option(words),
    message: words,
    name: words,
    support: fc.array(words.filter((rule) => rule !== "")),
  })
  .map(({ before, within, message, name, support, ...given }): Reading => {
    number += 1;
    const sample = sampleReading(`${before}${number} Calder told Hale that ${within} would stay open.`, given);
    return {
      ...sample,
      url: null,
      warnings: [{ code: "no-report", message }],
      found: [{ field: "title", value: message, where: "caller" }],
      statements: sample.statements.map((statement) => ({ ...statement, support })),
      actors: sample.actors.map((actor) => ({ ...actor, name })),
    };
  });

describe("words in a record", () => {
  it("come back as they went in, whatever they are, also when the report is read anew", () => {
    fc.assert(
      fc.property(reading, (one) => {
        const { id } = store.keep(one);
        expect(store.reading(id)).toEqual(one);
        const newer = { ...one, made: { ...one.made, dragoman: "9.9.9" } };
        expect(store.keep(newer).outcome).toBe("reread");
        expect(store.reading(id)).toEqual(newer);
        expect(listReports(store, { id }).rows[0]).toMatchObject({ title: one.title, publisher: one.publisher });
      }),
      { numRuns: 150 },
    );
  });

  it("are refused where they are no Unicode text, and nothing of that report is kept", () => {
    const before = sql(store, "SELECT count(*) AS n FROM reports")[0]?.n;
    fc.assert(
      fc.property(
        units.filter((text) => /\p{Surrogate}/u.test(text)),
        fc.constantFrom("text", "title"),
        (odd, where) => {
          const text = `${where === "text" ? odd : ""}Calder told Hale that the border would stay open.`;
          const one = sampleReading(text, where === "title" ? { title: odd } : {});
          expect(() => store.keep(one)).toThrow(/half of a surrogate pair.*Unicode/);
        },
      ),
    );
    expect(sql(store, "SELECT count(*) AS n FROM reports")[0]?.n).toBe(before);
  });

  it("are found and shown on both sides of U+0000", () => {
    const own = openStore(":memory:");
    own.keep(
      sampleReading("Calder\u0000 told Hale\u0000 that the har\u0000bour would stay open.", { title: "A\u0000B" }),
    );
    const { rows } = search(own, { text: "open" });
    expect(rows).toMatchObject([
      { title: "A\u0000B", speaker: "Calder", content: "that the har bour would stay open", addressee: "Hale" },
    ]);
    expect(listReports(own, { text: "open" }).rows).toMatchObject([
      { title: "A\u0000B", begins: "Calder told Hale that the har bour would stay open." },
    ]);
    own.close();
  });
});
