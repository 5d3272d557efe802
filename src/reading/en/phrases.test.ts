import { describe, expect, it } from "vitest";
import { phrasesIn } from "./phrases.ts";
import { officeKinds } from "./words/offices.ts";

describe("phrases of the lexicon", () => {
  it.each([
    ["head of the? government", "the Head of Government", true],
    ["head of the? government", "head of the government", true],
    ["head of the? government", "head of this government", false],
    ["ambassador/envoy to the un", "its envoy to the U.N.", true],
    ["bank of *", "the governor of the Bank of Norway", true],
    ["bank of *", "the bank of", false],
    ["chair* of the council", "Chairwoman of the Council", true],
    ["secretary of state !for/of", "the secretary of state", true],
    ["secretary of state !for/of", "the secretary of state for trade", false],
    ["commander in chief", "the navy's commander-in-chief", true],
    ["prime minister", "the prime, minister", false],
  ])("“%s” in “%s”: %s", (phrase, text, expected) => {
    expect(phrasesIn([phrase])(text)).toBe(expected);
  });
});

describe("the offices that words ask for", () => {
  it.each([
    ["Norwegian Foreign Minister", ["foreign_minister"]],
    ["the Foreign Ministers of Norway and Kenya", ["foreign_minister"]],
    ["British Secretary of State for Defence", ["defence_minister"]],
    ["the Secretary of State", ["foreign_minister"]],
    ["the Secretary of State for Wales", []],
    ["Kenya's ambassador to the United Nations", ["ambassador"]],
    ["governor of the Bank of Norway", ["central_bank_governor"]],
    ["the Prime Minister", ["head_of_government", "head_of_state"]],
    ["the deputy prime minister", []],
    ["the ex-president", []],
  ])("%s", (words, kinds) => {
    expect(officeKinds(words)).toEqual(kinds);
  });
});
