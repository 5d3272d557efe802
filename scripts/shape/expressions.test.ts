// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code with templates stands in strings here
import { expect, it } from "vitest";
import { lookupIn } from "./declared.ts";
import { expressionsIn } from "./expressions.ts";
import { alternativesIn } from "./patterns.ts";
import { parsed } from "./syntax.ts";

/** The alternatives of each regular expression of some files. */
function alternatives(...codes: readonly string[]): readonly number[] {
  const files = codes.map((code, at) => parsed(`${at}.ts`, code));
  return expressionsIn(files, lookupIn(files)).map((one) => one.alternatives);
}

it("counts alternatives at every depth, and no bar in a class or behind a backslash", () => {
  expect(alternativesIn("a(?:b|c(?:d|e))")).toBe(3);
  expect(alternativesIn("[|a]|\\||[\\]|]")).toBe(3);
  expect(alternativesIn("[a[|]|]|b", "v")).toBe(2);
  expect(alternativesIn("[a[|]|b", "u")).toBe(2);
  expect(alternativesIn("plain")).toBe(1);
});

it("reads literals, strings, templates, sums and sources", () => {
  expect(alternatives("/a|b/.test(x)")).toEqual([2]);
  expect(alternatives('new RegExp("a|b|c"); RegExp("a" + "|b");')).toEqual([3, 2]);
  expect(alternatives("const A = /a|b/; new RegExp(`${A.source}|c`);")).toEqual([2, 3]);
  expect(alternatives("new RegExp(String.raw`\\||b`);")).toEqual([2]);
});

it("follows constants through imports", () => {
  expect(alternatives('export const A = "a|b|c";', 'import { A as B } from "./0.ts"; new RegExp(`${B}|d`);')).toEqual([
    4,
  ]);
});

it("counts the words of a list that is joined, where the code has the list", () => {
  expect(alternatives('const W = ["a", "b|x", "c"] as const; new RegExp(`(?:${W.slice(0, 2).join("|")})`);')).toEqual([
    3,
  ]);
  expect(alternatives('const W = { a: 1, b: 2 }; new RegExp(Object.keys(W).map((w) => `${w}s?`).join("|"));')).toEqual([
    2,
  ]);
  expect(alternatives('const W = new Set("a b c".split(" ")); new RegExp([...W, "d"].join("|"));')).toEqual([4]);
});

it("takes words that are joined while the program runs for more than any number", () => {
  const helper = 'export const anyOf = (words: readonly string[]) => new RegExp(`^(?:${words.join("|")})$`);';
  expect(alternatives(helper)).toEqual([Number.POSITIVE_INFINITY]);
  expect(alternatives('const f = (text: string) => { const w = load(); return new RegExp(w.join("|")); };')).toEqual([
    Number.POSITIVE_INFINITY,
  ]);
  expect(alternatives('new RegExp(load().join(" "));')).toEqual([1]);
});

it("follows a function that is one expression to what it is called with", () => {
  const helper = 'const any = (words: readonly string[]) => `(?:${words.join("|")})`;';
  expect(alternatives(`${helper} new RegExp(any(["a", "b", "c"]));`)).toEqual([3]);
});

it("says where parts are known to the running program alone, and takes no name inside a function for one outside", () => {
  const code = 'const words = "a|b|c"; const f = (words: string) => new RegExp(`${words}|d`);';
  const files = [parsed("a.ts", code)];
  expect(expressionsIn(files, lookupIn(files))).toMatchObject([{ alternatives: 2, untold: true, line: 1 }]);
});

it("tells what is written in the expression from what a constant brings in", () => {
  const files = [parsed("a.ts", 'const A = "a|b|c"; new RegExp(`${A}|d`);')];
  expect(expressionsIn(files, lookupIn(files))).toMatchObject([{ alternatives: 4, written: 2, untold: false }]);
});

it("ends on a constant that is made of itself", () => {
  expect(alternatives("const A = `${B}|a`; const B = `${A}|b`; new RegExp(A);")[0]).toBeGreaterThan(1);
});
