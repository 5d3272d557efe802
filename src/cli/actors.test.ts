import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OwnRows, Reading } from "../contract/index.ts";
import { openStore } from "../record/index.ts";
import { sql } from "../record/record.testing.ts";
import { type Ran, ran } from "./main.testing.ts";

let folder: string;
let record: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman actors "));
  record = join(folder, "my record.dragoman");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], stdin: string | Buffer = ""): Promise<Ran> => ran(args, { stdin, width: 140 });

const actors = (...args: readonly string[]): Promise<Ran> => run(["actors", ...args, "--record", record]);
const write = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const rows = async (): Promise<OwnRows> => JSON.parse((await actors("export", "--json")).out);
const readingOf = (title: string): Reading => {
  const store = openStore(record, { readonly: true });
  const [{ id }] = sql(store, "SELECT id FROM reports WHERE text LIKE ?", `%${title}%`) as [{ id: string }];
  const reading = store.reading(id) as Reading;
  store.close();
  return reading;
};

const REPORT = "The French works minister said the bridge would open.\n\nAda Quill met Bo Reed in Lyon on Monday.\n";

describe("actors look", () => {
  it("tells who held an office on a day, with score, rule and source; other days, other people", async () => {
    const then = await actors("look", "the", "German", "chancellor", "--on", "2010-03-01");
    expect(then.code).toBe(0);
    expect(then.out).toMatch(/Angela Merkel[\s\S]*score 1\.00 · actors\/office-on-day · source: register/);
    expect(then.out).toContain("← on this day");
    const later = JSON.parse((await actors("look", "the German chancellor", "--on", "2023-03-01", "--json")).out);
    expect(later).toMatchObject({ on: "2023-03-01", found: [{ actor: { name: "Olaf Scholz", country: "DEU" } }] });
  });

  it("says how to add whom nobody knows, and refuses a day that is none", async () => {
    const nobody = await actors("look", "Zyx Nobody");
    expect([nobody.code, nobody.out]).toEqual([1, expect.stringContaining('dragoman actors add "Zyx Nobody"')]);
    const day = await actors("look", "Merkel", "--on", "soon");
    expect([day.code, day.err]).toEqual([2, expect.stringContaining("2024-11-12")]);
    expect(existsSync(record)).toBe(false);
  });
});

describe("actors add", () => {
  it("adds somebody whom readings then know, and says which reports were read before", async () => {
    await run(["add", write("a.txt", REPORT), "--record", record, "--published", "2024-03-15"]);
    expect(readingOf("bridge").actors.map((one) => one.name)).not.toContain("Cy Marsh");
    const added = await actors(
      "add",
      "Cy Marsh",
      "--office",
      "Minister for Works, FRA, 2024-01-15..",
      "--source",
      "gazette",
    );
    expect(added.code).toBe(0);
    expect(added.out).toMatch(/added Cy Marsh \(dg:own-cy-marsh\): 1 office/);
    expect(added.out).toMatch(/1 report was read before this change; 1 of them has words/);
    expect(added.out).toContain("dragoman reread --record");
    const look = await actors("look", "Cy Marsh", "--on", "2024-03-15");
    expect(look.out).toContain("source: yours, gazette");
  });

  it("changes what role words mean once the report is read anew, and what was read before keeps its mark", async () => {
    const text = "The French foreign minister said the bridge would open.\n";
    await run(["add", write("a.txt", text), "--record", record, "--published", "2024-03-15"]);
    const before = readingOf("bridge");
    await actors("add", "Cy Marsh", "--office", "Foreign Minister, France, 2024-03-01..2024-03-31");
    expect(readingOf("bridge")).toEqual(before);
    const reread = await run(["reread", "--record", record]);
    expect([reread.code, reread.err]).toEqual([0, expect.stringContaining("1 read anew")]);
    const after = readingOf("bridge");
    expect(after.made.register).not.toBe(before.made.register);
    expect(after.actors.map((one) => one.name)).toContain("Cy Marsh");
    expect(after.statements.map((one) => one.id)).toEqual(before.statements.map((one) => one.id));
    expect((await run(["reread", "--record", record])).err).toContain("nothing to read anew");
    // The same page added again is known: the rows were in force when it was read.
    expect((await run(["add", join(folder, "a.txt"), "--record", record, "--published", "2024-03-15"])).err).toContain(
      "1 known",
    );
    expect((await actors("remove", "dg:own-cy-marsh", "--reread")).code).toBe(0);
    expect(readingOf("bridge")).toEqual(before);
  });

  it("reads anew what was read by other rules, or before rules were named, and then has nothing to read anew", async () => {
    await run(["add", write("a.txt", "Calder said the bridge would open.\n"), "--record", record]);
    const before = readingOf("bridge");
    expect(before.made.rules).toMatch(/^[0-9a-f]{16}$/);
    for (const rules of ["'other'", "NULL"]) {
      const store = openStore(record);
      sql(store, `UPDATE reports SET rules = ${rules}`);
      store.close();
      const reread = await run(["reread", "--record", record]);
      expect([reread.code, reread.err]).toEqual([0, expect.stringContaining("1 read anew")]);
      expect(readingOf("bridge")).toEqual(before);
      expect((await run(["reread", "--record", record])).err).toContain("nothing to read anew");
    }
  });

  it("asks who is meant where the register knows the name, and takes --new for an answer", async () => {
    const known = await actors("add", "Angela Merkel", "--office", "Judge, DEU, 2022..");
    expect(known.code).toBe(2);
    expect(known.err).toMatch(/knows "Angela Merkel" already: \S+ \(Angela Merkel, DEU, Chancellor\).*--new/);
    expect((await actors("add", "Angela Merkel", "--new", "--sector", "jud")).out).toContain("dg:own-angela-merkel");
    expect((await rows()).actors).toMatchObject([{ id: "dg:own-angela-merkel", sector: "JUD" }]);
  });

  it("adds to a row of yours by its name, to ours by its id, and loses nothing of either", async () => {
    await actors("add", "Cy Marsh", "--office", "Mayor, NLD, 2010..2012");
    await actors("add", "Cy Marsh", "--alias", "C. Marsh", "--office", "Judge, NLD, 2013..");
    await actors("add", "dg:state-FRA", "--alias", "the Hexagon");
    expect((await rows()).actors).toMatchObject([
      {
        id: "dg:own-cy-marsh",
        aliases: ["C. Marsh"],
        offices: [{ title: "Mayor" }, { title: "Judge", of: "NLD", from: "2013" }],
      },
      { id: "dg:state-FRA", name: null, kind: "state", aliases: ["the Hexagon"] },
    ]);
    expect((await actors("look", "the Hexagon")).out).toContain("France");
  });

  it.each([
    [["Cy Marsh", "--kind", "hero"], /--kind "hero" is none of state, person/],
    [["Cy Marsh", "--country", "Ruritania"], /"Ruritania" is no state.*ISO code/],
    [["Cy Marsh", "--sector", "XYZ"], /none of PLOVER's/],
    [["Cy Marsh", "--office", "Mayor, XQX, 2010..2012"], /"XQX" is no state/],
    [["Cy Marsh", "--office", "Mayor, NLD, 2010-2012"], /write TITLE, STATE, FROM\.\.UNTIL/],
    [["Cy Marsh", "--office", "Mayor, NLD, 2023-02-30.."], /"2023-02-30" is no day/],
    [["Cy Marsh", "--office", "Mayor, NLD, 2012..2010"], /ends before it begins/],
    [["Quay Union", "--kind", "body", "--office", "Mayor, NLD, 2010.."], /only a person/],
    [["Ruritania", "--kind", "state"], /cannot be added/],
    [["=1+1"], /is a formula/],
    [["wd:Q999999999999", "--alias", "X Y"], /give a name as well/],
    [["Cy Marsh", "--id", "my id"], /--id "my id" is none/],
  ])("refuses %j and says how to mend it", async (args, message) => {
    const { code, err } = await actors("add", ...args);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    if (existsSync(record)) expect(await rows()).toEqual({ actors: [], merges: [] });
  });
});

describe("actors merge, split, remove, list", () => {
  it("makes somebody of a report's own somebody of the register, and two again", async () => {
    await run(["add", write("a.txt", REPORT), "--record", record, "--published", "2024-03-15"]);
    const local = readingOf("bridge").actors.find((one) => one.name === "Ada Quill")?.id as string;
    expect(local).toMatch(/^dg:person-/);
    await actors("add", "Ada M. Quill", "--country", "FRA");
    const merged = await actors("merge", "Ada M. Quill", local, "--reread");
    expect([merged.code, merged.out]).toEqual([
      0,
      expect.stringContaining(`Ada Quill (${local}) is henceforth Ada M. Quill`),
    ]);
    expect(readingOf("bridge").actors.map((one) => one.id)).toContain("dg:own-ada-m-quill");
    expect((await actors("merge", "Ada M. Quill", local)).err).toMatch(/same already/);
    expect((await actors("list")).out).toMatch(/Ada M\. Quill[\s\S]*1 row of your own, 1 merge/);
    expect((await actors("split", "dg:own-ada-m-quill", local)).out).toContain("two again");
    expect((await actors("split", "dg:own-ada-m-quill", local)).err).toMatch(/were not merged/);
  });

  it("takes an office and a name off a row of ours for somebody new", async () => {
    const { found } = JSON.parse((await actors("look", "Angela Merkel", "--json")).out);
    const { id } = found[0].actor;
    expect((await actors("split", id, "--name", "Anna Merk")).err).toMatch(/nothing would be taken off/);
    expect((await actors("split", id, "--name", "Anna Merk", "--office", "99")).err).toMatch(/--office 99.*look/);
    expect((await actors("split", id, "--name", "Anna Merk", "--office", "1")).code).toBe(0);
    expect((await actors("look", "German chancellor", "--on", "2010-03-01")).out).toContain("Anna Merk");
    const removed = await actors("remove", id, "dg:own-anna-merk");
    expect(removed.out).toMatch(/removed 2 of your rows; to put them back, import this:\n\nid,name/);
    expect((await actors("look", "German chancellor", "--on", "2010-03-01")).out).toContain("Angela Merkel");
    expect((await actors("list")).code).toBe(1);
  });

  it("removes no row that is not yours, and makes no record for it", async () => {
    expect((await actors("remove", "dg:own-nobody")).err).toMatch(/dragoman add FILE --record/);
    await actors("add", "Cy Marsh");
    expect((await actors("remove", "dg:state-FRA")).err).toMatch(/is no row of yours/);
    expect((await actors("remove", "Marsh")).err).toMatch(/nobody is called "Marsh"/);
    expect((await rows()).actors).toHaveLength(1);
  });
});

describe("actors import and export", () => {
  const TABLE =
    "name,country,office,from,until\nCy Marsh,NLD,Mayor,2010,2012\nDi Fenn,Ruritania,Judge,2010,\nDi Fenn,NLD,Judge,2010,31.12.2011\n";

  it("takes the good lines, tells the bad with file, line and cure, and takes nothing twice", async () => {
    const file = write("mine.csv", TABLE);
    const { code, out, err } = await actors("import", file);
    expect(code).toBe(3);
    expect(out).toContain("1 actor from 3 lines (2 lines not taken)");
    expect(err).toMatch(/mine\.csv: line 3: "Ruritania" is no state/);
    expect(err).toMatch(/mine\.csv: line 4: until "31\.12\.2011" is no day; write 2024-11-12/);
    const once = await rows();
    await actors("import", file);
    expect(await rows()).toEqual(once);
  });

  it("says what would be taken and keeps nothing with --dry-run; --replace makes the file all there is", async () => {
    await actors("add", "Old Row");
    const file = write("mine.csv", "name\nCy Marsh\n");
    expect((await actors("import", file, "--dry-run")).out).toMatch(/1 actor from 1 line\nNothing was kept/);
    expect((await rows()).actors.map((row) => row.name)).toEqual(["Old Row"]);
    await actors("import", file, "--replace");
    expect((await rows()).actors.map((row) => row.name)).toEqual(["Cy Marsh"]);
  });

  it("gives back what was exported, in either form", async () => {
    await actors("add", "Cy Marsh", "--alias", "-Cy", "--office", "Mayor, NLD, 2010..2012");
    await actors("add", "C. Marsh", "--new");
    await actors("merge", "dg:own-cy-marsh", "dg:own-c-marsh");
    const before = await rows();
    const [table, json] = [(await actors("export")).out, (await actors("export", "--json")).out];
    expect(table).toContain("'-Cy");
    for (const text of [table, json]) {
      expect((await run(["actors", "import", "-", "--replace", "--record", record], text)).code).toBe(0);
      expect(await rows()).toEqual(before);
    }
  });

  it("reads other encodings and says so; refuses what is no table", async () => {
    const latin = write("latin.csv", Buffer.from("name,country\nJos\u00e9 Pe\u00f1a,NLD\n", "latin1"));
    const { code, err } = await actors("import", latin, "--dry-run");
    expect([code, err]).toEqual([0, expect.stringMatching(/latin\.csv:.*read as.*--encoding/)]);
    expect((await actors("import", latin, "--encoding", "klingon")).err).toMatch(/--encoding "klingon" is none/);
    expect((await actors("import", latin, "--encoding", "windows-1252")).code).toBe(0);
    expect((await rows()).actors[0]?.name).toBe("José Peña");
    const wide = write("wide.csv", Buffer.from("\ufeffname;country\r\nØrn Å;NLD\r\n", "utf16le"));
    expect((await actors("import", wide)).code).toBe(0);
    expect((await rows()).actors[1]?.name).toBe("Ørn Å");
    const sheet = await actors("import", write("sheet.xlsx", Buffer.from("PK\u0003\u0004\u0000\u0000\u0000\u0000")));
    expect([sheet.code, sheet.err]).toEqual([2, expect.stringMatching(/sheet\.xlsx.*save the sheet as CSV/)]);
    expect((await actors("import", join(folder, "none.csv"))).err).toMatch(/none\.csv: there is no such file/);
    expect((await actors("import", write("x.csv", "colour\nred\n"))).err).toMatch(/x\.csv: its columns are colour/);
    expect((await actors("import", write("x.json", "{"))).err).toMatch(/x\.json: it is no JSON/);
  });
});

it("teaches each of them by --help, with examples", async () => {
  for (const name of ["look", "add", "merge", "split", "import", "export", "list", "remove"]) {
    const { code, out } = await run(["actors", name, "--help"]);
    expect([name, code, out]).toEqual([name, 0, expect.stringContaining("Examples:")]);
  }
  expect((await run(["actors"])).code).toBe(2);
  expect((await run(["actors", "add"])).code).toBe(2);
  expect((await run(["reread", "nothing", "--record", record])).code).not.toBe(0);
});
