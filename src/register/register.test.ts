import { describe, expect, it } from "vitest";
import { asOf, build, openRegister, stateNames } from "./index.ts";

const small = build(
  "NLD|Northland|Northlandic;Northlanders|Norville|!the Red House\nSLD|Southland|Southlandic|Souville|",
  "body-port|Port Authority|body|NLD|GOV|the Port",
  JSON.stringify([
    [
      "Ada Quill",
      "wd:Q1",
      ["Ada B. Quill"],
      [["prime minister", "head_of_government", "NLD", "2020-01-01", "2022-06-30", ""]],
    ],
    ["Bo Reed", "wd:Q2", [], [["prime minister", "head_of_government", "NLD", "2022-07-01", "", "2023-05-01"]]],
  ]),
);

describe("the register", () => {
  it("knows a state by its name, its people, its capital and the words for its government", () => {
    for (const [words, as] of [
      ["Northland", "name"],
      ["northlandic", "demonym"],
      ["Norville", "capital"],
      ["The Red House", "government"],
    ])
      expect(small.named(words as string)).toMatchObject([{ kind: "state", state: { code: "NLD" }, as }]);
    expect(small.named("Nowhere")).toEqual([]);
  });

  it("knows who held an office on a day", () => {
    expect(small.holders("head_of_government", "NLD", "2021-03-01")).toEqual([0]);
    expect(small.holders("head_of_government", "NLD", "2022-06-30")).toEqual([0]);
    expect(small.holders("head_of_government", "NLD", "2022-07-01")).toEqual([1]);
    expect(small.holders("head_of_government", "NLD", "2019-12-31")).toEqual([]);
    expect(small.holders("foreign_minister", "NLD", "2021-03-01")).toEqual([]);
  });

  it("assumes an open spell for a while past its last sighting, and says so; never for ever", () => {
    expect(small.person(1, "2023-01-01").offices[0]?.basis).toBe("known");
    expect(small.person(1, "2024-01-01").offices[0]?.basis).toBe("assumed");
    expect(small.person(1, "2031-01-01").offices).toEqual([]);
  });

  it("tells a person once, whatever the aliases", () => {
    expect(small.named("ada b quill")).toEqual([{ kind: "person", person: 0 }]);
    expect(small.surnamed("Quill")).toEqual([0]);
  });

  it("knows a name in another spelling, and no other name", () => {
    expect(
      openRegister()
        .spelled("Sergey Shoygu")
        .map((one) => openRegister().person(one, null).name),
    ).toEqual(["Sergei Shoigu"]);
    expect(small.spelled("Ada Quilt")).toEqual([]);
  });

  it("gives a group the sector that it had on the day, and an end that is only a bound no certainty", () => {
    const register = build(
      "NLD|Northland||Norville|",
      "group-hill|Hill Front|group|NLD|PTY,REB ..2016-11-24,GOV 2020-01-01..2021-01-01|",
      JSON.stringify([
        [
          "Ada Quill",
          "",
          [],
          [["prime minister", "head_of_government", "NLD", "2000-01-01", "2006-01-01", "2002-01-01"]],
        ],
      ]),
    );
    const [entry] = register.named("Hill Front");
    const sector = (day: string | null) => entry?.kind === "body" && register.bodyOn(entry, day).sector;
    expect([sector("2010-05-01"), sector("2018-05-01"), sector("2020-05-01"), sector(null)]).toEqual([
      "REB",
      "PTY",
      "GOV",
      "PTY",
    ]);
    const basis = (day: string) => register.person(0, day).offices[0]?.basis;
    expect([basis("2001-05-01"), basis("2003-05-01"), basis("2005-05-01")]).toEqual(["known", "assumed", undefined]);
  });

  it("takes a name for a state that is no more only where it means nothing else on the day", () => {
    const register = build(
      "NLD|Northland||Norville|\nSLD|Southland||Souville|\nNSL|Northland and Southland||||2003..2006\nOLD|Oldland|Oldlandic|||1918..1992",
      "",
      "[]",
    );
    const meant = (words: string, day: string) =>
      asOf(register, day)
        .named(words)
        .map((entry) => entry.kind === "state" && entry.state.code);
    expect(meant("Northland and Southland", "2005-01-01")).toEqual(["NSL"]);
    expect(meant("Northland and Southland", "2020-01-01")).toEqual([]);
    expect(meant("Northland and Southland", "1990-01-01")).toEqual([]);
    expect(meant("Oldlandic", "1990-01-01")).toEqual(["OLD"]);
    expect(meant("Oldland", "2020-01-01")).toEqual(["OLD"]);
    expect(asOf(register, "2020-01-01").hash).toBe(register.hash);
  });

  it("knows what an id stands for, and all its names", () => {
    expect(small.entry("wd:Q2")).toEqual({ kind: "person", person: 1 });
    expect(small.entry("dg:state-NLD")).toMatchObject({ kind: "state", state: { code: "NLD" } });
    expect(small.entry("wd:Q9")).toBeNull();
    expect(small.namesOf("wd:Q1")).toEqual(["Ada Quill", "Ada B. Quill"]);
    expect(small.namesOf("dg:body-port")).toEqual(["Port Authority", "the Port"]);
    expect(small.namesOf("wd:Q9")).toEqual([]);
  });

  it("holds the states of the world, and persons with offices", () => {
    const whole = openRegister();
    expect(Object.keys(stateNames()).length).toBeGreaterThan(190);
    const [chancellor] = whole.holders("head_of_government", "DEU", "2010-05-01");
    expect(whole.person(chancellor as number, "2010-05-01").name).toBe("Angela Merkel");
  });
});
