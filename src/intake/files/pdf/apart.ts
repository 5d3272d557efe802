import { Worker } from "node:worker_threads";
import { DragomanError } from "../../../contract/index.ts";
import { openPdf } from "./open.ts";
import type { PdfContent, PdfReader } from "./types.ts";

/** What a hostile file can take before it is stopped: seconds for a file, and memory in MB. */
const SECONDS = 60;
const MEMORY = 1_000;

interface Answer {
  readonly content?: PdfContent;
  readonly code?: string;
  readonly message?: string;
}

const WORKER = new URL("./worker.js", import.meta.url);

/**
 * A reader of PDFs in a thread of its own, begun with the first one: a file that would never end, or take all memory, ends
 * that thread and not the command.
 */
export function pdfsApart(): PdfReader & { close(): Promise<void> } {
  // Where the code is TypeScript, as tests have it, there is no worker to start.
  if (import.meta.url.endsWith(".ts"))
    return Object.assign((bytes: Uint8Array) => openPdf(bytes), { close: async () => undefined });
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const begin = (): Worker => {
    const begun = start();
    begun.once("exit", () => {
      if (worker === begun) worker = null;
    });
    return begun;
  };
  const readOne = (bytes: Uint8Array): Promise<PdfContent> =>
    new Promise((done, failed) => {
      worker ??= begin();
      const begun = worker;
      begun.ref();
      const end = (fails: unknown, content?: PdfContent): void => {
        clearTimeout(clock);
        begun.off("message", heard).off("error", died).off("exit", left).unref();
        if (content !== undefined) done(content);
        else failed(fails);
      };
      const stop = (fails: unknown): void => {
        worker = null;
        end(fails);
        void begun.terminate();
      };
      const heard = ({ content, code, message }: Answer): void =>
        end(code === undefined ? new Error(message) : new DragomanError(code, message ?? ""), content);
      const died = (error: Error & { code?: string }): void =>
        stop(
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? new DragomanError(
                "too-large",
                `it takes more than ${MEMORY} MB to read; print it to a new PDF and read that`,
              )
            : new DragomanError("broken", `it is no whole PDF (${error.message}); print it to a new PDF and read that`),
        );
      const left = (): void =>
        stop(new DragomanError("broken", "the reader of PDFs ended over it; print it to a new PDF and read that"));
      const clock = setTimeout(
        () =>
          stop(
            new DragomanError(
              "too-large",
              `it was not read within ${SECONDS} seconds; print it to a new PDF, or split it, and read that`,
            ),
          ),
        SECONDS * 1000,
      );
      begun.on("message", heard).on("error", died).on("exit", left);
      begun.postMessage(bytes);
    });
  const read = (bytes: Uint8Array): Promise<PdfContent> => {
    const mine = turn.then(() => readOne(bytes));
    turn = mine.catch(() => undefined);
    return mine;
  };
  return Object.assign(read, {
    close: async () => {
      await worker?.terminate();
      worker = null;
    },
  });
}

function start(): Worker {
  // What the library prints must not reach what the command prints.
  const worker = new Worker(WORKER, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  // Between two files nobody listens: a thread that ends then is begun anew by the next.
  worker.on("error", () => undefined);
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
