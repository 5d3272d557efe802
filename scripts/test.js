/**
 * `npm test`: builds what the whole-product tests run, then runs every test.
 * Tests that need a browser, gold sets or facts say that they were skipped where these are absent.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startVitest } from "vitest/node";
import { ensureBuilt } from "./build.js";

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), "dragoman-test-"));
const results = join(folder, "results.json");
const vitest = await startVitest("test", process.argv.slice(2), {
  root: dirname(dirname(fileURLToPath(import.meta.url))),
  watch: false,
  reporters: ["default", "json"],
  outputFile: { json: results },
});
await vitest?.close();
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, "utf8"));
rmSync(folder, { recursive: true, force: true });
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
if (numPassedTests === 0 || numFailedTests > 0) process.exitCode = 1;
