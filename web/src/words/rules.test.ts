import { expect, it } from "vitest";
import { ruleInWords } from "./rules.ts";

it("a rule is told in words: what its family tells, and which of them it is", () => {
  expect(ruleInWords("content/accused-of")).toBe("what was said: accused of");
  expect(ruleInWords("head/attribution")).toBe("the network: attribution");
  expect(ruleInWords("weather/late-frost")).toBe("weather: late frost");
  expect(ruleInWords("spoken")).toBe("spoken");
});
