import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Source } from "../intake/types.ts";
import { inOrder, openReaders } from "./many.ts";

/** A stand-in that answers as a reader does, dies over "die" and fails over "bad". */
const STAND_IN = `
import { parentPort, workerData } from "node:worker_threads";
const answer = (body) => parentPort.postMessage({ kind: "reading", reading: { text: body, own: workerData.own } });
let body;
parentPort.on("message", (asked) => {
  if (asked.kind === "go-on") return asked.goOn ? answer(body) : parentPort.postMessage({ kind: "reading", reading: null });
  body = asked.source.body;
  if (body === "die") process.exit(9);
  if (body === "throw") throw new Error("out of order");
  if (body === "bad") return parentPort.postMessage({ kind: "failure", code: "empty", message: "nothing in it" });
  if (asked.ask) return parentPort.postMessage({ kind: "wanted", hash: body, made: {} });
  setTimeout(answer, body.length % 7, body);
});`;

let folder: string;
let reader: URL;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-readers-"));
  writeFileSync(join(folder, "reader.mjs"), STAND_IN);
  reader = pathToFileURL(join(folder, "reader.mjs"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = (body: string): Source => ({ kind: "text", body });

describe("readers", () => {
  it("read every source, several at a time, whatever becomes of one of them", async () => {
    const readers = openReaders(2, { own: null }, reader);
    const bodies = ["one", "die", "three", "bad", "throw", "die", "seven", "eight"];
    const told = await Promise.all(
      bodies.map((body) =>
        readers.read(source(body)).then(
          (reading) => reading?.text,
          (error: Error & { code?: string }) => error.code,
        ),
      ),
    );
    expect(told).toEqual(["one", "crash", "three", "empty", "crash", "crash", "seven", "eight"]);
    await readers.close();
    await expect(readers.read(source("late"))).rejects.toMatchObject({ code: "closed" });
  });

  it("ask before they read where the caller may know the source already", async () => {
    const readers = openReaders(1, { own: null }, reader);
    const asked: string[] = [];
    const wanted = (hash: string): boolean => {
      asked.push(hash);
      return hash !== "known";
    };
    expect((await readers.read(source("new"), wanted))?.text).toBe("new");
    expect(await readers.read(source("known"), wanted)).toBeNull();
    const wrong = readers.read(source("unlucky"), () => {
      throw new Error("the record is closed");
    });
    await expect(wrong).rejects.toThrow("the record is closed");
    expect((await readers.read(source("after")))?.text).toBe("after");
    expect(asked).toEqual(["new", "known"]);
    await readers.close();
  });

  it("say so where none can be started", async () => {
    const readers = openReaders(1, { own: null }, pathToFileURL(join(folder, "absent.mjs")));
    await expect(readers.read(source("one"))).rejects.toMatchObject({ code: "crash" });
    await readers.close();
  });
});

describe("in order", () => {
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  it("gives results as the stream had them and takes no more of it than is worked on", async () => {
    let taken = 0;
    let given = 0;
    let furthest = 0;
    async function* stream(): AsyncGenerator<number> {
      for (let at = 0; at < 20; at += 1) {
        taken += 1;
        furthest = Math.max(furthest, taken - given);
        yield at;
      }
    }
    const results: number[] = [];
    const work = async (one: number): Promise<number> => {
      await wait((one * 7) % 5);
      return one;
    };
    for await (const one of inOrder(stream(), () => 4, work)) {
      given += 1;
      results.push(one);
    }
    expect(results).toEqual([...Array(20).keys()]);
    expect(furthest).toBeLessThanOrEqual(6);
  });

  it("hands out what is done while a slow stream has no more yet", async () => {
    let more: () => void = () => undefined;
    async function* stream(): AsyncGenerator<string> {
      yield "first";
      await new Promise<void>((resolve) => {
        more = resolve;
      });
      yield "second";
    }
    const results = inOrder(
      stream(),
      () => 4,
      async (one) => one,
    );
    expect((await results.next()).value).toBe("first");
    more();
    expect((await results.next()).value).toBe("second");
    expect((await results.next()).done).toBe(true);
  });

  it("ends where the work throws, after what is under way", async () => {
    const done: number[] = [];
    async function* stream(): AsyncGenerator<number> {
      yield* [1, 2, 3];
    }
    const work = async (one: number): Promise<number> => {
      await wait(one === 1 ? 5 : 15);
      if (one === 1) throw new Error("no");
      done.push(one);
      return one;
    };
    await expect(
      (async () => {
        for await (const _ of inOrder(stream(), () => 3, work));
      })(),
    ).rejects.toThrow("no");
    expect(done).toEqual([2, 3]);
  });
});
