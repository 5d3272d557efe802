import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../scripts/build.js";
import { asAtHome } from "./home.testing.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** The library as it is built. */
const DRAGOMAN = pathToFileURL(join(ROOT, "dist", "index.js")).href;

it("one module loads the inference library, the one that silences it", () => {
  const files = ["bench", "bin", "evaluate", "scripts", "src", "tests", "web"].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" }).map((file) => join(room, file)),
  );
  const importers = files.filter(
    (file) =>
      /\.[cm]?[jt]sx?$/.test(file) &&
      !file.includes("node_modules") &&
      /(?:from|import|require|resolve)\s*\(?\s*["'`]onnxruntime/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(importers).toEqual([join("src", "language", "runtime.ts")]);
});

describe("the inference library, left to itself, leaves a device id in the user's cache folder as it is loaded", () => {
  let folder: string;
  let home: string;
  beforeAll(() => ensureBuilt());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dragoman-silent-"));
    home = join(folder, "home");
    mkdirSync(home);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What a program prints that has this folder as its home; the variable is set to report. */
  const run = (code: string): string => {
    const program = join(folder, "program.mjs");
    writeFileSync(program, code);
    const { stdout, stderr, status } = spawnSync(process.execPath, [program], {
      env: { ...asAtHome(home), ORT_DISABLE_TELEMETRY: "0" },
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    return stdout;
  };
  /** Prints how many statements were read, and the variable as native code sees it: a worker's process.env is a copy. */
  const READ = `const { read } = await import("${DRAGOMAN}");
    const { statements } = await read({ kind: "text", body: "The minister said that talks would go on." });
    console.log(statements.length, process.report.getReport().environmentVariables.ORT_DISABLE_TELEMETRY);`;
  const WORKER = `import { Worker } from "node:worker_threads";
    const worker = new Worker(${JSON.stringify(READ)}, { eval: true });
    worker.on("error", ({ code, message }) => console.log(code, message));`;

  it("which reading in the main thread does not", () => {
    expect(run(READ)).toBe("1 1\n");
    expect(readdirSync(home)).toEqual([]);
  });

  it("nor in a worker of a program that has loaded dragoman", () => {
    expect(run(`await import("${DRAGOMAN}"); ${WORKER}`)).toBe("1 1\n");
    expect(readdirSync(home)).toEqual([]);
  });

  it("nor in readers of our own, whose main thread never opens the network", () => {
    const code = `import { openReaders } from "${new URL("pipeline/many.js", DRAGOMAN)}";
      const readers = openReaders(2);
      const { statements } = await readers.read({ kind: "text", body: "The minister said that talks would go on." });
      console.log(statements.length, process.report.getReport().environmentVariables.ORT_DISABLE_TELEMETRY);
      await readers.close();`;
    expect(run(code)).toBe("1 1\n");
    expect(readdirSync(home)).toEqual([]);
  });

  it("nor in a worker that cannot silence it: there reading is refused, with the cure", () => {
    expect(run(WORKER)).toMatch(/^network .*import "dragoman" in the main thread before the worker is started/);
    expect(readdirSync(home)).toEqual([]);
  });
});
