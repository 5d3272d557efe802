import { describe, expect, it } from "vitest";
import type { OwnActor, OwnRows } from "../../contract/index.ts";
import { look } from "../look.ts";
import { forget, merge, NO_ROWS, newId, split, unmerge, wholeRow } from "./index.ts";
import { base, kindsOf, names, over } from "./own.testing.ts";

describe("merge and split", () => {
  it("make two rows one, under the second's id, and two again", () => {
    const own = merge(NO_ROWS, base, "wd:Q3", "wd:Q2");
    const register = over(own);
    expect(names(register, "Bo Reed")).toEqual(["Bo Reed"]);
    expect(register.holders("foreign_minister", "SLD", "2020-01-01")).toEqual(
      register.holders("foreign_minister", "NLD", "2020-01-01"),
    );
    expect(register.entry("wd:Q3")).toEqual(register.entry("wd:Q2"));
    expect(() => merge(own, register, "wd:Q2", "wd:Q3")).toThrow(/same already/);
    expect(() => merge(own, register, "wd:Q1", "dg:body-port")).toThrow(/person.*body/);
    expect(() => merge(own, register, "wd:Q1", "dg:state-NLD")).toThrow(/--alias/);
    expect(unmerge(own, "wd:Q2", "wd:Q3")).toEqual(NO_ROWS);
    expect(unmerge(own, "wd:Q1", "wd:Q2")).toBeNull();
  });

  it("follow a chain of merges to its end", () => {
    let own = merge(NO_ROWS, base, "wd:Q3", "wd:Q2");
    own = merge(own, over(own), "wd:Q2", "wd:Q1");
    expect(look(over(own), "wd:Q3", null, kindsOf).map((one) => one.actor.id)).toEqual(["wd:Q1"]);
    expect(over(own).namesOf("wd:Q3")).toEqual(["Ada Quill", "A. Quill", "Bo Reed"]);
  });

  it("do not hang in a ring", () => {
    const own: OwnRows = {
      actors: [],
      merges: [
        { from: "wd:Q1", into: "wd:Q2" },
        { from: "wd:Q2", into: "wd:Q1" },
      ],
    };
    expect(names(over(own), "Ada Quill")).toEqual(["Ada Quill"]);
  });

  it("take names and offices off a row for somebody else", () => {
    const whole = wholeRow(NO_ROWS, base, "wd:Q1") as OwnActor;
    const own = split(NO_ROWS, whole, {
      id: "dg:own-x",
      name: "Arthur Quill",
      aliases: ["A. Quill"],
      offices: whole.offices,
    });
    const register = over(own);
    expect(names(register, "A. Quill")).toEqual(["Arthur Quill"]);
    expect(names(register, "Ada Quill")).toEqual(["Ada Quill"]);
    expect(look(register, "wd:Q1", null, kindsOf)[0]?.tenures).toEqual([]);
    expect(names(register, "Northlandic prime minister", "2021-01-01")).toEqual(["Arthur Quill"]);
    expect(() => split(NO_ROWS, whole, { id: "dg:own-x", name: "X Y", aliases: ["Nobody"], offices: [] })).toThrow(
      /has no name "Nobody"/,
    );
    expect(over(forget(own, ["wd:Q1", "dg:own-x"]))).toBe(base);
  });
});

it("gives ids that nobody has", () => {
  const taken = new Set(["dg:own-a-b"]);
  expect(newId("Ada B. Quill!", (id) => taken.has(id))).toBe("dg:own-ada-b-quill");
  expect(newId("A-B", (id) => taken.has(id))).toBe("dg:own-a-b-2");
  expect(newId("Ж", () => false)).toBe("dg:own-x");
});
