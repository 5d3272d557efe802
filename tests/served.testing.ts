import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..");
export const BIN = join(ROOT, "bin", "dragoman.js");

/** Reads the examples into a record, once for each path. */
export function examplesIn(record: string): string {
  if (existsSync(record)) return record;
  const { status, stderr } = spawnSync(
    process.execPath,
    [BIN, "add", join(ROOT, "examples"), "--record", record, "--quiet", "--workers", "1"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`the examples were not read: ${stderr}`);
  return record;
}

/** A built server over the examples: what a user would start. */
export async function served(
  record: string,
  command: readonly string[] = ["serve"],
): Promise<{ readonly url: string; end(): Promise<void> }> {
  examplesIn(record);
  const child = spawn(process.execPath, [BIN, ...command, "--record", record, "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await new Promise<string>((done, fail) => {
    let said = "";
    for (const out of [child.stdout, child.stderr])
      out?.on("data", (data) => {
        said += data;
        const [, told] = /at (http:\S+)/.exec(said) ?? [];
        if (told) done(told);
      });
    child.on("exit", (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
  });
  return { url, end: () => ended(child) };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });
}
