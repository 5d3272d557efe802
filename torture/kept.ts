import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Failure } from "./kinds.ts";

/** Where failures are kept; no part of the project. */
export const FAILURES = fileURLToPath(new URL("./failures/", import.meta.url));

/** Keeps what failed so that it can be looked at, and gives the folder; null where there is nothing to keep. */
export function keepFailure(
  kind: string,
  seed: number,
  number: number,
  failure: Failure,
  folder = FAILURES,
): string | null {
  if (Object.keys(failure.input).length === 0) return null;
  const path = join(folder, kind, `${seed}-${number}`);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "failure.txt"), `${kind}, seed ${seed}: ${failure.what}\n${failure.message}\n`);
  for (const [name, content] of Object.entries(failure.input)) writeFileSync(join(path, name), content);
  return path;
}
