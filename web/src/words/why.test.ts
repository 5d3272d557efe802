import { describe, expect, it } from "vitest";
import type { Mention, Reading } from "../../../src/contract/types.ts";
import { mentionOf, whyOf } from "./why.ts";

const TEXT = "Ada Quill, the prime minister, met Bo Reed. She left. Quill smiled. The mayor waved.";
const at = (
  words: string,
  entity: number,
  actor: string | null,
  by: string | undefined,
  form: Mention["form"],
): Mention => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, entity, actor, form, ...(by ? { by } : {}) };
};
const reading = {
  text: TEXT,
  published: "2023-03-15",
  actors: [
    {
      id: "wd:Q1",
      name: "Ada Quill",
      kind: "person",
      country: "NLD",
      sector: "GOV",
      by: "actors/full-name",
      offices: [
        { title: "chair", of: null, from: null, until: null, seen: null, basis: "assumed" },
        { title: "prime minister", of: "NLD", from: "2020-01-01", until: "2024", seen: null, basis: "known" },
      ],
    },
  ],
  mentions: [
    at("Ada Quill", 0, "wd:Q1", "mentions/full-name", "name"),
    at("the prime minister", 0, "wd:Q1", "mentions/title-beside-name", "role"),
    at("She", 0, "wd:Q1", "mentions/pronoun", "pronoun"),
    at("Quill smiled".slice(0, 5), 0, "wd:Q1", "mentions/part-of-name", "name"),
    {
      ...at("The mayor", 1, null, "mentions/some-new-rule", "role"),
      candidates: [{ actor: "wd:Q2", name: "Cy Marsh", score: 0.5 }],
    },
    at("Bo Reed", 2, null, undefined, "name"),
  ],
} as unknown as Reading;
const why = (number: number) => whyOf(reading.mentions[number] as Mention, reading, { NLD: "Northland" });

describe("why words mean somebody", () => {
  it("is told in words, offices known on the day before those assumed", () => {
    expect(why(0).steps).toEqual([
      "a full name",
      "the one in the register who has that name",
      "prime minister, Northland, from 1 Jan 2020 until 2024",
      "chair, (assumed: no source shows the office held on this day)",
    ]);
    expect(why(0).rules).toEqual(["mentions/full-name", "actors/full-name"]);
  });

  it("goes back to the words that they depend on", () => {
    expect(why(1).steps[0]).toBe("a title that stands beside the name “Ada Quill”");
    expect(why(2).steps[0]).toMatch(/a pronoun that goes back to “/);
  });

  it("names a rule that it has no words for, candidates, and what is not known", () => {
    expect(why(4)).toMatchObject({
      actor: null,
      steps: ["by the rule some new rule"],
      candidates: [{ name: "Cy Marsh" }],
    });
    expect(why(5).steps).toEqual(["read before reasons were kept; reading it anew tells them"]);
  });

  it("is found for a party of a finding by its entity in its words", () => {
    const { start, end } = reading.mentions[1] as Mention;
    const ref = { start: 0, end, actor: "wd:Q1", entity: 0, basis: "stated" as const };
    expect(mentionOf(ref, reading)).toBe(reading.mentions[0]);
    expect(mentionOf({ ...ref, start }, reading)).toBe(reading.mentions[1]);
    expect(mentionOf({ ...ref, start: null, end: null }, reading)).toBeNull();
    expect(mentionOf({ ...ref, entity: 9 }, reading)).toBeNull();
  });
});
