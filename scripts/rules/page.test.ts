import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CONFIGURATION } from "../../src/reading/en/configuration.ts";
import { READERS } from "../../src/reading/en/readers.ts";
import { type Figures, rulesPage } from "./page.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const figures = JSON.parse(read("../../evaluate/rules/measured.json")) as Figures;

it("docs/rules.md is what the configuration says; npm run rules writes it anew", () => {
  expect(read("../../docs/rules.md")).toBe(rulesPage(figures));
});

it("every name in `by` and `support` of development texts is a rule or a reader that the page shows", () => {
  const known = new Set([
    ...CONFIGURATION.families.flatMap(({ rules }) => rules.map(({ name }) => name)),
    ...READERS.map(({ name }) => name),
  ]);
  expect(Object.keys(figures).filter((name) => !known.has(name))).toEqual([]);
  expect(Object.keys(figures).length).toBeGreaterThan(50);
});

const all = CONFIGURATION.families.flatMap(({ rules }) => rules);
const silent = all.filter(({ name }) => !figures[name]);

it("a rule that fires on no development text says why it is kept", () => {
  expect(silent.filter(({ rare }) => rare === null).map(({ name }) => name)).toEqual([]);
});

it("at most one rule in ten fires on no development text", () => {
  expect(silent.length).toBeLessThanOrEqual(all.length / 10);
});
