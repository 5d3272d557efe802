import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { ROOT, served } from "./served.testing.ts";

/** Set where what checks/ needs has to be installed: then nothing is skipped. */
const required = process.env.DRAGOMAN_REQUIRE_CHECKS === "1";
const client = join(ROOT, "checks", "client");
const hasClient = required || existsSync(join(client, "node_modules", "openapi-typescript"));
const hasSchemathesis = required || existsSync(join(ROOT, "checks", ".venv", "installed.txt"));

const folder = mkdtempSync(join(tmpdir(), "dragoman-api-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: client, encoding: "utf8" });

it.skipIf(!hasClient)(
  "a client in TypeScript that is generated from the description compiles and works (without `npm ci --prefix checks/client`: skipped)",
  async () => {
    const server = await served(join(folder, "client.dragoman"));
    try {
      const generated = join(client, "generated");
      mkdirSync(generated, { recursive: true });
      const openapi = join(folder, "openapi.json");
      writeFileSync(openapi, await (await fetch(`${server.url}api/openapi.json`)).text());
      const bin = join(client, "node_modules", "openapi-typescript", "bin", "cli.js");
      const made = node(bin, openapi, "-o", join(generated, "api.d.ts"));
      expect([made.status, made.stderr]).toMatchObject([0, expect.anything()]);
      const options = ["--module", "nodenext", "--target", "es2022", "--strict", "--skipLibCheck", "--types", "node"];
      const typeRoots = ["--typeRoots", join(ROOT, "node_modules", "@types")];
      const tsc = join(client, "node_modules", "typescript", "bin", "tsc");
      const built = node(tsc, ...options, ...typeRoots, "--outDir", generated, "ask.ts");
      expect([built.stdout, built.status]).toEqual(["", 0]);
      const asked = node(join(generated, "ask.js"), server.url.replace(/\/$/, ""));
      expect(asked.stderr).toBe("");
      expect(JSON.parse(asked.stdout)).toEqual({
        total: 3,
        words: [expect.stringContaining("agreed")],
        statements: 1,
        wrong: "query",
      });
    } finally {
      await server.end();
    }
  },
  240_000,
);

it.skipIf(!hasSchemathesis)(
  "schemathesis finds no fault of the server's and no answer that is not described (without `node checks/api.js --setup`: skipped)",
  () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, "checks", "api.js"), "--cases", "5", "--phases", "fuzzing"],
      { encoding: "utf8" },
    );
    expect([status, stdout]).toMatchObject([0, expect.stringMatching(/\d+ generated, \d+ passed/)]);
  },
  600_000,
);
