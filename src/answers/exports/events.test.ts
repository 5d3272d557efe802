import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Event, Reading } from "../../contract/index.ts";
import { openStore, type Store } from "../../record/index.ts";
import { sampleDeeds } from "../../record/record.testing.ts";
import { answersHere } from "../questions.ts";
import type { DeedQuestion } from "../types.ts";
import { GDELT_COLUMNS } from "./gdelt.ts";
import { GDELT_MENTION_COLUMNS } from "./gdeltMentions.ts";
import { ICEWS_COLUMNS } from "./icews.ts";
import { type FormatName, type Manifest, runExport } from "./index.ts";
import { POLECAT_COLUMNS } from "./polecat.ts";

const NASTY = "=Hill\tand\nLake\u202E";

/** Calder of the Netherlands does something to Hale. */
function done(words: string, change: Partial<Event>, more: Partial<Reading> = {}): Reading {
  const sample = sampleDeeds(`Calder, an ally, told Hale that it was so and warned him: ${words}.`);
  return {
    ...sample,
    url: `https://lake.example/${words}`,
    published: "2024-11-12",
    actors: sample.actors.map((actor) => ({ ...actor, name: NASTY })),
    events: sample.events.map((event) => ({ ...event, id: sample.hash.slice(16, 32), ...change })),
    ties: [],
    ...more,
  };
}

let store: Store;
beforeAll(() => {
  store = openStore(":memory:", { now: () => new Date("2024-12-01T10:00:00Z") });
  const when = {
    ...({ start: null, end: null, from: "2024-11-10", until: "2024-11-10", value: "2024-11-10" } as const),
    ...({ precision: "day", basis: "stated" } as const),
  };
  const where = { start: null, end: null, name: "Ystad", country: "SWE", lat: 55.4, lon: -13.8, geonames: 7 } as const;
  store.keep(done("force", { plover: "ASSAULT", cameo: "190", goldstein: -10, when, where }));
  store.keep(done("embargo", { plover: "SANCTION", cameo: "163" }, { url: "http://localhost:1/x" }));
  store.keep(done("talks", { plover: "CONSULT", cameo: "040", mutual: true }));
  store.keep(done("threat", { plover: "ASSAULT", cameo: "190", status: "threatened" }));
  store.keep(done("plan", { plover: "CONSULT", cameo: "042", status: "planned" }));
  store.keep(done("denial", { plover: "ASSAULT", cameo: "190", status: "denied" }));
  store.keep(done("claim", { plover: "ASSAULT", cameo: "190", alleged: true }));
  store.keep(done("asked", { plover: "ACCUSE", cameo: "112", status: "called_for" }));
});
afterAll(() => store.close());

async function exported(format: FormatName, question: DeedQuestion = {}) {
  const parts: Uint8Array[] = [];
  const order = { version: "0.0.1", wanted: { kind: "events", question }, format, raw: false } as const;
  const manifest: Manifest = await runExport(answersHere(store), { ...order, take: (bytes) => void parts.push(bytes) });
  const text = Buffer.concat(parts).toString("utf8");
  return {
    manifest,
    lines: text
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => line.split("\t")),
    text,
  };
}
const rowOf = (columns: readonly string[], line: readonly string[] = []) =>
  Object.fromEntries(columns.map((name, at) => [name, line[at]]));

const STATUSES = ["happened", "ongoing", "threatened", "planned", "denied", "called_for"];

describe("events in the formats of others", () => {
  it("have each as many columns as its code book, in every line", async () => {
    for (const [format, columns, many, header] of [
      ["gdelt", GDELT_COLUMNS, 61, 0],
      ["polecat", POLECAT_COLUMNS, 40, 1],
      ["icews", ICEWS_COLUMNS, 20, 1],
    ] as const) {
      expect(new Set(columns).size).toBe(many);
      const { lines, manifest, text } = await exported(format);
      expect(lines.map((line) => line.length)).toEqual(lines.map(() => many));
      expect(lines.length - header).toBe(manifest.rows);
      expect(manifest).toMatchObject({ count: 3, left_out: 5, untold: 0 });
      expect(text).not.toMatch(/[\r\u202E]/);
      expect(text.toUpperCase()).toContain("\t'=HILL AND LAKE\t");
    }
  });

  it("never tell as done what was threatened, denied, asked for or claimed", async () => {
    for (const format of ["gdelt", "polecat", "icews", "plover"] as const) {
      // The talks are told both ways where CAMEO's rules hold.
      const both = format === "gdelt" || format === "icews" ? 1 : 0;
      const { manifest } = await exported(format, { status: STATUSES });
      expect(manifest, format).toMatchObject({ count: 8, untold: 3, rows: 5 + both });
    }
    const { lines } = await exported("gdelt", { status: ["threatened", "planned", "denied", "called_for"] });
    expect(lines.map((line) => rowOf(GDELT_COLUMNS, line).EventCode).sort()).toEqual(["030", "130"]);
  });
});

describe("GDELT", () => {
  it("has a mention of each event, where its words stand, without an address of this machine", async () => {
    const [events, { lines, text, manifest }] = [await exported("gdelt"), await exported("gdelt-mentions")];
    expect(lines.map((line) => line.length)).toEqual(lines.map(() => 16));
    expect(lines.map(([id]) => id)).toEqual(events.lines.map(([id]) => id));
    expect(manifest.rows).toBe(lines.length);
    expect(text).not.toContain("localhost");
    const rows = lines.map((line) => rowOf(GDELT_MENTION_COLUMNS, line));
    const words = "Calder, an ally, told Hale that it was so and warned him: force.";
    expect(rows.find(({ MentionIdentifier }) => MentionIdentifier?.endsWith("/force"))).toMatchObject({
      ...{ EventTimeDate: "20241201100000", MentionTimeDate: "20241201100000", MentionType: "1", InRawText: "1" },
      ...{ MentionSourceName: "lake.example", Confidence: "50", MentionDocLen: String(words.length) },
      ...{ Actor1CharOffset: "0", ActionCharOffset: String(words.indexOf("warned")) },
      ...{ Actor2CharOffset: String(words.indexOf("Hale")) },
    });
    expect(rows.find(({ MentionType }) => MentionType === "2")?.MentionIdentifier).toContain("Lake Daily");
  });

  it("has codes, days, actors and place in their columns, with CAMEO's class", async () => {
    const { lines } = await exported("gdelt");
    const rows = lines.map((line) => rowOf(GDELT_COLUMNS, line));
    expect(new Set(rows.map(({ GLOBALEVENTID }) => GLOBALEVENTID)).size).toBe(4);
    expect(rows.find(({ EventCode }) => EventCode === "190")).toMatchObject({
      ...{ SQLDATE: "20241110", MonthYear: "202411", Year: "2024", FractionDate: "2024.9315" },
      ...{ Actor1Code: "NLDGOV", Actor1CountryCode: "NLD", Actor1Type1Code: "GOV", Actor2Name: "HALE", Actor2Code: "" },
      ...{ EventBaseCode: "190", EventRootCode: "19", QuadClass: "4", GoldsteinScale: "-10", NumArticles: "1" },
      ...{ ActionGeo_FullName: "Ystad", ActionGeo_Lat: "55.4", ActionGeo_Long: "-13.8" },
      ...{ DATEADDED: "20241201100000", SOURCEURL: "https://lake.example/force" },
    });
    expect(rows.find(({ EventCode }) => EventCode === "163")).toMatchObject({ SOURCEURL: "", SQLDATE: "20241112" });
    expect(rows.filter(({ EventCode }) => EventCode === "040").map(({ Actor1Name }) => Actor1Name)).toContain("HALE");
  });
});

describe("POLECAT, ICEWS and PLOVER", () => {
  it("have the type of the published table", async () => {
    const { lines } = await exported("polecat");
    expect(lines[0]).toEqual(POLECAT_COLUMNS);
    const rows = lines.slice(1).map((line) => rowOf(POLECAT_COLUMNS, line));
    // Ours is SANCTION, the table's COERCE.
    expect(rows.map((row) => row["Event Type"]).sort()).toEqual(["ASSAULT", "COERCE", "CONSULT"]);
    expect(rows.find((row) => row["Event Type"] === "ASSAULT")).toMatchObject({
      ...{
        "Event Date": "2024-11-10",
        "Actor Country": "NLD",
        "Primary Actor Sector": "GOV",
        "Recipient Name Raw": "Hale",
      },
      ...{ Placename: "Ystad", "GeoNames ID": "7", "Publication Date": "2024-11-12", Language: "en" },
    });
  });

  it("name countries in words where ICEWS does", async () => {
    const { lines } = await exported("icews");
    expect(
      rowOf(
        ICEWS_COLUMNS,
        lines.find((line) => line[6] === "190"),
      ),
    ).toMatchObject({
      ...{ "Source Country": "Netherlands", "Target Name": "Hale", "Event Date": "2024-11-10", Country: "Sweden" },
      ...{ Intensity: "-10", City: "Ystad", Publisher: "Lake Daily" },
    });
  });

  it("keep the words and where they stand", async () => {
    const { text } = await exported("plover");
    const rows = text
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.find(({ type }) => type === "ASSAULT")).toMatchObject({
      ...{ date: "2024-11-10", quad: 4, cameo: "190", start: 0, url: "https://lake.example/force" },
      source: { actor: "dg:calder", name: NASTY, text: "Calder", country: "NLD", sector: "GOV" },
      target: { actor: null, text: "Hale" },
      text: expect.stringContaining("warned him: force"),
    });
  });
});
