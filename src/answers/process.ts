/**
 * The process that answers questions about one record: `node process.js RECORD MILLISECONDS`. It ends itself when a
 * question takes longer than that, since nothing else stops SQLite in the middle of a step; whoever asked sees it end.
 */
import { Worker } from "node:worker_threads";
import { DragomanError } from "../contract/index.ts";
import { openStore, type Store } from "../record/index.ts";
import { answer, type QuestionName } from "./questions.ts";

export interface Asked {
  readonly question: QuestionName;
  readonly given: readonly unknown[];
}

export type Answered =
  | { readonly answer: unknown }
  | { readonly error: { readonly code: string | null; readonly message: string } };

const [record, deadline] = process.argv.slice(2) as [string, string];
/** The number of the question in hand; 0 while there is none. */
const inHand = new Int32Array(new SharedArrayBuffer(4));
let asked = 0;
let store: Store | undefined;

/** Runs beside this thread, which SQLite holds for as long as a question takes. */
const WATCH = `
  const { inHand, deadline } = require("node:worker_threads").workerData;
  for (;;) {
    Atomics.wait(inHand, 0, 0);
    const number = Atomics.load(inHand, 0);
    if (number !== 0 && Atomics.wait(inHand, 0, number, deadline) === "timed-out")
      process.kill(process.pid, "SIGKILL");
  }`;
const watch = new Worker(WATCH, { eval: true, workerData: { inHand, deadline: Number(deadline) } });
watch.unref();

const begin = (number: number): void => {
  Atomics.store(inHand, 0, number);
  Atomics.notify(inHand, 0);
};

process.on("message", ({ question, given }: Asked) => {
  let told: Answered;
  asked = (asked % 1_000_000) + 1;
  begin(asked);
  try {
    store ??= openStore(record, { readonly: true });
    told = { answer: answer(store, question, given) };
  } catch (error) {
    const { code = null, message } = error as Partial<DragomanError> & Error;
    told = { error: { code: error instanceof DragomanError ? code : null, message } };
  }
  begin(0);
  // Whoever asked may have ended meanwhile.
  if (process.connected) process.send?.(told);
});

process.on("disconnect", () => {
  store?.close();
  process.exitCode = 0;
});
// Interrupting the command is its own affair, and ends this process with the channel.
process.on("SIGINT", () => undefined);
