import { createHash } from "node:crypto";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../../contract/index.ts";
import { openStore, type Store } from "../../record/index.ts";
import { sampleDeeds, sampleReading, sql } from "../../record/record.testing.ts";
import { deeds, search, utterancesOf } from "../index.ts";
import { answersHere } from "../questions.ts";
import { FLAT_COLUMNS } from "./columns.ts";
import { EXPORT_KINDS, type ExportKind, type FormatName, type Manifest, runExport, type Wanted } from "./index.ts";

/** A name with a formula, a line end, quotation marks, a comma, a tab and a right-to-left mark. */
const NASTY = '=SUM(1)\n"Lake",\tHill\u202E';
const MANY = 2005;

let store: Store;
beforeAll(() => {
  store = openStore(":memory:", { now: () => new Date("2024-12-01T10:00:00Z") });
  for (let number = 0; number < MANY; number += 1)
    store.keep(
      sampleReading(`Calder told Hale that the bridge would have ${number} lamps.`, {
        url: `https://hill.example/${number}`,
        published: number % 7 === 0 ? null : `2024-0${1 + (number % 3)}-01`,
        publisher: "Hill Post",
      }),
    );
  store.keep(done("one", { publisher: NASTY, title: `${NASTY} {100%} & _more_`, url: "http://127.0.0.1:4310/one" }));
  store.keep(done("two", {}, "planned"));
});
afterAll(() => store.close());

function done(words: string, more: Partial<Reading>, status: "happened" | "planned" = "happened"): Reading {
  const sample = sampleDeeds(`🙂 Calder, an ally, told Hale that it was so and warned him: ${words}.`);
  const id = (n: number) => sample.hash.slice(n, n + 16);
  return {
    ...sample,
    url: "https://lake.example/report",
    published: "2024-11-12",
    events: sample.events.map((event) => ({ ...event, id: id(16), status })),
    ties: sample.ties.map((tie) => ({ ...tie, id: id(32) })),
    ...more,
  };
}

async function exported(
  wanted: Wanted,
  format: FormatName,
  raw = false,
): Promise<{ readonly bytes: Buffer; readonly text: string; readonly manifest: Manifest }> {
  const parts: Uint8Array[] = [];
  const take = (bytes: Uint8Array): void => void parts.push(bytes);
  const manifest = await runExport(answersHere(store), { version: "0.0.1", wanted, format, raw, take });
  const bytes = Buffer.concat(parts);
  return { bytes, text: bytes.toString("utf8"), manifest };
}

const all = (kind: ExportKind): Wanted => ({ kind, question: {} }) as Wanted;
const lake = (kind: "reports" | "ties"): Wanted => ({ kind, question: { publisher: "SUM(1)" } });
const jsonOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("an export", () => {
  it("has every row once, however many, and its manifest counts as the screen does", async () => {
    const { text, manifest, bytes } = await exported(all("statements"), "jsonl");
    const ids = jsonOf(text).map(({ id }) => id);
    expect(new Set(ids).size).toBe(MANY + 2);
    expect(manifest).toMatchObject({
      dragoman: "0.0.1",
      kind: "statements",
      format: "jsonl",
      query: {},
      left_out: 0,
      rows: MANY + 2,
    });
    expect(manifest.count).toBe(search(store, {}).total);
    expect(manifest.bytes).toBe(bytes.length);
    expect(manifest.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("takes the filters of a question, and says what it leaves out", async () => {
    const some = { text: "lamps", from: "2024-02", until: "2024-02" };
    expect((await exported({ kind: "statements", question: some }, "csv")).manifest.count).toBe(
      search(store, some).total,
    );
    const { manifest } = await exported(all("events"), "csv");
    expect(manifest).toMatchObject({ count: deeds(store, {}).total, left_out: 1 });
    const planned: Wanted = { kind: "events", question: { status: "planned" } };
    expect((await exported(planned, "csv")).manifest).toMatchObject({ count: 1, left_out: 0 });
    expect((await exported({ kind: "reports", question: { from: "2024-11-12" } }, "csv")).manifest.count).toBe(2);
    await expect(exported({ kind: "events", question: { type: "DANCE" } }, "csv")).rejects.toThrow("DANCE");
  });

  it("counts every kind as its table does", async () => {
    for (const [kind, table] of [
      ["ties", "ties"],
      ["mentions", "mentions"],
      ["reports", "reports"],
      ["actors", "(SELECT DISTINCT actor FROM actors)"],
    ] as const) {
      const [counted] = sql(store, `SELECT count(*) AS n FROM ${table}`);
      expect((await exported(all(kind), "jsonl")).manifest).toMatchObject({ count: counted?.n, rows: counted?.n });
    }
  });

  it("fails where the record changes meanwhile", async () => {
    const other = openStore(":memory:");
    other.keep(sampleReading());
    const here = answersHere(other);
    const answers: typeof here = {
      ...here,
      ask: async (question, ...given) => {
        const told = await here.ask(question, ...given);
        if (question === "exportPlan") other.keep(sampleReading("Calder told Hale that it went on."));
        return told;
      },
    };
    const order = {
      version: "0.0.1",
      wanted: all("statements"),
      format: "csv",
      raw: false,
      take: () => undefined,
    } as const;
    await expect(runExport(answers, order)).rejects.toMatchObject({ code: "changed" });
    other.close();
  });
});

describe("CSV", () => {
  it("has the columns of its kind in every line, and no formula, control or bidirectional character", async () => {
    for (const kind of EXPORT_KINDS) {
      const { text } = await exported(all(kind), "csv");
      expect(text.split("\n", 1)[0]).toBe(FLAT_COLUMNS[kind].map(({ name }) => name).join(","));
    }
    const { text } = await exported(lake("reports"), "csv");
    expect(text).toContain(`"'=SUM(1)\n""Lake"",\tHill"`);
    expect(text).not.toContain("\u202E");
    expect((await exported(lake("reports"), "csv", true)).text).toContain("\u202E");
  });

  it("tells a negative number as a number", async () => {
    const { text } = await exported(all("events"), "csv");
    expect(text).toContain(",-4.4,");
  });
});

describe("JSON Lines", () => {
  it("give words as they stand, spans, parties and the report", async () => {
    const [row] = jsonOf((await exported({ kind: "statements", question: { publisher: "SUM(1)" } }, "jsonl")).text);
    expect(row).toMatchObject({
      publisher: NASTY,
      report: expect.stringMatching(/^[0-9a-f]{16}$/),
      act: "assert",
      negated: false,
      content: [{ start: expect.any(Number), end: expect.any(Number) }],
    });
    expect(row.parties).toContainEqual(
      expect.objectContaining({ role: "speaker", words: "Calder", actor: "dg:calder", country: "NLD", sector: "GOV" }),
    );
    const reading = store.reading(row.report);
    expect(reading?.text.slice(row.content[0].start, row.content[0].end)).toBe(row.words);
    const [tie] = jsonOf((await exported(lake("ties"), "jsonl")).text);
    expect(tie).toMatchObject({ kind: "ally", negated: false, confidence: 0.5 });
  });
});

describe("utterances", () => {
  it("stand with each statement that renders them", async () => {
    const merged = openStore(":memory:", { merging: true });
    const words = "that the harbour of Norville will stay open for every family that waits for bread.";
    for (const text of [
      `Calder told Hale ${words}`,
      `In Southmere Calder told Hale ${words}`,
      "Calder told Hale that he left.",
    ])
      merged.keep(sampleReading(text, { url: null }));
    const parts: Uint8Array[] = [];
    const order = { version: "0.0.1", wanted: all("statements"), format: "jsonl", raw: false } as const;
    await runExport(answersHere(merged), { ...order, take: (bytes) => void parts.push(bytes) });
    const rows = jsonOf(Buffer.concat(parts).toString("utf8"));
    const found = new Map(
      rows.map(({ words: said, utterances, id }) => [id as string, { said: said as string, utterances }]),
    );
    for (const [id, { utterances }] of found) expect(utterances).toEqual(utterancesOf(merged, id));
    const of = (part: string) =>
      [...found.values()].filter(({ said }) => said.includes(part)).map((one) => one.utterances);
    const [one, other] = of("Norville");
    expect(one).toHaveLength(1);
    expect(other).toEqual(one);
    expect(of("left")).toEqual([[]]);
    merged.close();
  });
});

describe("Parquet", () => {
  it("reads back as it was written, in every kind", async () => {
    for (const kind of EXPORT_KINDS) {
      const { bytes, manifest } = await exported(all(kind), "parquet");
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
      const rows = await parquetReadObjects({ file });
      expect(rows).toHaveLength(manifest.count);
      const told = parquetMetadata(file).schema.flatMap(({ name }, at) => (at > 0 ? [name] : []));
      expect(told).toEqual(FLAT_COLUMNS[kind].map(({ name }) => name));
      if (kind === "reports") expect(rows.map(({ publisher }) => publisher)).toContain(NASTY);
      if (kind === "events") expect(rows[0]).toMatchObject({ goldstein: -4.4, quad: 3, mutual: false, latitude: null });
    }
  });
});

describe("citations", () => {
  it("are CSL items with outlet, title, day and hash, without an address of this machine", async () => {
    const { text, manifest } = await exported(all("reports"), "csl");
    const items = JSON.parse(text) as readonly Record<string, unknown>[];
    expect(items).toHaveLength(manifest.count);
    expect(text).not.toContain("127.0.0.1");
    expect(items).toContainEqual(
      expect.objectContaining({
        title: '=SUM(1) "Lake", Hill {100%} & _more_',
        "container-title": '=SUM(1) "Lake", Hill',
        issued: { "date-parts": [[2024, 11, 12]] },
        accessed: { "date-parts": [[2024, 12, 1]] },
        note: expect.stringMatching(/[0-9a-f]{64}$/),
      }),
    );
    expect(items).toContainEqual(expect.objectContaining({ URL: "https://hill.example/8" }));
    expect(JSON.parse((await exported({ kind: "reports", question: { publisher: "nobody" } }, "csl")).text)).toEqual(
      [],
    );
  });

  it("are RIS entries, one tag a line", async () => {
    const { text, manifest } = await exported(all("reports"), "ris");
    expect(text.match(/^TY {2}- NEWS\r$/gm)).toHaveLength(manifest.count);
    expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(manifest.count);
    for (const line of text.split("\r\n")) expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- .*)?$/);
    expect(text).toContain("DA  - 2024/11/12/\r\n");
    expect(text).not.toContain("127.0.0.1");
  });

  it("are BibTeX entries whose words TeX prints", async () => {
    const { text } = await exported(lake("reports"), "bibtex");
    expect(text).toContain('title = {{=SUM(1) "Lake", Hill \\{100\\%\\} \\& \\_more\\_}}');
    expect(text).toMatch(/year = \{2024\},\n {2}month = \{11\},\n {2}day = \{12\}/);
    expect(text).not.toContain("url =");
  });

  it("are of reports: another kind is refused with what can be told", async () => {
    await expect(exported(all("events"), "ris")).rejects.toMatchObject({ code: "query" });
  });
});
