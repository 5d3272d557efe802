import { join } from "node:path";
import { expect, it } from "vitest";
import { openFolder } from "../folder.ts";
import { grow, type Measure, runGrowth } from "./index.ts";
import { doublings, growthTable, keepGrown, readGrowth, worstOf } from "./kept.ts";
import { bodyOf, PATTERNS, type Pattern } from "./patterns.ts";

const stop = new AbortController().signal;
const pattern: Pattern = { name: "test", kind: "text", head: "", piece: () => "so " };
const options = { maxSize: 64, version: "0.0.0", stop };
const working =
  (work: (size: number) => number): Measure =>
  async (_, body) => ({ milliseconds: work(body.length / 1024), warnings: [], failure: null });

it("tells work in proportion to the size from work that grows with its square", async () => {
  const linear = await grow(
    pattern,
    null,
    working((size) => 100 * size),
    options,
  );
  const square = await grow(
    pattern,
    null,
    working((size) => 100 * size * size),
    options,
  );
  expect(worstOf(linear)?.ratio).toBeCloseTo(2, 1);
  expect(worstOf(square)?.ratio).toBeCloseTo(4, 1);
  expect(doublings(square).map(({ from }) => from)).toEqual([4, 8, 16, 32]);
});

it("goes on from what is known, notes the first cut, and stops where a reading takes too long", async () => {
  const asked: number[] = [];
  const measure: Measure = async (_, body) => {
    const size = Math.ceil(body.length / 1024);
    asked.push(size);
    return size >= 64 ? null : { milliseconds: size, warnings: size >= 16 ? ["cut"] : [], failure: null };
  };
  const half = await grow(pattern, null, measure, { ...options, maxSize: 8 });
  expect(half).toMatchObject({ cut: null, stopped: null });
  const whole = await grow(pattern, half, measure, options);
  expect(whole).toMatchObject({ cut: 16, stopped: 64, milliseconds: { 4: 4, 8: 8, 16: 16, 32: 32 } });
  expect(asked).toEqual([4, 8, 16, 32, 64]);
});

it("keeps a pattern a line, the latest in place of those before, and puts the worst first", () => {
  const folder = openFolder();
  const file = join(folder.path, "growth.json");
  const grown = { version: "0.0.0", cut: null, stopped: null };
  keepGrown({ ...grown, pattern: "b", milliseconds: { 4: 1 } }, file);
  keepGrown({ ...grown, pattern: "a", milliseconds: { 4: 100, 8: 200 } }, file);
  keepGrown({ ...grown, pattern: "b", milliseconds: { 4: 100, 8: 390 } }, file);
  expect(readGrowth(file).map((one) => one.pattern)).toEqual(["a", "b"]);
  const rows = growthTable(readGrowth(file)).split("\n").slice(4);
  expect(rows[0]).toMatch(/^\| b \| 8 KB: 0.4 s \| 3.90 \(from 4 KB\)/);
  expect(rows[1]).toMatch(/^\| a /);
  folder.remove();
});

it("has 60 patterns or more, each of its own, that fill a size", () => {
  expect(PATTERNS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(PATTERNS.map(({ name }) => name)).size).toBe(PATTERNS.length);
  for (const one of PATTERNS) {
    const { length } = bodyOf(one, 20_000);
    expect(length, one.name).toBeLessThanOrEqual(20_000);
    expect(length, one.name).toBeGreaterThan(19_800);
  }
});

it("measures a real pattern by a process of its own, and one that takes too long is stopped", async () => {
  const folder = openFolder();
  const shared = {
    time: null,
    named: "curly",
    again: false,
    counted: true,
    version: "0.0.0",
    stop,
    say: () => undefined,
    progress: () => undefined,
  };
  const kept = join(folder.path, "growth.json");
  expect(await runGrowth({ ...shared, kept, maxSize: 4, longest: 60_000 })).toEqual({ patterns: 1, failures: 0 });
  expect(readGrowth(kept)[0]?.milliseconds[4]).toBeGreaterThan(1);
  expect(await runGrowth({ ...shared, kept, maxSize: 512, again: true, longest: 1 })).toMatchObject({ failures: 1 });
  expect(readGrowth(kept)[0]).toMatchObject({ stopped: 4, milliseconds: {} });
  folder.remove();
}, 60_000);
