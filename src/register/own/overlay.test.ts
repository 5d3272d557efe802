import { describe, expect, it } from "vitest";
import { build } from "../index.ts";
import { look } from "../look.ts";
import { NO_ROWS, say, withOwn } from "./index.ts";
import { base, kindsOf, names, office, over } from "./own.testing.ts";

describe("the user's rows over the register", () => {
  it("are the register itself where there are none", () => {
    expect(over(NO_ROWS)).toBe(base);
  });

  it("change the hash, whatever their order; their sources do not", () => {
    const one = say(NO_ROWS, { id: "dg:own-a", name: "Cy Marsh", kind: "person" });
    const two = say(one, { id: "dg:own-b", name: "Di Fenn", kind: "person" });
    const turned = { ...two, actors: [...two.actors].reverse() };
    expect(new Set([base, over(one), over(two)].map((register) => register.hash)).size).toBe(3);
    expect(over(turned).hash).toBe(over(two).hash);
    expect(over(say(two, { id: "dg:own-a", kind: "person", source: "a letter" })).hash).toBe(over(two).hash);
    expect(over(say(two, { id: "dg:own-a", kind: "person", aliases: ["C. Marsh"] })).hash).not.toBe(over(two).hash);
  });

  it("add somebody new with offices on their days", () => {
    const own = say(NO_ROWS, {
      id: "dg:own-cy-marsh",
      name: "Cy Marsh",
      kind: "person",
      offices: [office("Prime Minister", "SLD", "2021-01-01", "2021-12-31")],
    });
    const register = over(own);
    expect(names(register, "Cy Marsh")).toEqual(["Cy Marsh"]);
    expect(names(register, "the Southlandic prime minister", "2021-06-01")).toEqual(["Cy Marsh"]);
    expect(names(register, "the Southlandic prime minister", "2022-06-01")).toEqual([]);
    expect(
      register.person(register.holders("head_of_government", "SLD", "2021-06-01")[0] as number, "2021-06-01"),
    ).toEqual({
      id: "dg:own-cy-marsh",
      name: "Cy Marsh",
      kind: "person",
      country: "SLD",
      sector: "GOV",
      offices: [expect.objectContaining({ title: "Prime Minister", basis: "known" })],
    });
  });

  it("add to somebody known: new names and offices beside the old", () => {
    const register = over(
      say(NO_ROWS, {
        id: "wd:Q1",
        kind: "person",
        aliases: ["Ada the Tall"],
        offices: [office("Mayor", "NLD", "2010", "2012")],
      }),
    );
    expect(names(register, "Ada the Tall")).toEqual(["Ada Quill"]);
    expect(names(register, "A. Quill")).toEqual(["Ada Quill"]);
    expect(look(register, "wd:Q1", null, kindsOf)[0]?.tenures.map((one) => one.title)).toEqual([
      "Prime Minister",
      "Mayor",
    ]);
    expect(register.sourceOf("wd:Q1")).toBe("yours");
    expect(register.sourceOf("wd:Q2")).toBe("register");
  });

  it("win over ours: who holds a post on a day, and what a name means", () => {
    const own = say(NO_ROWS, {
      id: "dg:own-bo-reed",
      name: "Bo Reed",
      kind: "person",
      offices: [office("Foreign Minister", "NLD", "2022-07-01", "2022-12-31")],
    });
    const register = over(own);
    const holder = (day: string) =>
      register.holders("foreign_minister", "NLD", day).map((one) => register.person(one, day).id);
    expect(holder("2022-06-30")).toEqual(["wd:Q2"]);
    expect(holder("2022-07-01")).toEqual(["dg:own-bo-reed"]);
    expect(holder("2023-01-01")).toEqual(["wd:Q2"]);
    expect(register.person(1, "2022-08-01").offices).toEqual([]);
    expect(register.named("Bo Reed")).toHaveLength(1);
    expect(base.named("Bo Reed")).toHaveLength(2);
    expect(register.holders("foreign_minister", "SLD", "2022-08-01")).toEqual(
      base.holders("foreign_minister", "SLD", "2022-08-01"),
    );
  });

  it("mend the end of an office that the register leaves open", () => {
    const register = over(
      say(NO_ROWS, {
        id: "wd:Q1",
        kind: "person",
        offices: [office("Prime Minister", "NLD", "2020-01-01", "2021-06-30")],
      }),
    );
    expect(register.holders("head_of_government", "NLD", "2021-06-30")).toHaveLength(1);
    expect(register.holders("head_of_government", "NLD", "2021-07-01")).toEqual([]);
  });

  it("leave others as they are: who has no office, another spelling, a body that many states have", () => {
    const whole = build(
      "NLD|Northland|Northlandic|Norville|",
      "body-congress|Congress|body|NLD|LEG|",
      JSON.stringify([
        ["Ivo Sergeyev", "wd:Q8", [], [["Mayor", "mayor", "NLD", "2010", "2012", "", "W"]]],
        ["Eli Moss", "wd:Q9", [], [], ["NLD", "JUD"]],
      ]),
    );
    const row = {
      id: "dg:own-x",
      name: "Yuri Lebedev",
      kind: "person",
      offices: [office("Mayor", "NLD", "2011", "2012")],
    } as const;
    const register = withOwn(whole, say(NO_ROWS, row), () => "mayor");
    expect(register.person(1, "2011-06-01")).toEqual(whole.person(1, "2011-06-01"));
    expect(register.person(1, "2011-06-01")).toMatchObject({ country: "NLD", sector: "JUD" });
    expect(register.person(0, "2011-06-01")).toMatchObject({ country: "NLD", offices: [] });
    expect(register.person(0, "2010-06-01").offices).toHaveLength(1);
    expect(register.spelled("Ivo Sergeev")).toEqual(whole.spelled("Ivo Sergeev"));
    expect(register.spelled("Yury Lebedev").map((one) => register.person(one, null).name)).toEqual(["Yuri Lebedev"]);
    expect(register.sourceOf("wd:Q8")).toBe("register: Wikidata");
    const more = withOwn(whole, say(NO_ROWS, { id: "wd:Q9", kind: "person", aliases: ["E. Moss"] }), () => "other");
    expect(look(more, "E. Moss", null, kindsOf)[0]?.actor).toMatchObject({ country: "NLD", sector: "JUD" });
  });

  it("give names to bodies and states, and keep what the register says of a state's words", () => {
    let own = say(NO_ROWS, { id: "dg:body-port", kind: "body", aliases: ["PANL"] });
    own = say(own, { id: "dg:state-NLD", kind: "state", aliases: ["the Old Country", "Northlandic"] });
    own = say(own, { id: "dg:own-quay-union", kind: "body", name: "Quay Union", country: "NLD", sector: "LAB" });
    const register = over(own);
    expect(names(register, "PANL")).toEqual(["Port Authority"]);
    expect(names(register, "the Port")).toEqual(["Port Authority"]);
    expect(register.named("the Old Country")).toMatchObject([{ kind: "state", as: "name" }]);
    expect(register.named("Northlandic")).toMatchObject([{ kind: "state", as: "demonym" }]);
    expect(look(register, "Quay Union", null, kindsOf)[0]?.actor).toMatchObject({
      country: "NLD",
      sector: "LAB",
      kind: "body",
    });
  });
});
