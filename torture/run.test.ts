import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFolder } from "./folder.ts";
import type { Batch, Kind } from "./kinds.ts";
import { type RunOptions, run } from "./run.ts";
import { PAGE, pageNow, withTables } from "./table.ts";
import { readTotals } from "./totals.ts";

it("the tables of docs/reliability.md are those of the figures that are kept", () => {
  expect(readFileSync(PAGE, "utf8"), "stale: npm run torture writes them anew").toBe(pageNow());
  const spoilt = "a <!-- torture x: begin -->old<!-- torture x: end --> b";
  expect(withTables(spoilt, { x: "new" })).toBe("a <!-- torture x: begin -->\nnew\n<!-- torture x: end --> b");
});

describe("a run", () => {
  let folder: ReturnType<typeof openFolder>;
  let said: string[];
  let seeds: number[];
  let controller: AbortController;
  beforeEach(() => {
    folder = openFolder();
    [said, seeds, controller] = [[], [], new AbortController()];
  });
  afterEach(() => folder.remove());

  const kind = (batch: (seed: number) => Batch): Kind => ({
    name: "fuzz",
    about: "a test",
    open: async () => ({
      batch: async (seed) => {
        seeds.push(seed);
        if (seeds.length === 3) controller.abort();
        return batch(seed);
      },
      close: async () => undefined,
    }),
  });
  const options = (more: Partial<RunOptions> = {}): RunOptions => ({
    time: 60_000,
    seed: null,
    counted: true,
    version: "0.0.0",
    stop: controller.signal,
    say: (line) => void said.push(line),
    progress: () => undefined,
    totals: join(folder.path, "totals.json"),
    failures: join(folder.path, "failures"),
    ...more,
  });
  const fine = (): Batch => ({ counts: { lines: 10 }, failures: [] });

  it("ends when it is interrupted, and the next goes on with the next seed and adds up", async () => {
    expect(await run(kind(fine), options())).toEqual({ counts: { lines: 30 }, failures: 0 });
    controller = new AbortController();
    await run(kind(fine), options({ time: null }));
    expect(seeds).toEqual([1, 2, 3, 4]);
    const row = { kind: "fuzz", what: "lines", version: "0.0.0", count: 40, failures: 0 };
    expect(readTotals(options().totals)).toEqual({ rows: [row], next: { fuzz: 5 } });
  });

  it("repeats the batch of one seed without counting it", async () => {
    await run(kind(fine), options({ time: null, seed: 77 }));
    expect(seeds).toEqual([77]);
    expect(existsSync(options().totals)).toBe(false);
  });

  it("tells a failure with its seed, keeps what was given, and counts it", async () => {
    const failing = (): Batch => ({
      counts: { lines: 10 },
      failures: [{ what: "lines", message: "no answer to 7", input: { "line.jsonl": "{}\n" } }],
    });
    expect((await run(kind(failing), options())).failures).toBe(3);
    expect(said[0]).toMatch(
      /FAILED fuzz, lines, seed 1: no answer to 7\n.*npm run torture -- fuzz --seed 1\n.*failures/,
    );
    expect(said.slice(1)).toEqual(["3 times lines: no answer to N", expect.stringMatching(/30 lines, 3 failures/)]);
    expect(readdirSync(join(options().failures, "fuzz"))).toEqual(["1-1", "2-1", "3-1"]);
    expect(readFileSync(join(options().failures, "fuzz", "1-1", "line.jsonl"), "utf8")).toBe("{}\n");
    expect(readTotals(options().totals).rows[0]).toMatchObject({ count: 30, failures: 3 });
  });

  it("counts a batch that breaks off as a failure and goes on", async () => {
    const breaking = (seed: number): Batch => {
      if (seed === 1) throw new Error("broken");
      return fine();
    };
    expect(await run(kind(breaking), options())).toEqual({ counts: { lines: 20 }, failures: 1 });
    expect(said[0]).toMatch(/FAILED fuzz, batches, seed 1: Error: broken/);
  });
});
