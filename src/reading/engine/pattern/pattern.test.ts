import { describe, expect, it } from "vitest";
import type { Sentence, Token } from "../../../language/types.ts";
import { type Node, treeSentence } from "../../document/tree.ts";
import { compilePattern } from "./compile.ts";
import { matchAt, matchesAt } from "./match.ts";
import { PatternError } from "./parse.ts";
import type { Vocabulary } from "./types.ts";

const WORDS: Vocabulary = {
  tests: {
    class: (name) => (name === "speech" ? ({ lemma }) => lemma === "say" || lemma === "tell" : undefined),
    is: (name) => (name === "long" ? ({ form }) => form.length > 5 : undefined),
  },
  relations: { subject: (verb) => verb.children.filter(({ rel }) => rel === "nsubj") },
};

/** "told/tell/VERB/-1/root" words, parted by spaces, as a sentence's nodes. */
function nodesOf(written: string): readonly Node[] {
  let at = 0;
  const tokens = written.split(" ").map((word): Token => {
    const [form = "", lemma = "", upos = "", head = "-1", deprel = ""] = word.split("/");
    const start = at;
    at += form.length + 1;
    return { start, end: at - 1, form, lemma, upos, feats: "_", head: Number(head), deprel, joined: false };
  });
  const sentence: Sentence = { start: 0, end: at, block: 0, kind: "report", tokens, names: [] };
  return treeSentence(sentence, tokens, { index: 0, paragraph: 0, quotations: [] }).nodes;
}

const TOLD = nodesOf(
  "Calder/Calder/PROPN/1/nsubj told/tell/VERB/-1/root Hale/Hale/PROPN/1/iobj that/that/SCONJ/5/mark she/she/PRON/5/nsubj left/leave/VERB/1/ccomp in/in/ADP/7/case May/May/PROPN/5/obl:tmod",
);
const found = (pattern: string, nodes = TOLD): Readonly<Record<string, string | undefined>> | null => {
  const compiled = compilePattern(pattern, WORDS);
  for (const node of nodes) {
    const match = matchAt(compiled, node);
    if (match) return Object.fromEntries(Object.entries(match).map(([name, one]) => [name, one?.form]));
  }
  return null;
};

describe("a pattern", () => {
  it.each([
    ["{lemma:tell}=a >ccomp {tag:VERB}=b", { a: "told", b: "left" }],
    ["{class:speech}=a >nsubj {}=b >iobj {}=c", { a: "told", b: "Calder", c: "Hale" }],
    ["{}=a >obl {}=b", { a: "left", b: "May" }],
    ["{}=a >obl:tmod {}=b", { a: "left", b: "May" }],
    ["{form:may}=a <<obl|ccomp {lemma:tell}=b", { a: "May", b: "told" }],
    ["{lemma:tell}=a >>ccomp|obl {form:may}=b", { a: "told", b: "May" }],
    ["{lemma:tell}=a . {}=b", { a: "told", b: "Hale" }],
    ["{form:she}=a --3 {form:hale}=b", { a: "she", b: "Hale" }],
    ["{lemma:tell}=a >@subject {}=b", { a: "told", b: "Calder" }],
    ["{lemma:tell}=a >ccomp ({}=b >mark {form:th*})", { a: "told", b: "left" }],
    ["{lemma:tell}=a ?>obj {}=b", { a: "told", b: undefined }],
    ["{form:hale}=a $ {is:long}=b", { a: "Hale", b: "Calder" }],
    ["{form:hale}=a < ({}=b >ccomp ({} -- =a))", { a: "Hale", b: "told" }],
  ])("%s matches", (pattern, words) => {
    expect(found(pattern)).toEqual(words);
  });

  it.each([
    ["{lemma:tell} !>ccomp {}"],
    ["{lemma:tell} >obl! {}"],
    ["{} >obl! {}"],
    ["{lemma:leave} --1 {lemma:tell}"],
    ["{!class:speech; tag:VERB} >ccomp {}"],
  ])("%s does not match", (pattern) => {
    expect(found(pattern)).toBeNull();
  });

  it.each([
    ["{lemma:tell", 'expected ";" or "}"', 12],
    ["{lemma tell}", 'expected ";" or "}"', 8],
    ["{lemma:tell} >obj", 'expected "{", "(" or "="', 18],
    ["{class:nothing}", "expected a class that is known", 2],
    ["{is:nobody}", "expected a is that is known", 2],
    ["{colour:red}", "expected one of form", 2],
    ["{lemma:tell} >@object {}", "expected a relation that is known", 14],
    ["{lemma:tell} > =who", 'expected a capture "who" in front', 16],
    ["{lemma:tell}=a >obj {}=a", 'expected one word alone to be "=a"', 21],
    ["{}", "every word matches this", 1],
    ["{} !>obj {}", "every word matches this", 1],
    ["{lemma:tell}) ", "expected the end of the pattern", 13],
  ])("%s is refused with what was expected, and where", (pattern, expected, column) => {
    const refused = (): unknown => compilePattern(pattern, WORDS);
    expect(refused).toThrow(PatternError);
    expect(refused).toThrow(expected);
    expect(refused).toThrow(`column ${column}:`);
  });

  it("gives every way in which it matches when asked", () => {
    const compiled = compilePattern("{lemma:tell}=a >nsubj|iobj {}=b", WORDS);
    expect(matchesAt(compiled, TOLD[1] as Node).map(({ b }) => b?.form)).toEqual(["Calder", "Hale"]);
  });

  it("costs no more than its budget at a word, in a chain of ten thousand words and beside as many", () => {
    const compiled = compilePattern("{}=a >>x ({} >>x ({} >>x {lemma:never}))", WORDS);
    const time = (size: number): number => {
      const chain = nodesOf(Array.from({ length: size }, (_, at) => `w/w/X/${at - 1}/x`).join(" "));
      const flat = nodesOf(Array.from({ length: size }, (_, at) => `w/w/X/${at === 0 ? -1 : 0}/x`).join(" "));
      const before = process.cpuUsage().user;
      for (const node of [...chain, ...flat]) matchAt(compiled, node);
      return process.cpuUsage().user - before;
    };
    time(500);
    expect(time(10_000) / Math.max(1, time(2_500))).toBeLessThan(12);
  });
});
