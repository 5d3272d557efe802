import { expect, it } from "vitest";
import { CONFIGURATION } from "../src/reading/en/configuration.ts";
import { ruleInWords } from "../web/src/words/rules.ts";

it("the app has words for every family of rules", () => {
  const names = CONFIGURATION.families.flatMap(({ rules }) => rules.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(50);
  const family = (name: string): string => name.slice(0, name.indexOf("/"));
  expect(names.filter((name) => ruleInWords(name).startsWith(`${family(name)}:`))).toEqual([]);
});
