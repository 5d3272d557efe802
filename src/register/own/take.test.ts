import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge, NO_ROWS, say, toTable } from "./index.ts";
import { base, csv, names, office, over } from "./own.testing.ts";
import { take } from "./take.ts";

describe("a table of the user's own", () => {
  it("is read by its columns: one actor for all lines of a name, an office a line", () => {
    const { own, problems } = csv(
      "name,country,office,from,until,aliases\nCy Marsh,NLD,Mayor,2010,2012,C. Marsh; Cyrus Marsh\nCy Marsh,Northland,Judge,2013-05,,\n",
    );
    expect(problems).toEqual([]);
    expect(own.actors).toEqual([
      {
        id: "dg:own-cy-marsh",
        name: "Cy Marsh",
        kind: "person",
        country: "NLD",
        sector: null,
        aliases: ["C. Marsh", "Cyrus Marsh"],
        offices: [office("Mayor", "NLD", "2010", "2012"), office("Judge", "NLD", "2013-05")],
        replaces: false,
        source: null,
      },
    ]);
  });

  it("finds somebody of the register by name and country, and makes nobody twice", () => {
    const text = "name,country,office,from\nAda Quill,NLD,Judge,2023\n";
    const first = csv(text);
    expect([first.found, first.own.actors[0]?.id, first.own.actors[0]?.name]).toEqual([1, "wd:Q1", null]);
    const again = take(text, first.own, over(first.own));
    expect(again.own).toEqual(first.own);
    expect(csv("id,name\nnew,Ada Quill\n").own.actors[0]?.id).toBe("dg:own-ada-quill");
    // Two of one name: somebody new, rather than one of them at random.
    expect(csv("name\nBo Reed\n").own.actors[0]?.id).toBe("dg:own-bo-reed");
    expect(csv("name,country\nBo Reed,SLD\n").own.actors[0]?.id).toBe("wd:Q3");
  });

  it.each([
    ["semicolons", "name;country\nCy Marsh;NLD\n"],
    ["tabs and CRLF", "name\tcountry\r\nCy Marsh\tNLD\r\n"],
    ["quoted cells with line breaks and an empty line", 'name,country,source\n\n"Cy Marsh",NLD,"a\nb"\n'],
    ["an old Mac's line ends", "name,country\rCy Marsh,NLD\r"],
  ])("is read with %s", (_, text) => {
    expect(csv(text)).toMatchObject({ problems: [], own: { actors: [{ name: "Cy Marsh", country: "NLD" }] } });
  });

  it.each([
    ["a bad day", "name,from,office\nCy Marsh,31/12/2020,Mayor", /from "31\/12\/2020" is no day; write 2024-11-12/],
    ["a day that does not exist", "name,from,office\nCy Marsh,2023-02-30,Mayor", /from "2023-02-30" is no day/],
    [
      "an end before the beginning",
      "name,office,from,until\nCy Marsh,Mayor,2021,2020-12",
      /ends \(2020-12\) before it begins \(2021\)/,
    ],
    ["a state nobody knows", "name,country\nCy Marsh,Ruritania", /"Ruritania" is no state.*ISO code/],
    ["a formula", 'name\n"=HYPERLINK(""http://x"")"', /is a formula/],
    ["a kind that is none", "name,kind\nCy Marsh,hero", /kind "hero" is none of state, person/],
    ["a sector that is none", "name,sector\nCy Marsh,XYZ", /sector "XYZ" is none of PLOVER's/],
    ["an id that is none", "id,name\n<b>,Cy Marsh", /id "<b>" is none; write wd:Q/],
    ["nobody", "name,country\n,NLD", /says nobody/],
    ["a wrong encoding", "name\nCy M\ufffdrsh", /wrong encoding/],
    ["marks that turn words round", "name\nCy \u202eMarsh", /signs that no name has/],
    ["a name of signs", "name\n!!!", /has no letter/],
    ["an office of a body", "name,kind,office\nQuay Union,body,Mayor", /only a person holds an office/],
    ["a state that is new", "name,kind\nRuritania,state", /cannot be added/],
    ["a person under a body's id", "id,kind\ndg:body-port,person", /is a body and no person/],
    ["a long name", `name\n${"a".repeat(400)}`, /400 characters; at most 300/],
  ])("tells %s with its line and goes on", (_, text, message) => {
    const { own, problems } = csv(`${text}\n`.replace("\n", "\n\n"));
    expect(problems).toEqual([{ line: 3, message: expect.stringMatching(message) }]);
    expect(own.actors).toEqual([]);
  });

  it("says what is wrong with the whole: no name column, an open quotation mark, an endless cell", () => {
    expect(() => csv("colour,size\nred,5\n")).toThrow(/colour, size.*must be name or id/);
    expect(() => csv('name\nA\n"B\nC\n')).toThrow(/line 3: the quotation mark opened here is never closed/);
    expect(() => csv(`name\n"${"x".repeat(10_000)}"`)).toThrow(/line 2.*not closed within 5000/);
    expect(() => csv("")).toThrow(/empty/);
  });

  it("takes __proto__ and constructor for words", () => {
    const { own } = csv("name,__proto__,constructor\n__proto__,1,2\nconstructor,,\n");
    expect(own.actors.map((row) => row.name)).toEqual(["__proto__", "constructor"]);
    expect(names(over(own), "__proto__")).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });

  it("tells lines said twice, and bounds the offices of one actor", () => {
    expect(csv("name\nCy Marsh\nCy Marsh\n").twice).toBe(1);
    const many = Array.from({ length: 600 }, (_, at) => `Cy Marsh,Post ${at}`).join("\n");
    const { own, problems } = csv(`name,office\n${many}\n`);
    expect([own.actors[0]?.offices.length, problems.length]).toEqual([500, 100]);
  });

  it("is written so that it can be read again, guarded against spreadsheets", () => {
    let own = say(NO_ROWS, {
      id: "dg:own-cy-marsh",
      name: "Cy Marsh",
      kind: "person",
      country: "NLD",
      aliases: ["@cymarsh", "-Cy", 'Cy "the Reed" Marsh'],
      offices: [office("Mayor, acting", "SLD", "2010", "2012"), office("Secretary", null, "2013-01-02")],
      source: "+the town's book",
    });
    own = say(own, { id: "wd:Q1", kind: "person", aliases: ["Ada the Tall"] });
    own = merge(own, base, "wd:Q3", "wd:Q2");
    const table = toTable(own);
    expect(table).toContain("'@cymarsh");
    expect(toTable(own, { raw: true })).not.toContain("'@cymarsh");
    expect(csv(table)).toMatchObject({ own, problems: [] });
    expect(csv(JSON.stringify(own))).toMatchObject({ own, problems: [] });
  });

  it("never throws anything but what it says, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "binary" }), (text) => {
        for (const given of [text, `name,id,from,office\n${text}`, `[{"name":${JSON.stringify(text)}}]`])
          try {
            const { own } = csv(given);
            over(own).named("a");
          } catch (error) {
            expect((error as { code?: string }).code).toBe("table");
          }
      }),
    );
  });
});
