import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made = new Set<string>();
process.on("exit", () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder for what a torture makes; gone when it is told so, or when the process ends in any way it can hear of. */
export function openFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "dragoman-torture-"));
  made.add(path);
  return {
    path,
    remove: () => {
      made.delete(path);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
