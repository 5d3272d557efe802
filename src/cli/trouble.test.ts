import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../record/index.ts";
import { sampleReading } from "../record/record.testing.ts";
import { type Ran, ran } from "./main.testing.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman trouble "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<Ran> => ran(args);

const at = (name: string): string => join(folder, name);
const write = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
/** One line and no stack: what it is, and what to do. */
const line = (cure: RegExp) => ({
  asymmetricMatch: (err: string) => /^dragoman: [^\n]+\n$/.test(err) && cure.test(err),
  toString: () => `one line with ${cure}`,
});

describe("a command that fails", () => {
  it("leaves no record behind: a mistyped name, a source that is none, a change that is refused", async () => {
    expect(await run("serve", "--record", at("typo"))).toEqual({
      code: 1,
      out: "",
      err: line(/make one with: dragoman add/),
    });
    expect((await run("add", at("none.txt"), "--record", at("new"))).code).toBe(3);
    expect((await run("actors", "add", "wd:Q99999999", "--record", at("new"))).code).toBe(2);
    expect((await run("reread", "--record", at("new"))).code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("counts a source that could not be read as failed and not as read", async () => {
    const file = write("a.txt", "Ines Calder told Governor Hale that the border would stay open.");
    const { code, err } = await run("add", file, at("none.txt"), "--record", at("r.dragoman"));
    expect([code, err]).toEqual([3, expect.stringMatching(/^1 read \(.* 1 failed$/m)]);
    expect(statSync(at("r.dragoman")).mode & 0o777).toBe(0o600);
  });

  it("says which port it takes", async () => {
    const { code, err } = await run("serve", "--port", "99999", "--record", at("typo"));
    expect([code, err]).toEqual([2, expect.stringMatching(/99999.*0 to 65535/)]);
  });
});

describe("a record that is in the way", () => {
  it("cannot be put where there is no folder, nor in place of one", async () => {
    const file = write("a.txt", "Calder left.");
    expect(await run("add", file, "--record", at("no/r.dragoman"))).toEqual({
      code: 4,
      out: "",
      err: line(/no folder.*make it/),
    });
    expect(await run("add", file, "--record", folder)).toEqual({
      code: 4,
      out: "",
      err: line(/is a folder.*name of a file/),
    });
    expect(await run("ask", "--record", folder)).toEqual({
      code: 4,
      out: "",
      err: line(/is a folder.*name of a file/),
    });
  });

  it("is told to be damaged, with what may be saved, and is left as it is", async () => {
    const file = write("a.txt", "Calder left.");
    const store = openStore(at("torn.dragoman"));
    store.keep(sampleReading());
    store.close();
    const whole = readFileSync(at("torn.dragoman"));
    writeFileSync(
      at("torn.dragoman"),
      Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 0xaa)]),
    );
    write("noise", `${"no database, ".repeat(500)}`);
    for (const record of ["torn.dragoman", "noise"]) {
      const before = readFileSync(at(record));
      for (const args of [["ask"], ["add", file], ["serve"], ["reread"]])
        expect([args, await run(...args, "--record", at(record))]).toEqual([
          args,
          { code: 4, out: "", err: line(/damaged.*\.recover/) },
        ]);
      expect(readFileSync(at(record)).equals(before)).toBe(true);
    }
  });

  it("of which something is missing names it", async () => {
    const store = openStore(at("r.dragoman"));
    store.keep(sampleReading());
    store.close();
    const db = new DatabaseSync(at("r.dragoman"));
    db.exec("DROP TABLE parties");
    db.close();
    expect(await run("ask", "--record", at("r.dragoman"))).toEqual({
      code: 4,
      out: "",
      err: line(/no such table: .*parties/),
    });
  });
});
