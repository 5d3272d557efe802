import { createHash } from "node:crypto";
import type { Reading, Ref, Span } from "../contract/index.ts";
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
    made: { dragoman: "0.0.0", network: null, register: "test", rules: "r1" },
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
        speaks_for: null,
        identity: "by name",
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
        negated: false,
        within: null,
        when: null,
        where: null,
        block: "report",
        by: "statements/clause",
        support: [],
        confidence: 0.8,
      },
    ],
    events: [],
    ties: [],
    ...more,
  };
}

/** A small reading in which more is told than said: Calder warns Hale and is his ally, all of it by several rules. */
export function sampleDeeds(
  text = "🙂 Calder, an ally, told Hale that the border would close and warned him.",
): Reading {
  const sample = sampleReading(text);
  const words = (word: string): Span => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const calder: Ref = { ...words("Calder"), actor: "dg:calder", entity: 0, basis: "stated" };
  const hale: Ref = {
    ...words("Hale"),
    actor: null,
    entity: null,
    basis: "stated",
    candidates: [{ actor: "wd:Q1", score: 0.5 }],
  };
  const known: Ref = { start: null, end: null, actor: "dg:calder", entity: 0, basis: "known" };
  const shared = { when: null, statement: null, block: "report", evidence: words(text), confidence: 0.5 } as const;
  return {
    ...sample,
    statements: sample.statements.map((one) => ({ ...one, speakers: [calder, hale], support: ["cue/verb", "a, b"] })),
    events: [
      {
        id: "e".repeat(16),
        trigger: words("warned"),
        also: [],
        plover: "THREATEN",
        mode: null,
        context: [],
        cameo: "130",
        goldstein: -4.4,
        quad: 3,
        actors: [calder, known],
        recipients: [hale],
        mutual: false,
        status: "happened",
        alleged: false,
        where: null,
        ...shared,
        by: "event/warned",
        support: ["head/events"],
      },
    ],
    ties: [
      {
        id: "f".repeat(16),
        a: calder,
        b: hale,
        kind: "ally",
        negated: false,
        ...shared,
        by: "tie/ally",
        support: ["tie/beside", "head/ties"],
      },
    ],
  };
}
