import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const isThere = existsSync(`${process.env.DRAGOMAN_CHECKS_VENV ?? `${ROOT}checks/exports/.venv`}/bin/python`);

describe.skipIf(!isThere)("exports (skipped until checks/run.sh --make-only has made checks/exports/.venv)", () => {
  it("are read by DuckDB, followthemoney, citation processors and Datasette", async () => {
    const { stdout } = await promisify(execFile)("bash", ["checks/run.sh"], { cwd: ROOT });
    expect(stdout).toContain("all checks hold");
  }, 600_000);
});
