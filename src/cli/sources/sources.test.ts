import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Given, type Limits, sourcesOf } from "./index.ts";
import { linesOf } from "./lines.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman sources "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SMALL: Limits = { file: 100, line: 100 };
const streamOf = (...chunks: readonly string[]): Readable => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

async function all<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of stream) found.push(one);
  return found;
}

const given = (args: readonly string[], stdin = streamOf()): Promise<readonly Given[]> =>
  all(sourcesOf(args, { stdin, limits: SMALL }));

describe("what is too large is one error, and the next is read", () => {
  it("names the line of JSON Lines, its size and the limit", async () => {
    const file = join(folder, "lines.jsonl");
    const large = JSON.stringify({ text: "It is so. ".repeat(30) });
    writeFileSync(file, `{"id":"a","text":"One."}\n${large}\n{"id":"c","text":"Three."}\n${large}`);
    const [one, two, three, four] = await given([file]);
    expect([one, three]).toMatchObject([{ source: { id: "a" } }, { source: { id: "c" } }]);
    expect(two).toMatchObject({
      failure: {
        line: 2,
        error: { code: "too-large", message: "line 2 has 311 bytes; the largest read is 100 bytes" },
      },
    });
    expect(four).toMatchObject({ failure: { line: 4, error: { code: "too-large" } } });
  });

  it("reads no further on standard input than it may, and goes on with the next source", async () => {
    let asked = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          asked += 1;
          yield Buffer.from("It is so. ");
        }
      })(),
    );
    const file = join(folder, "a.txt");
    writeFileSync(file, "He said no.");
    const [one, two] = await given(["-", file], endless);
    expect(one).toMatchObject({
      failure: { error: { code: "too-large", message: expect.stringMatching(/100 bytes/) } },
    });
    expect(two).toMatchObject({ name: file, source: { kind: "text" } });
    expect(asked).toBeLessThan(100);
  });

  it("says it of a file", async () => {
    const file = join(folder, "a.txt");
    writeFileSync(file, "It is so. ".repeat(30));
    expect(await given([file])).toMatchObject([
      { failure: { error: { code: "too-large", message: expect.stringMatching(/300 bytes; at most 100 bytes/) } } },
    ]);
  });
});

describe("lines", () => {
  it("are those of the text, however it comes in pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("a", "é", "🙂", "\n", "\r\n", "\r", "\u2028", ""), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (pieces, size) => {
          const bytes = Buffer.from(pieces.join(""));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.subarray(at * size, (at + 1) * size),
          );
          const wanted = pieces.join("").split(/\r\n|\n|\r/);
          if (wanted.at(-1) === "") wanted.pop();
          const lines = await all(linesOf(Readable.from(chunks), 1000));
          expect(lines).toEqual(wanted.map((words, at) => ({ number: at + 1, words })));
        },
      ),
    );
  });

  it("keep a line separator that JSON allows inside words", async () => {
    const file = join(folder, "a.jsonl");
    writeFileSync(file, '{"text":"One.\u2028Two."}\n');
    expect(await given([file])).toMatchObject([{ source: { body: "One.\u2028Two." } }]);
  });
});

it("reads files of a folder whatever the case of their extension", async () => {
  mkdirSync(join(folder, "in"));
  for (const name of ["A.TXT", "b.Html", "C.JSONL", "d.PNG"])
    writeFileSync(join(folder, "in", name), name === "C.JSONL" ? '{"text":"One."}' : "He said no.");
  const found = await given([join(folder, "in")]);
  expect(found.map(({ name }) => name.split("/").at(-1))).toEqual(["A.TXT", "C.JSONL:1", "b.Html"]);
  expect(found.every((one) => "source" in one)).toBe(true);
});
