import type { Reading } from "../src/contract/index.ts";
import { type Running, startTalking } from "./processes.ts";

export interface How {
  readonly at?: number;
  readonly reading?: Reading;
}

export interface Opener {
  readonly running: Running;
  /**
   * Has records opened and closed, one after the other.
   *
   * @param how.at when to begin, in milliseconds since 1970; at once where not given
   * @param how.reading is kept in each of them, which makes those that are not there yet
   * @returns a complaint a record, null where it opened; null for all of it where the process ended before
   */
  open(paths: readonly string[], how?: How): Promise<readonly (string | null)[] | null>;
}

/** A process of its own that opens records when it is told to, and does nothing else. */
export async function startOpener(): Promise<Opener> {
  const { running, ask } = await startTalking(new URL("./open.js", import.meta.url));
  return {
    running,
    open: async (paths, { at = 0, reading } = {}) => {
      const answer = (await ask({ paths, at, reading })) as { readonly opened: readonly (string | null)[] } | null;
      return answer?.opened ?? null;
    },
  };
}
