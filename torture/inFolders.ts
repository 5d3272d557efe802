import { ensureBuilt } from "../scripts/build.js";
import { openFolder } from "./folder.ts";
import { type BatchOptions, Count, type Torture } from "./kinds.ts";

/** A torture of the built command whose batches each work in a folder of their own, gone when the batch ends. */
export function inFolders(
  batch: (folder: string, seed: number, count: Count, options: BatchOptions) => Promise<void>,
): Torture {
  ensureBuilt();
  return {
    batch: async (seed, options) => {
      const folder = openFolder();
      const count = new Count(options);
      try {
        await batch(folder.path, seed, count, options);
      } finally {
        folder.remove();
      }
      return count.batch();
    },
    close: async () => undefined,
  };
}
