import { expect, it } from "vitest";
import { wordsOf } from "../words.ts";
import { basesOf } from "./inflection.ts";
import { type Lemmas, lemmaOf } from "./lemma.ts";

const SCRIPTS = ["l0+", "k0+", "l1+", "l2+", "l3+", "l3+y", "l3+e", "k1+", "=wear"];
const WORDS = wordsOf(
  [
    "child n",
    "children n:child",
    "finch n",
    "french A",
    "harbour nv",
    "lend v",
    "lima N",
    "notch nv",
    "putty n",
    "sear v",
    "sew v",
    "sing nv",
    "sprain nv",
    "sung v:sing",
    "tar nv",
  ].join("\n"),
);
const lemmas: Lemmas = { scripts: SCRIPTS, known: new Map([["studies NOUN", 5]]), words: WORDS };
/** Logits in which the scripts named are so likely and all others much less. */
const say = (of: Readonly<Record<string, number>>): Float32Array =>
  Float32Array.from(SCRIPTS, (script) => of[script] ?? -20);
const lemma = (form: string, upos: string, of: Readonly<Record<string, number>>): string =>
  lemmaOf({ form, upos }, say(of), lemmas);

it.each([
  // The network's own choice is no word; another choice of its is, or what the spelling rules say.
  ["notched", "VERB", { "l1+": 0, "l2+": -3 }, "notch"],
  ["sprained", "VERB", { "l1+": 0, "l3+e": -1 }, "sprain"],
  ["finches", "NOUN", { "l1+": 0 }, "finch"],
  ["tarring", "VERB", { "l3+": 0 }, "tar"],
  ["children", "NOUN", { "l0+": 0 }, "child"],
  ["sung", "VERB", { "l2+": 0 }, "sing"],
  // Against: a word that the dictionary does not know follows the network.
  ["zorbed", "VERB", { "l2+": 0, "l1+": -2 }, "zorb"],
  ["glims", "NOUN", { "l1+": 0 }, "glim"],
  // Against: a word in the dictionary that the form is nothing of.
  ["sewing", "VERB", { "l3+": 0, "=wear": -1 }, "sew"],
  ["putty", "NOUN", { "l0+": 0, "l2+": -4 }, "putty"],
  // Behind a hyphen and a prefix.
  ["re-notched", "VERB", { "l1+": 0, "l2+": -3 }, "re-notch"],
  ["unharboured", "VERB", { "l1+": 0, "l2+": -3 }, "unharbour"],
] as const)("%s, %s", (form, upos, of, expected) => {
  expect(lemma(form, upos, of)).toBe(expected);
});

it("knows the forms that training showed", () => {
  expect(lemma("studies", "NOUN", { "l1+": 0 })).toBe("study");
  expect(lemma("Studies", "NOUN", { "l1+": 0 })).toBe("study");
});

it("keeps a capital inside a name where the network is sure, and no other", () => {
  expect(lemma("Studies", "NOUN", { "k1+": 0, "l1+": -4 })).toBe("Study");
  expect(lemma("Studies", "NOUN", { "k1+": 0, "l1+": -0.5 })).toBe("study");
  expect(lemma("STUDIES", "NOUN", { "k1+": 0, "l1+": -4 })).toBe("study");
});

it("leaves names the capitals that they have", () => {
  expect(lemma("McRay", "PROPN", { "l0+": 0 })).toBe("McRay");
  expect(lemma("ENLO", "PROPN", { "l0+": 0 })).toBe("ENLO");
  expect(lemma("www.Some.org/Page", "PROPN", { "l0+": 0 })).toBe("www.Some.org/Page");
});

it("writes a known name and a people's adjective with a capital however they were typed", () => {
  expect(lemma("lima", "PROPN", { "l0+": 0 })).toBe("Lima");
  expect(lemma("french", "ADJ", { "l0+": 0 })).toBe("French");
  expect(lemma("zorb", "PROPN", { "k0+": 0 })).toBe("Zorb");
  expect(lemma("zorb", "PROPN", { "l0+": 0 })).toBe("zorb");
  expect(lemma("al", "PROPN", { "k0+": 0 })).toBe("al");
});

it("takes a clitic's apostrophe for what it is, however it is drawn", () => {
  expect(lemma("’s", "PART", { "k0+": 0 })).toBe("'s");
  expect(lemma("’", "PART", { "k0+": 0 })).toBe("'");
  expect(lemma("’", "PUNCT", { "k0+": 0 })).toBe("’");
  expect(lemma("O’Neil", "PROPN", { "k0+": 0 })).toBe("O’Neil");
});

it("takes a line of dashes for its own lemma", () => {
  expect(lemma("---", "PUNCT", { "l2+": 0 })).toBe("---");
});

it("proposes bases by the spelling rules", () => {
  expect(basesOf("bigger", "ADJ")).toContain("big");
  expect(basesOf("easiest", "ADJ")).toContain("easy");
  expect(basesOf("dying", "VERB")).toContain("die");
  expect(basesOf("panicked", "VERB")).toContain("panic");
  expect(basesOf("glass", "NOUN")).toEqual([]);
  expect(basesOf("under", "ADP")).toEqual([]);
});
