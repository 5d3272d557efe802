import { describe, expect, it } from "vitest";
import { confirm } from "./confirm.ts";
import { merge } from "./merge.ts";
import { untangle } from "./mixed.ts";
import type { Spell } from "./office.ts";

const FOREIGN = ["Minister of Foreign Affairs", "foreign_minister", "NLD"] as const;
const HEAD = ["Prime Minister", "head_of_government", "NLD"] as const;

function spell(
  name: string,
  [title, kind, country]: readonly [string, string, string],
  [from, until, seen]: readonly [string, string, string],
  source = "W",
  wikidata = "",
): Spell {
  return { name, wikidata, aliases: [], office: [title, kind, country, from, until, seen, source] };
}

const nobody = (): null => null;
const days = (sources: readonly (readonly Spell[])[]): Record<string, string> =>
  Object.fromEntries(
    merge(sources, nobody).map(([name, , , offices]) => [
      name,
      offices.map(([, , , from, until, seen]) => `${from}..${until} ${seen}`.trim()).join("; "),
    ]),
  );

describe("spells of several sources", () => {
  it("end an open one at the next holder's first day, and keep its last sighting", () => {
    expect(
      days([
        [
          spell("Ada Quill", FOREIGN, ["2001-01-01", "", "2003-01-01"]),
          spell("Ben Orr", FOREIGN, ["2004-05-02", "2006-01-01", ""]),
        ],
      ]),
    ).toEqual({ "Ada Quill": "2001-01-01..2004-05-01 2003-01-01", "Ben Orr": "2004-05-02..2006-01-01" });
  });

  it("let the later of two that overlap for weeks begin when it does, and leave those that overlap for years", () => {
    const first = spell("Ada Quill", FOREIGN, ["2001-01-01", "2004-06-01", ""]);
    expect(days([[first, spell("Ben Orr", FOREIGN, ["2004-05-02", "2006-01-01", ""])]])["Ada Quill"]).toBe(
      "2001-01-01..2004-05-01",
    );
    expect(days([[first, spell("Ben Orr", FOREIGN, ["2002-05-02", "2006-01-01", ""])]])["Ada Quill"]).toBe(
      "2001-01-01..2004-06-01",
    );
  });

  it("begin one that is told by its year alone when the last one before went in that year", () => {
    const before = [
      spell("Ada Quill", FOREIGN, ["2001-01-01", "2004-03", ""]),
      spell("Ben Orr", FOREIGN, ["2003-12-01", "2004-09-12", ""]),
    ];
    const then = (until: string) => days([[...before, spell("Cy Moe", FOREIGN, ["2004", until, ""])]])["Cy Moe"];
    expect(then("2006-01-01")).toBe("2004-09-13..2006-01-01");
    expect(then("2004-05-01")).toBe("2004..2004-05-01");
    expect(days([[...before, spell("Cy Moe", FOREIGN, ["2005", "2006-01-01", ""])]])["Cy Moe"]).toBe(
      "2005..2006-01-01",
    );
  });

  it("set a directory's first sighting back to the end of the one before, or to the new government", () => {
    const before = spell("Ada Quill", FOREIGN, ["2001-01-01", "2004-05-01", ""]);
    expect(days([[before], [spell("Ben Orr", FOREIGN, ["2004-07", "2006-01", ""], "C")]])["Ben Orr"]).toBe(
      "2004-05-02..2006-01",
    );
    expect(days([[before], [spell("Ben Orr", FOREIGN, ["2004-11", "2006-01", ""], "C")]])["Ben Orr"]).toBe(
      "2004-11..2006-01",
    );
    const heads = ["2001-01-01", "2003-02-03", "2004-09-10"].map((from, at) =>
      spell(`Head ${"ABC"[at]}ry`, HEAD, [from, ["2003-02-02", "2004-09-09", "2008-01-01"][at] as string, ""]),
    );
    expect(days([heads, [spell("Ben Orr", FOREIGN, ["2004-11", "2006-01", ""], "C")]])["Ben Orr"]).toBe(
      "2004-09-10..2006-01",
    );
  });

  it("are one person's by id, and the id's when a longer name for the same post comes without one", () => {
    const rows = merge(
      [
        [spell("Ada Maria Quill Stone", HEAD, ["2004-01-01", "2008-01-01", ""], "B")],
        [
          spell("Ada Quill", FOREIGN, ["2001-01-01", "2003-01-01", ""], "W", "Q5"),
          spell("Ada Quill", HEAD, ["2004-01-02", "2008-01-01", ""], "W", "Q5"),
        ],
      ],
      nobody,
    );
    expect(rows.map(([name, id, aliases]) => [name, id, aliases])).toEqual([
      ["Ada Quill", "wd:Q5", ["Ada Maria Quill Stone"]],
    ]);
  });

  it("of a source that mixes two states stand under the one in which others know the person, or nowhere", () => {
    const guinea = ["Minister of Finance", "finance_minister", "GIN"] as const;
    const known = [spell("Ada Quill", ["Minister of Trade", "other_minister", "GNB"], ["2001", "2003", ""])];
    const told = untangle(
      [spell("Ada Quill", guinea, ["2004", "2005", ""], "C"), spell("Ben Orr", guinea, ["2004", "2005", ""], "C")],
      known,
      nobody,
    );
    expect(told.map(({ name, office }) => [name, office[2]])).toEqual([["Ada Quill", "GNB"]]);
  });
});

it("holds our own lines on ministers against the sources", () => {
  const own = [
    spell("Ada Quill", FOREIGN, ["2001-01-01", "2004-06-01", ""], "O"),
    spell("Ben Orr", FOREIGN, ["2004-06-02", "2006-01-01", ""], "O"),
    spell("Cy Noel", FOREIGN, ["2006-01-02", "", ""], "O"),
    spell("Dot Orme", ["singer", "singer", "NLD"], ["", "", ""], "O"),
  ];
  const sources = [
    spell("Ada B. Quill", FOREIGN, ["2001-01-03", "2004-06-01", ""]),
    spell("Ben Orr", FOREIGN, ["2004-09-02", "2006-01-01", ""]),
    spell("Cy Noel", HEAD, ["2006-01-02", "", ""]),
  ];
  const { lines, otherDay, alone } = confirm(own, sources);
  expect([lines, otherDay.length, alone.length]).toEqual([3, 1, 1]);
  expect([otherDay[0], alone[0]]).toEqual([expect.stringContaining("Ben Orr"), expect.stringContaining("Cy Noel")]);
});
