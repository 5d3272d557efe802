import { describe, expect, it } from "vitest";
import { look } from "./look.ts";
import { base, kindsOf, names } from "./own/own.testing.ts";

describe("looking up", () => {
  it("orders whom words can mean, and the scores sum to one", () => {
    const found = look(base, "Bo Reed", "2020-01-01", kindsOf);
    expect(found.map((one) => [one.actor.id, one.score])).toEqual([
      ["wd:Q2", 0.5],
      ["wd:Q3", 0.5],
    ]);
    expect(look(base, "Quill", "2021-01-01", kindsOf)).toMatchObject([{ by: "actors/surname", score: 1 }]);
    expect(look(base, "the Northlandic prime minister", "2021-01-01", kindsOf)).toMatchObject([
      { by: "actors/office-on-day", actor: { id: "wd:Q1" } },
    ]);
    expect(names(base, "Northland’s foreign minister", "2021-01-01")).toEqual(["Bo Reed"]);
    expect(look(base, "Ada Quil", null, kindsOf)).toMatchObject([{ by: "actors/spelling", actor: { id: "wd:Q1" } }]);
    expect(names(base, "Norville")).toEqual(["Northland"]);
    expect(names(base, "the Mayor of Nowhere", "2021-01-01")).toEqual([]);
    expect(names(base, "")).toEqual([]);
  });
});
