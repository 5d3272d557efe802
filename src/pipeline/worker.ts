/**
 * One of several readers: a worker thread that reads what it is handed, one source after the other. It opens the
 * network and the register for itself, so that nothing of a reading hangs on who else reads.
 */
import { parentPort, workerData } from "node:worker_threads";
import { DragomanError, type OwnRows, type Reading } from "../contract/index.ts";
import type { Source } from "../intake/types.ts";
import { ownFrames } from "../reading/en/ownFrames.ts";
import { openRegister } from "../register/index.ts";
import type { KeptReport } from "./kept.ts";
import { wantedReport } from "./news.ts";
import { ownRegister } from "./own.ts";
import { readingMade, readReport } from "./read.ts";

export interface Opened {
  readonly own: OwnRows | null;
  /** The text of a user's file of frames; null for none. */
  readonly frames?: string | null;
}

/** What a reader is told: to read a source, asking first whether it is wanted; and whether it is. */
export type Asked =
  | { readonly kind: "read"; readonly source: Source | KeptReport; readonly ask: boolean }
  | { readonly kind: "go-on"; readonly goOn: boolean };

export type Answer =
  | { readonly kind: "wanted"; readonly hash: string; readonly made: Reading["made"] }
  | { readonly kind: "reading"; readonly reading: Reading | null }
  | { readonly kind: "failure"; readonly code: string | null; readonly message: string };

const port = parentPort;
if (port !== null) {
  const { own, frames: text = null } = workerData as Opened;
  const register = own === null ? openRegister() : ownRegister(own);
  const frames = text === null ? {} : { frames: ownFrames(text) };
  const answer = (value: Answer): void => port.postMessage(value);
  let decide: (goOn: boolean) => void = () => undefined;

  const readOne = async (source: Source | KeptReport, ask: boolean): Promise<void> => {
    try {
      const report = await wantedReport(source);
      if (ask) {
        const made = (await readingMade({ register, ...frames }))(report);
        const goOn = await new Promise<boolean>((resolve) => {
          decide = resolve;
          answer({ kind: "wanted", hash: report.hash, made });
        });
        if (!goOn) return answer({ kind: "reading", reading: null });
      }
      answer({ kind: "reading", reading: await readReport(report, { register, ...frames }) });
    } catch (error) {
      const code = error instanceof DragomanError ? error.code : null;
      answer({ kind: "failure", code, message: error instanceof Error ? error.message : String(error) });
    }
  };

  port.on("message", (asked: Asked) => {
    if (asked.kind === "go-on") decide(asked.goOn);
    else void readOne(asked.source, asked.ask);
  });
}
