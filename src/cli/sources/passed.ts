import { DragomanError } from "../../contract/index.ts";

/** Counts what is passed over because it is no news report: most of a web archive. */
export interface Passed {
  add(what: string): void;
  /** Counts an error that only says that something is no news report; false for any other. */
  takes(error: unknown): boolean;
  /** One line for people; empty where nothing was passed over. */
  told(): string;
}

export function passedOver(): Passed {
  const counts = new Map<string, number>();
  const add = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  return {
    add,
    takes: (error) => {
      if (!(error instanceof DragomanError) || error.code !== "passed-over") return false;
      add(error.message);
      return true;
    },
    told: () =>
      counts.size === 0
        ? ""
        : `passed over: ${[...counts]
            .sort(([, a], [, b]) => b - a)
            .map(([what, many]) => `${many} ${what}`)
            .join(", ")}\n`,
  };
}
