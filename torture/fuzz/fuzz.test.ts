import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read } from "../../src/index.ts";
import type { Torture } from "../kinds.ts";
import { answerComplaints } from "./complaints.ts";
import { expected } from "./expected.ts";
import { FUZZ, fuzz } from "./index.ts";
import { fuzzedLines } from "./lines.ts";

const stop = new AbortController().signal;

describe("a few hundred fuzzed lines", () => {
  let torture: Torture;
  beforeAll(async () => {
    torture = await FUZZ.open();
  });
  afterAll(() => torture.close());

  it("are each answered as they should be", async () => {
    const { counts, failures } = await torture.batch(SEED, { stop, most: 300 });
    expect(failures.map(({ message, input }) => `${message}: ${input["line.jsonl"]}`)).toEqual([]);
    expect(counts).toEqual({ lines: 300 });
  }, 60_000);
});

/** A seed of many; the long runs go through all of them. */
const SEED = 37;

it("draws the same lines for a seed: readings, errors, bytes that are no UTF-8, no line ends", () => {
  const lines = fuzzedLines(5, 2000);
  expect(fuzzedLines(5, 2000)).toEqual(lines);
  const kinds = lines.map((line, at) => expected(line.toString(), at === 0).kind);
  for (const kind of ["nothing", "error", "reading", "either"] as const)
    expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(20);
  expect(lines.some((line) => line.toString().includes("\ufffd"))).toBe(true);
  expect(lines.some((line) => line.includes("\n"))).toBe(false);
  expect(lines.reduce((sum, line) => sum + line.length, 0) / lines.length).toBeLessThan(140);
});

describe("a wrong answer", () => {
  const line = '{"id":"a","text":"Hale said that it rained.","published":"2024-11-12"}';
  const complaints = (answer: unknown, given = line, number = 1): string =>
    answerComplaints(`${JSON.stringify(answer)}\n`, expected(given, false), number).join();

  it("is seen in a reading", async () => {
    const source = { id: "a", kind: "text", body: "Hale said that it rained.", published: "2024-11-12" } as const;
    const reading = await read(source);
    expect(complaints(reading)).toBe("");
    expect(complaints({ ...reading, id: "b" })).toContain("id");
    expect(complaints({ ...reading, blocks: [] })).toContain("block");
    expect(complaints({ ...reading, published: "2024-11-11" })).toContain("day");
    expect(complaints(await read({ ...source, body: "Hale said so." }))).toContain("text");
    expect(complaints(reading, "no JSON")).toContain("error was due");
    expect(
      complaints({ ...reading, statements: [{ ...reading.statements[0], cue: { start: 5, end: 99 } }] }),
    ).toContain("beyond");
  });

  it("is seen in an error", () => {
    const error = (code: string, number = 1) => ({ id: null, line: number, error: { code, message: "so" } });
    expect(complaints(error("json"), "{")).toBe("");
    expect(complaints(error("json", 2), "{")).toContain("line 2");
    expect(complaints(error("neither"), "{")).toContain("json was due");
    expect(complaints(error("failed"), "{")).toContain("unconsidered");
    expect(complaints(error("json"))).toContain("reading was due");
  });

  it("is seen in how many there are, and when the command itself ends badly", async () => {
    const lines = ["{", "[]"].map((words) => Buffer.from(words));
    const answers = (count: number, code: number) =>
      fuzz(
        async (_, { out }) => {
          for (let at = 0; at < count; at += 1)
            out(`${JSON.stringify({ id: null, line: at + 1, error: { code: "json", message: "no" } })}\n`);
          return code;
        },
        lines,
        { stop },
      );
    expect((await answers(2, 3)).failures).toEqual([]);
    expect((await answers(1, 3)).failures).toMatchObject([{ message: "1 lines without an answer" }]);
    expect((await answers(3, 3)).failures).toMatchObject([{ message: "more answers than lines" }]);
    expect((await answers(2, 1)).failures).toMatchObject([{ message: "the command ended with 1" }]);
  });
});
