import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OwnActor, OwnOffice, OwnRows } from "../../contract/index.ts";
import { build, type Register } from "../index.ts";
import { look } from "../look.ts";
import { forget, merge, NO_ROWS, newId, say, split, toTable, unmerge, wholeRow, withOwn } from "./index.ts";
import { take } from "./take.ts";

const base = build(
  "NLD|Northland|Northlandic;Northlanders|Norville|!the Red House\nSLD|Southland|Southlandic|Souville|",
  "body-port|Port Authority|body|NLD|GOV|the Port",
  JSON.stringify([
    [
      "Ada Quill",
      "wd:Q1",
      ["A. Quill"],
      [["Prime Minister", "head_of_government", "NLD", "2020-01-01", "", "2022-05-01"]],
    ],
    ["Bo Reed", "wd:Q2", [], [["Foreign Minister", "foreign_minister", "NLD", "2019-01-01", "2023-12-31", ""]]],
    ["Bo Reed", "wd:Q3", [], [["Foreign Minister", "foreign_minister", "SLD", "2019-01-01", "2023-12-31", ""]]],
  ]),
);
const kindOf = (title: string): string =>
  /prime minister/i.test(title) ? "head_of_government" : /foreign/i.test(title) ? "foreign_minister" : "other";
const kindsOf = (words: string): readonly string[] => (kindOf(words) === "other" ? [] : [kindOf(words)]);
const over = (own: OwnRows): Register => withOwn(base, own, kindOf);
const office = (title: string, of: string | null, from: string | null, until: string | null = null): OwnOffice => ({
  title,
  kind: null,
  of,
  from,
  until,
  seen: null,
});
const names = (register: Register, words: string, day: string | null = null): readonly string[] =>
  look(register, words, day, kindsOf).map((one) => one.actor.name);
const csv = (text: string, own: OwnRows = NO_ROWS) => take(text, own, over(own));

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

describe("the answer of a Wikidata query", () => {
  const uri = (id: string) => ({ type: "uri", value: `http://www.wikidata.org/entity/${id}` });
  const literal = (value: string) => ({ type: "literal", value });
  const answer = (...bindings: readonly object[]): string =>
    JSON.stringify({ head: { vars: [] }, results: { bindings } });

  it("is read by the names of its variables", () => {
    const { own, problems } = csv(
      answer(
        {
          person: uri("Q77"),
          personLabel: literal("Cy Marsh"),
          personAltLabel: literal("Cyrus Marsh, C. Marsh"),
          position: uri("Q5"),
          positionLabel: literal("Prime Minister of Southland"),
          country: uri("Q6"),
          countryLabel: literal("Southland"),
          start: literal("2020-01-01T00:00:00Z"),
          startPrecision: literal("9"),
          end: literal("2021-06-30T00:00:00Z"),
        },
        { person: uri("Q77"), positionLabel: literal("Mayor"), end: { type: "bnode", value: "t123" } },
      ),
    );
    expect(problems).toEqual([]);
    expect(own.actors).toMatchObject([
      {
        id: "wd:Q77",
        name: "Cy Marsh",
        country: "SLD",
        aliases: ["Cyrus Marsh", "C. Marsh"],
        offices: [office("Prime Minister of Southland", "SLD", "2020", "2021-06-30"), office("Mayor", null, null)],
      },
    ]);
  });

  it("is read in its short form and as CSV too", () => {
    const short = JSON.stringify([{ item: "http://www.wikidata.org/entity/Q77", itemLabel: "Cy Marsh", iso3: "SLD" }]);
    expect(csv(short).own.actors).toMatchObject([{ id: "wd:Q77", name: "Cy Marsh", country: "SLD" }]);
    const table = "item,itemLabel,iso3\nhttp://www.wikidata.org/entity/Q77,Cy Marsh,SLD\n";
    expect(csv(table).own).toEqual(csv(short).own);
  });

  it("tells what to ask for where labels are missing, and what is no answer at all", () => {
    expect(csv(answer({ person: uri("Q77"), personLabel: literal("Q77") })).problems[0]).toMatchObject({
      line: 1,
      message: expect.stringMatching(/English label/),
    });
    expect(csv(answer({ personLabel: literal("Cy Marsh"), position: uri("Q5") })).problems[0]?.message).toMatch(
      /positionLabel/,
    );
    expect(() => csv('{"results":')).toThrow(/no JSON/);
    expect(() => csv('{"hello":1}')).toThrow(/neither the answer/);
    expect(() => csv('{"actors":[{"id":5}],"merges":[]}')).toThrow(/no export of ours: actors\.0/);
  });
});

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

it("gives ids that nobody has", () => {
  const taken = new Set(["dg:own-a-b"]);
  expect(newId("Ada B. Quill!", (id) => taken.has(id))).toBe("dg:own-ada-b-quill");
  expect(newId("A-B", (id) => taken.has(id))).toBe("dg:own-a-b-2");
  expect(newId("Ж", () => false)).toBe("dg:own-x");
});
