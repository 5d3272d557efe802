import { createHash } from "node:crypto";
import type { Reading } from "../contract/index.ts";
import type { Row, Value } from "./connection.ts";
import { connectionOf } from "./inside.ts";
import type { Store } from "./types.ts";

/** Rows of an open record as anybody would see them who opens the file in plain SQL. */
export const sql = (store: Store, query: string, ...values: readonly Value[]): readonly Row[] =>
  connectionOf(store).all(query, ...values);

/** A small reading of our own, whole and true to the contract: Calder tells Hale something. */
export function sampleReading(
  text = "Calder told Hale that the border would stay open.",
  more: Partial<Reading> = {},
): Reading {
  const hash = createHash("sha256").update(text).digest("hex");
  const that = text.indexOf("that ");
  const content = that >= 0 ? { start: that, end: text.length - 1 } : { start: 0, end: Math.max(1, text.indexOf(",")) };
  const words = (word: string): { start: number; end: number } => {
    const start = text.indexOf(word);
    return { start, end: start + word.length };
  };
  return {
    contract: 1,
    made: { dragoman: "0.0.0", network: null, register: "test" },
    id: "given",
    hash,
    source: "test.txt",
    url: "https://lake.example/border",
    title: "Border",
    publisher: "Lake Daily",
    byline: null,
    published: "2023-03-15",
    language: "en",
    text,
    warnings: [{ code: "no-report", message: "a remark" }],
    found: [{ field: "published", value: "2023-03-15", where: "caller" }],
    blocks: [{ kind: "report", start: 0, end: text.length, reason: "prose", part: 1 }],
    actors: [
      {
        id: "dg:calder",
        name: "Ines Calder",
        kind: "person",
        country: "NLD",
        sector: "GOV",
        offices: [],
        by: "actors/full-name",
      },
    ],
    names: [{ ...words("Calder"), kind: "person" }],
    mentions: [{ ...words("Calder"), entity: 0, actor: "dg:calder", form: "name", by: "mentions/full-name" }],
    times: [],
    places: [],
    statements: [
      {
        id: hash.slice(0, 16),
        speakers: [{ ...words("Calder"), actor: "dg:calder", entity: 0, basis: "stated" }],
        addressees: [{ ...words("Hale"), actor: null, entity: null, basis: "stated" }],
        cue: words("told"),
        content: [content],
        quoted: [],
        mode: "indirect",
        insertions: [],
        route: [],
        act: "assert",
        support: [],
        within: null,
        when: null,
        where: null,
        block: "report",
        by: "statements/clause",
        confidence: 0.8,
      },
    ],
    events: [],
    ties: [],
    ...more,
  };
}
