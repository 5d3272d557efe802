import { expect, it } from "vitest";
import { differencesOf } from "./differences.ts";

const told = (content: string, mode = "direct") => ({ content, mode });
const shown = (base: string, here: string, mode = "direct") =>
  differencesOf(told(base), told(here, mode)).filter(({ op, marks }) => op !== "same" || marks !== null);

it("tells what was cut, put in and said in other words", () => {
  expect(shown("The harbour will stay open for all.", "The harbour will stay open.")).toEqual([
    { op: "cut", words: "", base: "for all", marks: null },
  ]);
  expect(shown("The harbour will stay open.", "The old harbour will stay open.")).toEqual([
    { op: "inserted", words: "old", base: "", marks: null },
  ]);
  expect(shown("The harbour will stay open.", "The port will stay open.")).toEqual([
    { op: "otherwise", words: "port", base: "harbour", marks: null },
  ]);
});

it("tells which words only one of the two sets between quotation marks", () => {
  expect(shown("the harbour will stay open", "the harbour will “stay open”", "mixed")).toEqual([
    { op: "same", words: "the harbour will", base: "the harbour will", marks: "out" },
  ]);
});

it("finds nothing in the same words, whatever their case and apostrophes", () => {
  expect(shown("We don't know.", "we don’t know")).toEqual([]);
  expect(shown("", "")).toEqual([]);
});

it("is bounded in long sentences", () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(" ");
  expect(differencesOf(told(words), told(words.toUpperCase()))).toHaveLength(1);
});
