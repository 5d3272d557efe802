import { describe, expect, it } from "vitest";
import type { Mention } from "../../../contract/index.ts";
import { read } from "../../../pipeline/read.ts";
import { build } from "../../../register/index.ts";
import { isSentTo } from "./where.ts";

type Held = readonly [title: string, kind: string, country: string, body: string, source?: string];

/** A register of people who held one post each from 2010 to 2019. */
const register = build(
  "KEN|Kenya|Kenyan|Nairobi|\nNOR|Norway|Norwegian|Oslo|\nPER|Peru|Peruvian|Lima|",
  [
    "igo-un|United Nations|igo||IGO|the UN;UN",
    "igo-lakes|Lake Union|igo|-|-|the Lake Union",
    "body-harbour|Harbour Party|body|NOR|PTY|",
    "body-watch|Harbour Watch|body|NOR|SPY|",
  ].join("\n"),
  JSON.stringify(
    (
      [
        ["Ada Quill", "Secretary-General of the Lake Union", "igo_head", "", "dg:igo-lakes"],
        ["Ben Orr", "Deputy Secretary-General of the Lake Union", "igo_deputy", "", "dg:igo-lakes"],
        ["Cy Moe", "Special Envoy for Kenya", "envoy", "", "dg:igo-un"],
        ["Dan Ash", "Special Envoy for Peru", "envoy", "", "dg:igo-un"],
        ["Eve Holm", "Leader, Harbour Party", "party_leader", "NOR", "dg:body-harbour"],
        ["Fay Tarn", "Foreign Ministry spokeswoman", "spokesperson", "NOR", ""],
        ["Gus Lund", "Foreign Ministry spokesman", "spokesperson", "NOR", ""],
        ["Ida Fell", "Ambassador to Kenya", "ambassador", "NOR", ""],
        ["Jon Vik", "Ambassador to Peru", "ambassador", "NOR", ""],
        ["Kim Dahl", "Director of Harbour Watch", "intelligence_chief", "NOR", "dg:body-watch", "U"],
      ] as readonly (readonly [string, ...Held])[]
    ).map(([name, title, kind, country, body, source = "O"]) => [
      name,
      `wd:${name.split(" ")[0]}`,
      [],
      [[title, kind, country, "2010-01-01", "2019-12-31", "", source, body]],
    ]),
  ),
);

async function role(words: string, published = "2015-06-01"): Promise<Mention | undefined> {
  const body = `${words} said on Monday that the talks would go on.`;
  const reading = await read({ kind: "text", body, published }, { register });
  return reading.mentions.find(({ form, start }) => form === "role" && start < words.length);
}

describe("a post beyond ministers", () => {
  it.each([
    ["The Lake Union's secretary-general", "wd:Ada"],
    ["The secretary-general of the Lake Union", "wd:Ada"],
    ["The head of the Lake Union", "wd:Ada"],
    ["The deputy secretary-general of the Lake Union", "wd:Ben"],
    ["The UN special envoy for Kenya", "wd:Cy"],
    ["The UN envoy to Peru", "wd:Dan"],
    ["The leader of the Harbour Party", "wd:Eve"],
    ["The Norwegian foreign ministry spokeswoman", "wd:Fay"],
    ["The Norwegian foreign ministry spokesman", "wd:Gus"],
    ["The Norwegian ambassador to Kenya", "wd:Ida"],
    ["Norway's ambassador to Peru", "wd:Jon"],
  ])("is that of its holder on the day: %s", async (words, id) => {
    expect((await role(words))?.actor).toBe(id);
  });

  it.each([
    "The former head of the Lake Union",
    "The next secretary-general of the Lake Union",
    "A Norwegian foreign ministry spokesman",
    "The UN special envoy for Norway",
    "The Peruvian ambassador to Kenya",
    "The president of the Lake Union",
  ])("is nobody's where the words ask for another: %s", async (words) => {
    expect((await role(words))?.actor ?? "").not.toMatch(/^wd:/);
  });

  it("is nobody's before it was held, and after", async () => {
    for (const day of ["2009-06-01", "2023-06-01"])
      expect((await role("The head of the Lake Union", day))?.actor ?? "").not.toMatch(/^wd:/);
  });

  it("that nobody has looked up tells a candidate, of .5 at most, and never somebody", async () => {
    const told = await role("The director of Harbour Watch");
    expect(told?.actor ?? "").not.toMatch(/^wd:/);
    expect(told?.candidates).toMatchObject([{ actor: "wd:Kim" }]);
    expect(told?.candidates?.[0]?.score).toBeLessThanOrEqual(0.5);
  });
});

it("sends an envoy to what title and words both name, and to no part of it", () => {
  expect(isSentTo("Special Envoy for Kenya", "the kenyan envoy", register)).toBe(true);
  expect(isSentTo("Special Envoy for Kenya", "the envoy for peru", register)).toBe(false);
  expect(isSentTo("Representative to the Union in Lima", "the envoy to the union", register)).toBe(false);
  expect(isSentTo("Special Representative for the Great Lakes region", "the great lakes envoy", register)).toBe(true);
});
