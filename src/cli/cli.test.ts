import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { complaintsAbout } from "../contract/validate.ts";
import { type Ran, ran } from "./main.testing.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman cli "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], stdin = ""): Promise<Ran> => ran(args, { stdin });

const REPORT =
  "Ines Calder told Governor Hale that the border would stay open.\n\n“Nobody will close it,” she said in a statement.\n";
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe("a question that cannot be asked", () => {
  it("is told with what is right, and ends with 2", async () => {
    const file = write("border.txt", REPORT);
    const wrong = await run(["read", file, "--published", "03/04/2024"]);
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toMatch(/2024-04-03 or 2024-03-04/);
    expect(await run(["add", file, "--published", "soon", "--record", join(folder, "r")])).toMatchObject({ code: 2 });
  });

  it("of a question about days is no answer of nothing found", async () => {
    const record = join(folder, "mine.dragoman");
    await run(["add", write("border.txt", REPORT), "--record", record, "--quiet"]);
    const wrong = await run(["ask", "--from", "junk", "--record", record]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/from wants a day/);
    expect((await run(["ask", "--mode", "loud"])).err).toMatch(/no mode "loud"; there are: direct/);
    const act = await run(["ask", "--act", "bogus", "--record", record]);
    expect(act.code).toBe(2);
    expect(act.err).toMatch(/assert, announce/);
    expect((await run(["ask", "--by", "year", "--record", record])).out).toMatch(/2023|nothing found/);
    const nothing = await run(["ask", "zebra", "--record", record]);
    expect(nothing.code).toBe(1);
    expect(nothing.out).toContain(`dragoman ask --record ${record}`);
    expect(JSON.parse((await run(["ask", "zebra", "--json", "--record", record])).out)).toMatchObject({
      total: 0,
      rows: [],
    });
    expect(JSON.parse((await run(["ask", "--json", "--record", record])).out).rows).toHaveLength(2);
  });
});

describe("dragoman explain", () => {
  it("shows who was proposed as speaker, who won and who lost", async () => {
    const text = "The paper quoted an unnamed diplomat as saying that talks had stalled.\n";
    const { code, out } = await run(["explain", write("talks.txt", text)]);
    expect(code).toBe(0);
    expect(out).toMatch(/speaker at \d+ “saying”/);
    expect(out).toMatch(/\+ speaker\/quoted-as .*diplomat/);
    expect(out).toMatch(/- speaker\/shared-subject .*paper/);
    expect(out).toMatch(/statement at \d+/);
  });

  it("shows one paragraph, one statement, or says that there is no such statement", async () => {
    const file = write("border.txt", REPORT);
    const { out } = await run(["explain", file, "--at", "5", "--json"]);
    expect(JSON.parse(out).map(({ slot }: { slot: string }) => slot)).toContain("addressee");
    const [{ id }] = JSON.parse((await run(["read", file, "--json"])).out).statements;
    expect((await run(["explain", file, "--finding", id])).out).toContain("told");
    const missing = await run(["explain", file, "--finding", "0123456789abcdef"]);
    expect(missing.code).not.toBe(0);
    expect(missing.err).toContain("dragoman read");
  });
});

describe("read", () => {
  it("prints a table for people and one object for machines", async () => {
    const file = write("a.txt", REPORT);
    const table = await run(["read", file, "--published", "2023-03-15"]);
    expect(table.code).toBe(0);
    expect(table.out).toMatch(/Ines Calder[\s\S]*told[\s\S]*border would stay open/);
    const { out } = await run(["read", file, "--published", "2023-03-15", "--json"]);
    const reading = JSON.parse(out);
    expect(complaintsAbout(reading)).toEqual([]);
    expect(reading).toMatchObject({ contract: 1, source: file, published: "2023-03-15" });
  });

  it("shows the page's own cue in quotation marks beside our act, and a denied act never as the act", async () => {
    const file = write("b.txt", "Calder did not accuse Hale of lying.");
    const { out } = await run(["read", file, "--published", "2023-03-15"]);
    const words = out.replace(/\s+/g, " ");
    expect(words).toContain("“did not");
    expect(words).toContain("(not");
    expect(words).not.toContain("(accuse)");
  });

  it("gives the same output for the same input", async () => {
    const file = write("a.txt", REPORT);
    const [one, two] = [await run(["read", file, "--json"]), await run(["read", file, "--json"])];
    expect(one.out).toBe(two.out);
  });

  it("reads JSON Lines in order, one object a line, and goes on past a bad line with exit code 3", async () => {
    const lines = [
      '{"id":"a","text":"Calder said no."}',
      "{broken",
      '{"id":"c","text":"","html":""}',
      '{"id":"d","text":"Hale said yes."}',
    ];
    const { code, out } = await run(["read", "--jsonl"], `${lines.join("\n")}\n`);
    const objects = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(objects.map((one) => one.id)).toEqual(["a", null, "c", "d"]);
    expect(objects[1]).toMatchObject({ line: 2, error: { code: "json" } });
    expect(code).toBe(3);
  });

  it("names the file and the cure when something cannot be read", async () => {
    const missing = await run(["read", join(folder, "none.txt")]);
    expect(missing.code).toBe(3);
    expect(missing.err).toMatch(/none\.txt: there is no such file/);
    const empty = await run(["read", write("empty.txt", "")]);
    expect(empty.err).toMatch(/empty\.txt.*nothing in it/);
    const date = await run(["read", write("a.txt", REPORT), "--published", "soon"]);
    expect(date.err).toMatch(/YYYY-MM-DD/);
    expect(date.code).not.toBe(0);
  });

  it("says so when a language is not read, and reads nothing by force", async () => {
    const text = "Der Außenminister erklärte am Dienstag vor Journalisten, die Gespräche würden fortgesetzt. ".repeat(
      4,
    );
    const { out } = await run(["read", write("de.txt", text), "--json"]);
    expect(JSON.parse(out)).toMatchObject({ language: "de", statements: [] });
    expect(JSON.parse(out).warnings.map((one: { code: string }) => one.code)).toContain("language");
  });
});

describe("add and ask", () => {
  it("keeps reports, knows them again, and answers", async () => {
    const record = join(folder, "my record.dragoman");
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in", "a.txt"), REPORT);
    const added = await run(["add", join(folder, "in"), "--record", record, "--published", "2023-03-15"]);
    expect([added.code, added.err]).toEqual([0, expect.stringContaining("1 added")]);
    expect((await run(["add", join(folder, "in"), "--record", record, "--published", "2023-03-15"])).err).toContain(
      "1 known",
    );
    const asked = await run(["ask", "--record", record, "--speaker", "Calder", "--to", "Hale", "--json"]);
    expect(JSON.parse(asked.out)).toMatchObject({ total: 1, rows: [{ cue: "told", addressee: "Governor Hale" }] });
    expect((await run(["ask", "--record", record, "--speaker", "Nobody"])).code).toBe(1);
    expect((await run(["ask", "--record", record, "border", "--csv"])).out).toMatch(/^published,.*\n.*border/);
    expect((await run(["ask", "border", "--record", record])).out).toContain("2023-03-15");
  });

  it("follows no link out of a folder and reads only files of known names", async () => {
    const inside = join(folder, "in");
    mkdirSync(inside);
    write("secret.txt", "Calder said the password.");
    writeFileSync(join(inside, "a.txt"), REPORT);
    writeFileSync(join(inside, "b.exe"), "MZ");
    symlinkSync(join(folder, "secret.txt"), join(inside, "link.txt"));
    symlinkSync(folder, join(inside, "up"));
    const { err } = await run(["add", inside, "--record", join(folder, "r.dragoman")]);
    expect(err).toMatch(/^1 read/);
  });

  it("names file, line and reason of a bad line, and keeps the others", async () => {
    const file = write("lines.jsonl", `${JSON.stringify({ text: REPORT })}\n{broken\n{"text":"a","html":"b"}\n`);
    const { code, err } = await run(["add", file, "--record", join(folder, "r.dragoman")]);
    expect(code).toBe(3);
    expect(err).toMatch(/lines\.jsonl.*line 2/);
    expect(err).toMatch(/lines\.jsonl.*line 3/);
    expect(err).toMatch(/1 added.*2 failed/);
  });

  it("says how to make a record where there is none", async () => {
    const { code, err } = await run(["ask", "word", "--record", join(folder, "none.dragoman")]);
    expect(code).toBe(1);
    expect(err).toMatch(/dragoman add FILE --record/);
    expect(existsSync(join(folder, "none.dragoman"))).toBe(false);
  });
});

describe("wrong use", () => {
  it("ends with exit code 2 and points at the help", async () => {
    for (const args of [["reed"], ["ask", "--sort", "loudest"], ["serve", "--port", "many"], ["parse"]]) {
      const { code, err } = await run(args);
      expect([args, code]).toEqual([args, 2]);
      expect(err).toMatch(/help|error/);
    }
  });

  it("teaches by --help, with examples", async () => {
    for (const args of [["--help"], ["read", "--help"], ["add", "--help"], ["ask", "--help"], ["serve", "--help"]]) {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:/);
    }
  });
});

it("prints the contract as a JSON Schema", async () => {
  const schema = JSON.parse((await run(["schema"])).out);
  expect(JSON.stringify(schema)).toContain("statements");
});

it("prints sentences as CoNLL-U", async () => {
  const { out } = await run(["parse", "--conllu"], "Talks go on.\n\nNobody left.\n");
  expect(out.match(/^# text = /gm)).toHaveLength(2);
});

describe("control and bidirectional characters", () => {
  const HOSTILE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
  const SAID = "Ines Calder told Governor Hale that \u202ethe border\u001b[2J would\u009b stay open.\n";

  it("are left out of CoNLL-U and CSV, and kept for machines by --raw", async () => {
    const record = join(folder, "r.dragoman");
    expect((await run(["add", write("a.txt", SAID), "--record", record])).code).toBe(0);
    for (const [args, stdin] of [
      [["parse", "--conllu"], SAID],
      [["ask", "border", "--csv", "--record", record], ""],
    ] as const) {
      const shown = await run(args, stdin);
      expect(shown.out).toMatch(/border/);
      expect(shown.out).not.toMatch(HOSTILE);
      const raw = await run([...args, "--raw"], stdin);
      expect(raw.out).toContain("\u202e");
      expect(raw.out).toContain("\u001b");
    }
  });

  it("hide no formula from the guard of CSV", async () => {
    const record = join(folder, "r.dragoman");
    const line = JSON.stringify({ text: REPORT, title: "\u202e=HYPERLINK(1)" });
    await run(["add", write("a.jsonl", line), "--record", record]);
    const { out } = await run(["ask", "border", "--csv", "--record", record]);
    expect(out).toContain(",'=HYPERLINK(1)");
  });

  it("are left out of the rows that actors export prints", async () => {
    const record = join(folder, "r.dragoman");
    const args = [
      "actors",
      "add",
      "Ada Quill",
      "--country",
      "NLD",
      "--source",
      "the \u202egazette\u0007",
      "--record",
      record,
    ];
    expect((await run(args)).code).toBe(0);
    const shown = await run(["actors", "export", "--record", record]);
    expect(shown.out).toContain("the gazette");
    expect((await run(["actors", "export", "--raw", "--record", record])).out).toContain("the \u202egazette\u0007");
  });

  it("break no message in two", async () => {
    const { err } = await run(["read", join(folder, "a\ndragoman: b\u202e.txt")]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain("a\\ndragoman: b.txt: there is no such file");
  });
});

describe("verify", () => {
  it("holds a draft against a record, as a list and as a table", async () => {
    const record = join(folder, "mine.dragoman");
    await run(["add", write("border.txt", REPORT), "--record", record, "--quiet"]);
    const draft = write(
      "draft.txt",
      "“Somebody will close it,” Ines Calder said.\n\nShe added: “Nobody will close it.”\n",
    );
    const { code, out } = await run(["verify", draft, "--record", record, "--json"]);
    expect(code).toBe(0);
    const told = JSON.parse(out) as { start: number; end: number; verdict: string; difference?: unknown }[];
    expect(told.map(({ verdict }) => verdict)).toEqual(["altered", "exact"]);
    expect(told[0]?.difference).toEqual([{ op: "replace", draft: "Somebody", record: "Nobody" }]);
    const table = await run(["verify", draft, "--record", record]);
    expect(table.out).toMatch(/altered[\s\S]*replace: “Somebody”, in the record\s[\s\S]*“Nobody”/);
    expect(table.out).toMatch(/1 of 2 are in the record as they stand/);
  });

  it("says of a text without quotations that there are none, and of one that is too large what to do", async () => {
    const record = join(folder, "mine.dragoman");
    await run(["add", write("border.txt", REPORT), "--record", record, "--quiet"]);
    const none = await run(["verify", write("none.txt", "Snow fell on the harbour.\n"), "--record", record]);
    expect(none).toMatchObject({ code: 1, out: "there is no quotation and no attribution in it\n" });
    const large = await run(["verify", write("large.txt", "Snow fell. ".repeat(450_000)), "--record", record]);
    expect(large.code).toBe(1);
    expect(large.err).toMatch(/at most 300000 are held against a record at once. Split it/);
    const german = write(
      "german.txt",
      "Die Ministerin sagte gestern in der Hauptstadt: „Niemand wird die Grenze jemals wieder schließen.“ Das war alles, was sie dazu sagte.\n",
    );
    const other = await run(["verify", german, "--record", record, "--json"]);
    expect(other.err).toMatch(/only English is read/);
    expect(JSON.parse(other.out)).toMatchObject([{ verdict: "not-in-record" }]);
    expect(await run(["verify", german, "--record", join(folder, "none")])).toMatchObject({ code: 1 });
  });
});
