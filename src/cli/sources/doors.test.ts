import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as samples from "../../../torture/doors/samples.ts";
import { type Given, sourcesOf } from "./index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman doors "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function given(args: readonly string[], more = {}): Promise<readonly Given[]> {
  const found: Given[] = [];
  for await (const one of sourcesOf(args, { stdin: Readable.from([]), ...more })) found.push(one);
  return found;
}
const told = (all: readonly Given[]): readonly string[] =>
  all.map((one) => ("source" in one ? "read" : `${one.failure.error.code}: ${one.failure.error.message}`));

it("a folder gives all that its files hold, and one bad file is one error", async () => {
  writeFileSync(join(folder, "a.docx"), samples.docx());
  writeFileSync(join(folder, "b.mbox"), samples.MBOX);
  writeFileSync(join(folder, "c.pdf"), "no PDF");
  writeFileSync(join(folder, "d.txt"), samples.NEXIS);
  writeFileSync(join(folder, "e.txt"), samples.WORDS);
  // Nobody has named these: they ask nobody.
  writeFileSync(join(folder, "f.txt"), "http://127.0.0.1:1/a\n");
  writeFileSync(join(folder, "g.csv"), "url\nhttp://127.0.0.1:1/a\n");
  const all = await given([folder], { known: { publisher: "Ours" } });
  expect(all.map(({ name }) => name.slice(folder.length + 1))).toEqual([
    "a.docx",
    "b.mbox#1",
    "b.mbox#1.attached-1",
    "b.mbox#2",
    "b.mbox#2.attached-1",
    "c.pdf",
    "d.txt#1",
    "d.txt#2",
    "e.txt",
    "f.txt",
  ]);
  expect(told(all).filter((one) => one !== "read")).toEqual([expect.stringMatching(/^broken: it is called \.pdf but/)]);
  for (const one of all) if ("source" in one) expect(one.source.publisher).toBe("Ours");
});

it("a list opens the files beside it and none elsewhere", async () => {
  mkdirSync(join(folder, "list", "files"), { recursive: true });
  writeFileSync(join(folder, "secret.html"), "<p>secret</p>");
  writeFileSync(join(folder, "list", "files", "page.html"), `<h1>Talks</h1><p>${samples.WORDS}</p>`);
  writeFileSync(join(folder, "list", "files", "more.ris"), samples.RIS);
  symlinkSync(join(folder, "secret.html"), join(folder, "list", "files", "link.html"));
  const paths = [
    "files/page.html",
    "../secret.html",
    join(folder, "secret.html"),
    "files/link.html",
    "files/absent.pdf",
    "files/more.ris",
  ];
  const list = join(folder, "list", "refs.ris");
  writeFileSync(list, paths.map((path) => `TY  - NEWS\nTI  - T\nDA  - 2024/11/12\nL1  - ${path}\nER  - \n`).join("\n"));
  const all = await given([list]);
  expect(told(all)).toEqual([
    "read",
    expect.stringMatching(/^outside: .*put the files beside the list/),
    expect.stringMatching(/^outside/),
    expect.stringMatching(/^outside/),
    expect.stringMatching(/^no-file: .*export the list with its files/),
    expect.stringMatching(/^nested/),
  ]);
  expect(all[0]).toMatchObject({
    source: { own: expect.arrayContaining([{ field: "published", value: "2024-11-12", where: "ris:DA" }]) },
  });
});

it("a file that the caller calls a text goes through no door", async () => {
  writeFileSync(join(folder, "a.txt"), samples.NEXIS);
  expect(await given([join(folder, "a.txt")], { kind: "text" })).toHaveLength(1);
});
