import { describe, expect, it } from "vitest";
import type { Mention } from "../../../contract/index.ts";
import { read } from "../../../pipeline/read.ts";
import { build } from "../../../register/index.ts";

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
    ["Ida Fell", "wd:Q9", [], [["Prime Minister", "head_of_government", "NOR", "2012-07-01", "2016-01-01", ""]]],
    ["Jon Moe", "wd:Q10", [], [["Minister of Finance", "finance_minister", "NOR", "2012-07-01", "", "2012-08-01"]]],
    ["Kim Vik", "wd:Q11", [], [["Minister of Home Affairs", "interior_minister", "NOR", "2010-01-01", "2013-05", ""]]],
    [
      "Lea Dahl",
      "wd:Q12",
      [],
      [["Minister of Foreign Affairs", "foreign_minister", "NOR", "2010-01-01", "2014-01-01", "2012-08-01"]],
    ],
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
    expect(await holder("The Norwegian finance minister", "2012-12-01")).toBe("wd:Q10");
    const later = await role("The Norwegian defence minister", "2013-10-01");
    expect(later?.actor).not.toBe("wd:Q6");
    expect(later?.candidates).toMatchObject([{ actor: "wd:Q6", name: "Fay Tarn" }]);
    expect(later?.candidates?.[0]?.score).toBeLessThan(0.8);
    expect((await role("The Norwegian defence minister", "2020-10-01"))?.candidates).toBeUndefined();
  });

  it("by nobody who was last seen before the government of the day came", async () => {
    expect(await holder("The Norwegian defence minister", "2012-06-20")).toBe("wd:Q6");
    const after = await role("The Norwegian defence minister", "2012-07-10");
    expect(after?.actor).not.toBe("wd:Q6");
    expect(after?.candidates).toMatchObject([{ actor: "wd:Q6" }]);
  });

  it("by nobody in the last month of a minister whose end is told by the month alone", async () => {
    expect(await holder("The Norwegian interior minister", "2013-04-20")).toBe("wd:Q11");
    expect(await holder("The Norwegian interior minister", "2013-05-20")).not.toBe("wd:Q11");
  });

  it("longer after the last sighting where the next known holder is there to follow", async () => {
    expect(await holder("The Norwegian foreign minister", "2013-10-01")).toBe("wd:Q12");
    expect(await holder("The Norwegian foreign minister", "2014-02-01")).not.toBe("wd:Q12");
  });

  it("by the chancellor of the exchequer, who leads no exchequer", async () => {
    const british = build(
      "GBR|United Kingdom|British|London|",
      "",
      JSON.stringify([
        [
          "Ann Lisle",
          "wd:Q1",
          [],
          [["Chancellor of the Exchequer", "finance_minister", "GBR", "2020-01-01", "", "2021-01-01"]],
        ],
      ]),
    );
    const body = "The British chancellor of the exchequer said on Monday that the talks would go on.";
    const reading = await read({ kind: "text", body, published: "2020-06-01" }, { register: british });
    expect(reading.mentions.find((one) => one.form === "role")?.actor).toBe("wd:Q1");
  });

  it("whatever the post is called, and by no other who has a part of its name", async () => {
    const officials = build(
      "GBR|United Kingdom|British|London|Britain\nSTP|Sao Tome and Principe|Sao Tomean|Sao Tome|",
      "body-un|United Nations|igo||IGO|the UN",
      JSON.stringify(
        [
          ["Ann Lisle", "Secretary of State for Foreign Affairs", "foreign_minister"],
          ["Ben Marsh", "Secretary of State for Defence", "defence_minister"],
          ["Cy Noel", "Governor of the Bank of Britain", "central_bank_governor"],
          ["Dot Orme", "Permanent Representative to the United Nations", "ambassador"],
          ["Ed Pell", "Permanent Representative to the United Nations in Geneva", "ambassador"],
          ["Flo Quin", "Chief of the General Staff", "military_chief"],
          ["Gil Rudd", "Chief of the Army", "military_chief"],
          ["Hua Soto", "President", "head_of_state", "STP"],
        ].map(([name = "", title = "", kind = "", country = "GBR"]) => [
          name,
          `wd:${name.split(" ")[0]}`,
          [],
          [[title, kind, country, "2020-01-01", "", "2021-01-01"]],
        ]),
      ),
    );
    const who = async (words: string) => {
      const body = `${words} said on Monday that the talks would go on.`;
      const reading = await read({ kind: "text", body, published: "2020-06-01" }, { register: officials });
      return reading.mentions.filter(({ form }) => form === "role").map(({ actor }) => actor);
    };
    for (const [words, id] of [
      ["The British secretary of state for defence", "wd:Ben"],
      ["Britain's secretary of state for foreign affairs", "wd:Ann"],
      ["The British top diplomat", "wd:Ann"],
      ["The British central bank governor", "wd:Cy"],
      ["The British ambassador to the United Nations", "wd:Dot"],
      ["The British army chief", "wd:Gil"],
      ["The British chief of general staff", "wd:Flo"],
      ["The president of Sao Tome and Principe", "wd:Hua"],
    ] as const)
      expect([words, await who(words)]).toEqual([words, expect.arrayContaining([id])]);
    for (const words of ["The British minister of state for defence", "The British associate minister of defence"])
      expect([words, await who(words)]).not.toEqual([words, expect.arrayContaining(["wd:Ben"])]);
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

describe("a counterpart", () => {
  const others = async (text: string, published: string): Promise<string | null | undefined> => {
    const reading = await read({ kind: "text", body: text, published }, { register });
    const mention = reading.mentions.find(({ start, end }) => /counterpart$/.test(reading.text.slice(start, end)));
    return mention?.actor;
  };

  it("holds the same post in the other state on the day", async () => {
    const told = "Kenyan Finance Minister Ben Orr told his Norwegian counterpart that the talks would go on.";
    expect(await others(told, "2014-12-01")).not.toBe("wd:Q10");
    expect(await others("Norwegian Finance Minister Jon Moe met his Kenyan counterpart.", "2012-08-01")).toBe("wd:Q1");
    expect(await others("Jon Moe met Kenya's minister. His Kenyan counterpart agreed.", "2018-08-01")).not.toBe(
      "wd:Q1",
    );
  });

  it("is nobody of the register where its owner holds no such post", async () => {
    expect(await others("The farmer Ann Hale met her Kenyan counterpart.", "2014-12-01")).not.toMatch(/^wd:/);
    expect(await others("Queen Cora met her Kenyan counterpart.", "2014-12-01")).not.toMatch(/^wd:/);
  });
});
