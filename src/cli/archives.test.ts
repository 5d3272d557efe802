import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { packed, page } from "../intake/archives/archives.testing.ts";
import { stored } from "../intake/files/stored.ts";
import { openStore } from "../record/index.ts";
import { type Ran, ran } from "./main.testing.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-archives-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], stdin = ""): Promise<Ran> => ran(args, { stdin, width: 100 });
const GERMAN =
  "Die Außenministerin von Nordland sagte am Dienstag, die Meerenge bleibe offen, und niemand werde sie schließen. Der Gouverneur antwortete nach dem Treffen im Hafen, er habe nie mehr verlangt als das, und man werde sich in der nächsten Woche wieder treffen, um über die Boote und die Fischer zu sprechen, wie ihr Büro mitteilte.";
const own = (number: number): Buffer =>
  page(
    number,
    `Report ${number}. The foreign minister of Northland, Ines Calder, told Governor Hale on Tuesday that the strait would stay open. “Nobody will close it,” she said after a meeting at the harbour, and Hale answered that he had never asked for more than that from anybody in report ${number}.`,
  );
const path = (...names: string[]): string => join(folder, ...names);

it("adds the news of an archive, counts the rest, and skips on a second run what the record has", async () => {
  writeFileSync(path("a.warc.gz"), packed([own(1), page(2, GERMAN), page(3, "Nothing."), own(4)]));
  const record = path("a.dragoman");
  const first = await run(["add", path("a.warc.gz"), "--record", record]);
  expect(first).toMatchObject({ code: 0 });
  expect(first.err).toContain("2 added");
  expect(first.err).toContain("1 in a language that is not read");
  expect(first.err).toContain("1 without a report");
  expect((await run(["add", path("a.warc.gz"), "--record", record])).err).toContain("2 known");
}, 60_000);

it("shares an archive out to several jobs by page, and a list by archive", async () => {
  const ids = async (...args: string[]): Promise<readonly string[]> =>
    (await run(["read", "--jsonl", ...args])).out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).url);
  const all = await ids(path("a.warc.gz"));
  const parts = [await ids(path("a.warc.gz"), "--shard", "0/2"), await ids(path("a.warc.gz"), "--shard", "1/2")];
  expect(parts.flat().sort()).toEqual([...all].sort());
  mkdirSync(path("crawl-data", "CC-NEWS", "2024", "11"), { recursive: true });
  const listed = ["0", "1", "2"].map((one) => `crawl-data/CC-NEWS/2024/11/${one}.warc.gz`);
  for (const [at, one] of listed.slice(0, 2).entries()) writeFileSync(path(one), packed([own(10 + at)]));
  writeFileSync(
    path("crawl-data/CC-NEWS/2024/11/warc.paths.gz"),
    gzipSync([...listed, "../../../etc/x.warc", ""].join("\n")),
  );
  const list = path("crawl-data/CC-NEWS/2024/11/warc.paths.gz");
  expect(await ids(list, "--shard", "1/4")).toEqual(["https://lake.example/news/11"]);
  const whole = await run(["read", "--jsonl", list]);
  expect(whole.code).toBe(3);
  expect(whole.err).toContain("2.warc.gz: it is not there");
  expect(whole.err).toContain("leads out of its folders");
  expect((await run(["read", "--jsonl", "--exit-zero", list])).code).toBe(0);
  expect((await run(["read", "--shard", "4/4", list])).code).toBe(2);
}, 60_000);

it("reads the archives in a WACZ package, and none whose path leads out of it", async () => {
  const files = new Map([
    ["archive/one.warc.gz", packed([own(1)])],
    ["../../out.warc", own(2)],
    ["archive/two.warc", own(3)],
  ]);
  writeFileSync(path("p.wacz"), stored(files));
  const { code, out, err } = await run(["read", "--jsonl", path("p.wacz")]);
  expect(code).toBe(3);
  expect(err).toContain("leads out of the package");
  const read = out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(read.map(({ url }) => url).filter(Boolean)).toEqual([
    "https://lake.example/news/1",
    "https://lake.example/news/3",
  ]);
}, 60_000);

it("imports readings, so that the record is the one that adding makes; and refuses what is none", async () => {
  const { out } = await run(["read", "--jsonl", "--text", "examples"]);
  const lines = out.split("\n").filter((line) => line.includes('"contract"'));
  expect(lines.length).toBeGreaterThan(5);
  writeFileSync(path("readings.jsonl"), lines.map((line) => `${line}\n`).join(""));
  expect(await run(["import", path("readings.jsonl"), "--record", path("i.dragoman")])).toMatchObject({ code: 0 });
  const texts = lines
    .map((line) => JSON.parse(line))
    .map(({ text, published, publisher, url, title }) =>
      JSON.stringify({
        text,
        published: published ?? "",
        publisher: publisher ?? "",
        url: url ?? "",
        title: title ?? "",
      }),
    );
  writeFileSync(path("texts.jsonl"), texts.join("\n"));
  const again = await run(["read", "--jsonl", path("texts.jsonl")]);
  writeFileSync(path("again.jsonl"), again.out);
  await run(["import", path("again.jsonl"), "--record", path("j.dragoman")]);
  await run(["add", path("texts.jsonl"), "--record", path("k.dragoman")]);
  const [imported, added] = [
    openStore(path("j.dragoman"), { readonly: true }),
    openStore(path("k.dragoman"), { readonly: true }),
  ];
  for (const line of again.out.split("\n").filter(Boolean)) {
    const id = JSON.parse(line).hash.slice(0, 16);
    expect(imported.reading(id)).toEqual(added.reading(id));
    expect(imported.reading(id)?.statements).toBeDefined();
  }
  imported.close();
  added.close();
  const one = JSON.parse(readFileSync(path("again.jsonl"), "utf8").split("\n")[0] as string);
  const bad = [
    { ...one, contract: 2 },
    { ...one, text: `${one.text} more` },
    { ...one, statements: [{}] },
    { text: "words" },
    { id: "x", line: 3, error: { code: "json", message: "no JSON" } },
  ];
  const refused = await run(
    ["import", "-", "--record", path("l.dragoman")],
    [...bad.map((line) => JSON.stringify(line)), "{"].join("\n"),
  );
  expect(refused.code).toBe(3);
  expect(refused.err).toContain("contract 2");
  expect(refused.err).toContain("6 refused");
}, 120_000);
