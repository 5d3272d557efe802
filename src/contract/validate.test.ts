import { describe, expect, it } from "vitest";
import type { Reading, Statement } from "./types.ts";
import { complaintsAbout } from "./validate.ts";

const text = "Harbour closed\nThe minister said “no”. 🙂";
const reading: Reading = {
  contract: 1,
  made: { dragoman: "0.0.0", network: null, register: "none", rules: "none" },
  id: "a",
  hash: "0".repeat(64),
  source: null,
  url: null,
  title: null,
  publisher: null,
  byline: null,
  published: "2024-11-12",
  language: "en",
  text,
  warnings: [],
  found: [],
  blocks: [
    { kind: "headline", start: 0, end: 14, reason: "h1", part: 1 },
    { kind: "report", start: 15, end: text.length, reason: "prose", part: 1 },
  ],
  actors: [],
  names: [],
  mentions: [],
  times: [],
  places: [],
  statements: [],
  events: [],
  ties: [],
};

describe("the contract's checker", () => {
  it("has nothing to say about a reading that keeps the contract", () => {
    expect(complaintsAbout(reading)).toEqual([]);
  });

  it("names a missing field by its path", () => {
    const { blocks: _, ...without } = reading;
    expect(complaintsAbout(without).join()).toContain("blocks");
  });

  it("complains about words that stand in no block", () => {
    expect(complaintsAbout({ ...reading, blocks: reading.blocks.slice(1) })).toEqual([
      "blocks.0: words before it stand in no block",
    ]);
  });

  it("complains about a span that splits a surrogate pair or leaves the text", () => {
    const names = [
      { start: 0, end: text.length - 1, kind: "other" as const },
      { start: 5, end: 5, kind: "other" as const },
      { start: 0, end: text.length + 1, kind: "other" as const },
    ];
    expect(complaintsAbout({ ...reading, names })).toEqual([
      "names.0: splits a surrogate pair",
      "names.1: end 5 is not after start 5",
      `names.2: end ${text.length + 1} lies beyond the text (${text.length})`,
    ]);
  });

  it("complains about a statement that is denied and has no cue", () => {
    const statement: Statement = {
      id: "0".repeat(16),
      speakers: [],
      addressees: [],
      cue: { start: 28, end: 32 },
      content: [{ start: 33, end: 37 }],
      quoted: [{ start: 34, end: 36 }],
      mode: "direct",
      insertions: [],
      route: [],
      act: "assert",
      negated: true,
      within: null,
      when: null,
      where: null,
      block: "report",
      by: "content/quotation",
      support: [],
      confidence: 0.9,
    };
    expect(complaintsAbout({ ...reading, statements: [statement] })).toEqual([]);
    expect(complaintsAbout({ ...reading, statements: [{ ...statement, cue: null }] })).toEqual([
      "statements.0: is negated without a cue that could be denied",
    ]);
  });

  it("complains about a mention of an actor that is not listed", () => {
    const mentions = [{ start: 15, end: 27, entity: 0, actor: "wd:Q1", form: "role" as const }];
    expect(complaintsAbout({ ...reading, mentions })).toEqual(["mentions.0: no actor wd:Q1"]);
  });
});
