import { beforeAll, expect, it } from "vitest";
import { openWords, type Words, wordsOf } from "./words.ts";

let words: Words;
beforeAll(async () => {
  words = await openWords();
});

it("knows words by what they can be", () => {
  expect(words.has("abide", "VERB")).toBe(true);
  expect(words.has("abide", "NOUN")).toBe(false);
  expect(words.has("zoom", "VERB")).toBe(true);
  expect(words.has("treaty", "NOUN")).toBe(true);
  expect(words.has("treat", "ADV")).toBe(false);
  expect(words.has("treaty", "PUNCT")).toBe(false);
});

it("knows irregular forms and words with a capital", () => {
  expect(words.irregular("found", "VERB")).toEqual(["find"]);
  expect(words.irregular("talks", "VERB")).toEqual([]);
  expect(words.isCapital("japanese", "ADJ")).toBe(true);
  expect(words.isCapital("polish", "VERB")).toBe(false);
});

it("says no to what is no word", () => {
  for (const word of ["", " ", "zzzzzz", "a b", "é", "\n"]) expect(words.has(word, "NOUN"), word).toBe(false);
});

it("finds every one of its lines, the first and the last too", () => {
  const lines = ["ant n", "bee n", "bee-line n", "cow nv", "dove n v:dive"];
  const small = wordsOf(lines.join("\n"));
  for (const line of lines) expect(small.has(line.split(" ")[0] as string, "NOUN"), line).toBe(true);
  expect(small.irregular("dove", "VERB")).toEqual(["dive"]);
});
