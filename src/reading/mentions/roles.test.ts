import { describe, expect, it } from "vitest";
import type { Mention } from "../../contract/index.ts";
import { read } from "../../read.ts";
import { build } from "../../register/index.ts";

const register = build(
  "KEN|Kenya|Kenyan;Kenyans|Nairobi|\nNOR|Norway|Norwegian;Norwegians|Oslo|\nIRN|Iran|Iranian;Iranians|Tehran|\nZAF|South Africa|South African;South Africans|Pretoria|",
  "",
  JSON.stringify([
    ["Ada Quill", "wd:Q1", [], [["Minister of Finance", "finance_minister", "KEN", "2010-01-01", "2014-11", ""]]],
    ["Ben Orr", "wd:Q2", [], [["Minister of Finance", "finance_minister", "KEN", "2014-11-10", "2016-02-01", ""]]],
    ["Queen Cora", "wd:Q3", [], [["Queen", "head_of_state", "NOR", "1990-01-01", "2030-01-01", ""]]],
    ["Dan Ash", "wd:Q4", [], [["Supreme Leader", "head_of_state", "IRN", "1990-01-01", "2030-01-01", ""]]],
    ["Eve Holm", "wd:Q5", [], [["President", "head_of_government", "IRN", "2010-01-01", "2018-01-01", ""]]],
    ["Fay Tarn", "wd:Q6", [], [["Minister of Defence", "defence_minister", "NOR", "2010-01-01", "", "2012-06-01"]]],
    ["Gus Lund", "wd:Q7", [], [["Minister of Foreign Affairs", "foreign_minister", "ZAF", "", "", "2022-06-01"]]],
    [
      "Hal Birk",
      "wd:Q8",
      [],
      [["Minister of Home Affairs", "interior_minister", "ZAF", "2019-01-01", "2023-01-01", ""]],
    ],
  ]),
);

async function role(words: string, published: string): Promise<Mention | undefined> {
  const body = `${words} said on Monday that the talks would go on.`;
  const reading = await read({ kind: "text", body, published }, { register });
  return reading.mentions.find((one) => one.form === "role");
}
const holder = async (words: string, day: string) => (await role(words, day))?.actor;

describe("a role is held", () => {
  it("by who came last, where the one before is known to have gone in that month", async () => {
    expect(await holder("The Kenyan finance minister", "2014-11-20")).toBe("wd:Q2");
    expect(await holder("The Kenyan finance minister", "2014-10-20")).toBe("wd:Q1");
  });

  it("by nobody whose office is called otherwise", async () => {
    expect(await holder("The Norwegian queen", "2015-01-01")).toBe("wd:Q3");
    expect(await holder("The Norwegian prime minister", "2015-01-01")).not.toBe("wd:Q3");
    expect(await holder("The Norwegian president", "2015-01-01")).not.toBe("wd:Q3");
    expect(await holder("The president of Iran", "2015-01-01")).toBe("wd:Q5");
    expect(await holder("Iran's supreme leader", "2015-01-01")).toBe("wd:Q4");
  });

  it("by nobody for sure long after the last sighting, but perhaps by the one who was seen", async () => {
    expect(await holder("The Norwegian defence minister", "2012-08-01")).toBe("wd:Q6");
    const later = await role("The Norwegian defence minister", "2013-10-01");
    expect(later?.actor).not.toBe("wd:Q6");
    expect(later?.candidates).toMatchObject([{ actor: "wd:Q6", name: "Fay Tarn" }]);
    expect(later?.candidates?.[0]?.score).toBeLessThan(0.8);
    expect((await role("The Norwegian defence minister", "2020-10-01"))?.candidates).toBeUndefined();
  });

  it("by nobody long before the only sighting", async () => {
    expect(await holder("The South African foreign minister", "2022-05-01")).toBe("wd:Q7");
    expect(await holder("The South African foreign minister", "2015-05-01")).not.toBe("wd:Q7");
  });

  it("by the holder of the same post by another name", async () => {
    expect(await holder("South Africa's home affairs minister", "2020-05-01")).toBe("wd:Q8");
    expect(await holder("South Africa's deputy home affairs minister", "2020-05-01")).not.toBe("wd:Q8");
  });
});
