import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../record/index.ts";
import { sampleReading } from "../../record/record.testing.ts";
import { type Ran, ran } from "../main.testing.ts";
import { openFile } from "./export/file.ts";

let folder: string;
let record: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman export "));
  record = join(folder, "r.dragoman");
  const store = openStore(record);
  store.keep(sampleReading());
  store.keep(sampleReading("Calder told Hale that the road would close.", { published: "2024-01-02" }));
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<Ran> => ran(["export", "--record", record, ...args], { width: 100 });
const left = (): readonly string[] => readdirSync(folder).filter((name) => name.includes(".part-"));

describe("dragoman export", () => {
  it("writes a file and its manifest", async () => {
    const path = join(folder, "all.jsonl");
    const { code, out, err } = await run("--format", "jsonl", "--out", path);
    expect([code, out]).toEqual([0, ""]);
    const bytes = readFileSync(path);
    expect(JSON.parse(readFileSync(`${path}.manifest.json`, "utf8"))).toMatchObject({
      kind: "statements",
      count: 2,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    expect(err).toContain("2 statements, SHA-256");
    expect(left()).toEqual([]);
  });

  it("prints to standard output where no file is named, with the filters of ask", async () => {
    const { code, out } = await run("road", "--speaker", "Calder", "--from", "2024");
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toHaveLength(2);
    expect((await run("--text", "zebra")).code).toBe(1);
  });

  it("takes away what a killed export into the same file has left, and nothing else", async () => {
    const path = join(folder, "again.csv");
    // A process that has ended: nobody has its number any more.
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    const old = [`${path}.part-${dead}`, `${path}.manifest.json.part-${dead}`];
    const others = [`${path}.part-${process.ppid}`, join(folder, `other.csv.part-${dead}`), `${path}.part-mine`];
    for (const one of [...old, ...others]) writeFileSync(one, "half");
    await run("--out", path);
    expect(old.every((one) => existsSync(one))).toBe(true);
    // Untouched for a minute it is no export on another machine that shares the folder.
    for (const one of [...old, ...others]) utimesSync(one, 0, 0);
    expect((await run("--out", path, "--force")).code).toBe(0);
    expect(old.some((one) => existsSync(one))).toBe(false);
    expect(others.every((one) => existsSync(one))).toBe(true);
    for (const one of others) rmSync(one);
  });

  it("leaves a file that is there as it is, unless told to write over it", async () => {
    const path = join(folder, "kept.csv");
    writeFileSync(path, "mine");
    const refused = await run("--out", path);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("--force");
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect((await run("--out", path, "--force")).code).toBe(0);
    expect(readFileSync(path, "utf8")).toMatch(/^id,/);
  });

  it("leaves no file where the question is wrong, the folder is not there or a kind has no such filter", async () => {
    const path = join(folder, "none.csv");
    for (const flags of [
      ["--act", "dance"],
      ["--kind", "ties", "--speaker", "Calder"],
      ["--kind", "reports", "road"],
      ["--did", "Calder"],
      ["--kind", "events", "--format", "bibtex"],
    ]) {
      expect((await run(...flags, "--out", path)).code, flags.join(" ")).toBe(2);
      expect(existsSync(path)).toBe(false);
    }
    expect((await run("--format", "parquet")).code).toBe(2);
    const nowhere = await run("--out", join(folder, "no", "such.csv"));
    expect([nowhere.code, nowhere.err]).toEqual([4, expect.stringContaining("cannot be written")]);
    expect(left()).toEqual([]);
  });
});

describe("a file that is exported into", () => {
  it.skipIf(process.platform === "win32")(
    "is dropped when no more can be written",
    () => {
      const path = join(folder, "full.csv");
      const script = `
      import { openFile } from ${JSON.stringify(new URL("./export/file.ts", import.meta.url).href)};
      process.on("SIGXFSZ", () => undefined);
      const file = openFile(process.argv[1], false);
      try { file.write(new Uint8Array(1_000_000)); file.keep("{}"); } catch (error) { console.log(error.code); file.drop(); }`;
      const node = [process.execPath, "--import", "tsx", "--input-type=module", "-e", script, path];
      // Files of this process may have a few kilobytes.
      const told = spawnSync("sh", ["-c", 'ulimit -f 8; exec "$@"', "sh", ...node], { encoding: "utf8" });
      expect(told.stdout.trim(), told.stderr).toBe("full");
      expect(existsSync(path)).toBe(false);
      expect(left()).toEqual([]);
    },
    30_000,
  );

  it("is never put in the place of what is no ordinary file", () => {
    expect(() => openFile(folder, true)).toThrow("no ordinary file");
  });

  it("is not there before it is whole, and not written over one that somebody made meanwhile", () => {
    const path = join(folder, "slow.csv");
    const file = openFile(path, false);
    file.write(Buffer.from("half"));
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, "theirs");
    expect(() => file.keep("{}")).toThrow("there already");
    file.drop();
    expect(readFileSync(path, "utf8")).toBe("theirs");
    expect(left()).toEqual([]);
  });
});
