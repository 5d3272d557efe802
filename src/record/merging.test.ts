import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listReports, search } from "../answers/index.ts";
import type { Reading, Statement } from "../contract/index.ts";
import { openStore, type Store } from "./index.ts";
import { cluster } from "./merging/cluster.ts";
import { piecesOf } from "./merging/pieces.ts";
import { sampleReading, sql } from "./record.testing.ts";

/** A report in which somebody says things, one a line. */
function telling(who: string, said: readonly string[], more: Partial<Reading> = {}): Reading {
  let text = "";
  const id = (number: number): string =>
    createHash("sha256").update(`${who}${said}${number}`).digest("hex").slice(0, 16);
  const statements = said.map((words, number): Statement => {
    const start = text.length;
    text += `“${words}” ${who} said.\n`;
    const end = start + words.length + 2;
    return {
      ...(sampleReading().statements[0] as Statement),
      id: id(number),
      speakers: [
        { start: end + 1, end: end + 1 + who.length, actor: `dg:${who.toLowerCase()}`, entity: 0, basis: "stated" },
      ],
      addressees: [],
      cue: null,
      content: [{ start, end }],
      quoted: [{ start: start + 1, end: end - 1 }],
      mode: "direct",
    };
  });
  return sampleReading(text, { statements, names: [], mentions: [], url: `https://lake.example/${id(99)}`, ...more });
}

/** Utterances as the words of their renderings. */
function utterances(store: Store): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  const rows = sql(
    store,
    "SELECT u.utterance, u.piece, s.content FROM utterances u JOIN pieces p ON p.id = u.piece JOIN statements s ON s.id = p.statement ORDER BY u.piece",
  );
  for (const row of rows) {
    const group = groups.get(row.utterance as string) ?? [];
    group.push(`${row.piece} ${row.content}`);
    groups.set(row.utterance as string, group);
  }
  return [...groups.values()].sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
}

const keep = (readings: readonly Reading[]): Store => {
  const store = openStore(":memory:", { merging: true });
  for (const reading of readings) store.keep(reading);
  return store;
};

const HARBOUR = "The harbour of Norville will stay open for every family that waits for bread.";
const HARBOUR_AGAIN = "Norville's harbour stays open for every family waiting for bread.";
const TAXES = "Nobody has asked the council of Southmere for higher taxes on salt.";
const day = (published: string): Partial<Reading> => ({ published });

describe("statements of several reports", () => {
  it("that tell of one utterance become one, and others stay apart", () => {
    const store = keep([telling("Calder", [HARBOUR, TAXES]), telling("Calder", [HARBOUR_AGAIN])]);
    expect(utterances(store).map((group) => group.map((row) => row.replace(/^\S+ /, "")))).toEqual([
      expect.arrayContaining([`“${HARBOUR}”`, `“${HARBOUR_AGAIN}”`]),
    ]);
    store.close();
  });

  it("of other speakers, of other days, or of versions of one page do not", () => {
    const apart: readonly (readonly [Reading, Reading])[] = [
      [telling("Calder", [HARBOUR]), telling("Hale", [HARBOUR_AGAIN])],
      [telling("Calder", [HARBOUR], day("2023-03-15")), telling("Calder", [HARBOUR_AGAIN], day("2023-03-25"))],
      [
        telling("Calder", [HARBOUR], { url: "https://lake.example/1" }),
        telling("Calder", [HARBOUR_AGAIN], { url: "https://lake.example/1" }),
      ],
    ];
    for (const pair of apart) {
      const store = keep(pair);
      expect(utterances(store)).toEqual([]);
      store.close();
    }
  });

  it("give the same utterances in a hundred orders of adding", () => {
    const readings = [
      telling("Calder", [HARBOUR, TAXES]),
      telling("Calder", [HARBOUR_AGAIN]),
      telling("Calder", [`Again: ${HARBOUR_AGAIN}`, `I say it: ${TAXES}`]),
      telling("Hale", [HARBOUR, "Salt is dear this winter in Southmere and in Norville."]),
      telling("Hale", ["This winter salt is dear in Norville and Southmere."], day("2023-03-17")),
      telling("Calder", [TAXES], { published: null }),
    ];
    const first = keep(readings);
    const expected = utterances(first);
    expect(expected.length).toBeGreaterThanOrEqual(3);
    let state = 1;
    for (let round = 0; round < 100; round += 1) {
      const order = [...readings];
      for (let at = order.length - 1; at > 0; at -= 1) {
        state = (state * 48271) % 2147483647;
        const other = state % (at + 1);
        [order[at], order[other]] = [order[other] as Reading, order[at] as Reading];
      }
      const store = keep(order);
      expect(utterances(store)).toEqual(expected);
      store.close();
    }
    first.close();
  });

  it("are decided anew when a report is read anew, and the same again when it is read as before", () => {
    const reading = telling("Calder", [HARBOUR]);
    const store = keep([reading, telling("Calder", [HARBOUR_AGAIN])]);
    const before = utterances(store);
    const judgements = sql(store, "SELECT a, b, score FROM judgements");
    store.keep({ ...reading, statements: [], made: { ...reading.made, rules: "r2" } });
    expect(utterances(store)).toEqual([]);
    store.keep(reading);
    expect(utterances(store)).toEqual(before);
    expect(sql(store, "SELECT a, b, score FROM judgements")).toEqual(judgements);
    store.close();
  });
});

describe("what comes and goes", () => {
  const path = (): string => join(mkdtempSync(join(tmpdir(), "dragoman-merging-")), "lake.dragoman");
  /** Everything that is told of the reports, by the record's own views and by merging. */
  const told = (store: Store): string =>
    JSON.stringify([
      listReports(store, {}),
      search(store, { text: "norville" }),
      search(store, {}),
      utterances(store),
      sql(store, "SELECT * FROM renderings ORDER BY utterance, statement"),
      sql(store, "SELECT * FROM occurrences ORDER BY event"),
      sql(store, "SELECT * FROM merging_keys ORDER BY key, day, statement"),
    ]);

  it("leaves every answer as it was when a report is added and erased again", () => {
    const file = path();
    const store = openStore(file, { merging: true, now: () => new Date(0) });
    store.keep(telling("Calder", [HARBOUR, TAXES]));
    store.keep(telling("Calder", [HARBOUR_AGAIN]));
    const before = told(store);
    // Of a report with a tie to both, and one to nobody.
    const more = telling("Calder", [`Again: ${HARBOUR_AGAIN}`, `I say it: ${TAXES}`, "Salt is dear."]);
    store.keep(more);
    expect(told(store)).not.toBe(before);
    store.corrections.decide([{ what: "remove", report: more.hash.slice(0, 16) }], { as: "Ann" });
    expect(told(store)).toBe(before);
    store.corrections.erase(more.hash.slice(0, 16));
    expect(told(store)).toBe(before);
    store.close();
  });

  it("holds no old state of a record to which another program adds", () => {
    const readings = Array.from({ length: 8 }, (_, at) =>
      telling("Calder", at % 2 === 0 ? [HARBOUR, `Of the ${at}th day: ${TAXES}`] : [HARBOUR_AGAIN, TAXES], {
        title: `${at}`,
      }),
    );
    const alone = keep(readings);
    const file = path();
    const [one, other] = [openStore(file, { merging: true }), openStore(file, { merging: true })];
    for (const [at, reading] of readings.entries()) (at % 3 === 0 ? one : other).keep(reading);
    // Read anew by the one, as nothing by then as before, while the other remembers how it stood.
    const [first] = readings as [Reading];
    one.keep({ ...first, statements: [], made: { ...first.made, rules: "r2" } });
    other.keep(telling("Hale", ["Nothing of the kind was said in Norville."]));
    one.keep(first);
    other.keep(telling("Hale", ["Salt is dear this winter in Southmere and in Norville."]));
    expect(utterances(other)).toEqual(utterances(alone));
    for (const store of [alone, one, other]) store.close();
  });

  it("has forty updates of one page as versions, and as renderings of nothing", () => {
    const url = "https://lake.example/live";
    const store = keep(
      Array.from({ length: 40 }, (_, at) =>
        telling("Calder", [HARBOUR, `${TAXES} So it stands at hour ${at}.`], { url }),
      ),
    );
    expect(utterances(store)).toEqual([]);
    expect(sql(store, "SELECT max(version) AS last, count(*) AS reports FROM reports")).toEqual([
      { last: 40, reports: 40 },
    ]);
    store.keep(telling("Calder", [HARBOUR]));
    // Another outlet has the words: an update and this one tell of the same.
    expect(utterances(store).length).toBeGreaterThan(0);
    store.close();
  });
});

it("knows copies of one text by their runs of words", () => {
  const words = Array.from({ length: 240 }, (_, number) => `word${(number * 7919) % 1000}`);
  const text = (from: number, until: number, more: string): string => `${words.slice(from, until).join(" ")} ${more}`;
  const store = keep(
    [
      text(0, 240, "by Lake Daily"),
      text(0, 200, "by Hill Post, shortened"),
      words.map((word) => `x${word}`).join(" "),
    ].map((body, number) =>
      sampleReading(body, { statements: [], names: [], mentions: [], url: `https://lake.example/${number}` }),
    ),
  );
  const copies = sql(store, "SELECT a, b, score FROM judgements WHERE kind = 'copy'");
  expect(copies).toHaveLength(1);
  expect(copies[0]?.score).toBeGreaterThan(0.8);
  store.close();
});

it("parts a remark into its sentences, and joins what a cue cut in two", () => {
  expect(piecesOf("“We will stay here. Mr. Hale may go.”").map(({ words }) => words)).toEqual([
    "“We will stay here.",
    "Mr. Hale may go.”",
  ]);
  expect(piecesOf("“We will stay,” … “and help them.”").map(({ words }) => words)).toEqual([
    "“We will stay,” … “and help them.”",
  ]);
  expect(piecesOf("“We will stay,” … “They may go home.”")).toHaveLength(2);
});

it("joins by the mean of all pairs: one likeness does not tie two groups together", () => {
  const pairs = [
    { a: "a", b: "b", score: 0.9 },
    { a: "c", b: "d", score: 0.9 },
    { a: "b", b: "c", score: 0.8 },
  ];
  expect(cluster(pairs)).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});
