import { describe, expect, it } from "vitest";
import { sectionsOf } from "../engine/lexicon.ts";
import { CONFIGURATION, type Family } from "./configuration.ts";
import { rule } from "./rule.ts";
import { type Deciding, hashOfRules, rulesHash } from "./rulesHash.ts";

const EXAMPLES = { yes: ["<Calder> said no."], no: ["Calder left."] };
const said = rule("speaker/said", { pattern: "{lemma:say}=cue >nsubj {}=speaker", on: "cue", ...EXAMPLES });
const left = rule("speaker/left", { pattern: "{lemma:leave}=cue >nsubj {}=speaker", on: "cue", ...EXAMPLES });
const familyOf = (...rules: readonly Family["rules"][number][]): Family => ({
  name: "speakers",
  asks: "Who?",
  answer: "speaker",
  ofCues: true,
  rules,
});
const deciding = (more: Partial<Deciding> = {}, families = [familyOf(said, left)]): Deciding => ({
  configuration: { repairs: CONFIGURATION.repairs, families },
  lexicon: sectionsOf("[cues act=assert] Remark.\nsay tell\n", "cues.txt"),
  weights: { "speaker/said": 0.9 },
  ...more,
});
const hash = hashOfRules(deciding());

describe("the hash of the rules", () => {
  it("is one and the same for the rules of English whenever it is asked for", () => {
    expect(rulesHash()).toMatch(/^[0-9a-f]{16}$/);
    expect(rulesHash()).toBe(rulesHash());
  });

  it.each<[string, Deciding]>([
    ["a rule's name", deciding({}, [familyOf({ ...said, name: "speaker/says" }, left)])],
    ["a rule's pattern", deciding({}, [familyOf({ ...said, pattern: left.pattern }, left)])],
    ["what a rule yields", deciding({}, [familyOf({ ...said, yields: { on: "any" } }, left)])],
    ["the order of the rules", deciding({}, [familyOf(left, said)])],
    ["a rule more", deciding({}, [familyOf(said, left, { ...left, name: "speaker/again" })])],
    ["a repair less", deciding({ configuration: { repairs: [], families: [familyOf(said, left)] } })],
    ["a word of the lexicon", deciding({ lexicon: sectionsOf("[cues act=assert]\nsay talk\n", "cues.txt") })],
    ["a mark of the lexicon", deciding({ lexicon: sectionsOf("[cues act=ask]\nsay tell\n", "cues.txt") })],
    ["a weight", deciding({ weights: { "speaker/said": 0.8 } })],
  ])("changes with %s", (_, changed) => {
    expect(hashOfRules(changed)).not.toBe(hash);
  });

  it.each<[string, Deciding]>([
    ["a rule's examples", deciding({}, [familyOf({ ...said, yes: ["<Hale> said no."], rare: "it is" }, left)])],
    [
      "remarks and line ends",
      deciding({ lexicon: sectionsOf("# none\r\n[cues act=assert]\r\nsay\r\ntell", "cues.txt") }),
    ],
  ])("does not change with %s", (_, same) => {
    expect(hashOfRules(same)).toBe(hash);
  });

  it("sees all that the rules of English yield, which is plain data", () => {
    const yields = CONFIGURATION.families.flatMap(({ rules }) => rules.map((one) => one.yields));
    expect(yields.length).toBeGreaterThan(50);
    expect(JSON.parse(JSON.stringify(yields))).toEqual(yields);
  });
});
