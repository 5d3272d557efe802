import { availableParallelism, totalmem } from "node:os";
import { Worker } from "node:worker_threads";
import { DragomanError, type OwnRows, type Reading } from "../contract/index.ts";
import type { Source } from "../intake/types.ts";
// Silences the inference library for the whole process, before a reader could load it.
import "../language/runtime.ts";
import type { KeptReport } from "./kept.ts";
import type { ReadOptions } from "./read.ts";
import type { Answer, Asked, Opened } from "./worker.ts";

/** Decides on a source by its hash and by what made its reading whether it is read at all. */
export type Wanted = (hash: string, made: Reading["made"]) => boolean;

/** Several readers on several cores; each opens the network and the register for itself. */
export interface Readers {
  /**
   * Reads one source as soon as a reader is free; null where it is not wanted.
   *
   * @throws DragomanError as `read` does; `crash` when the reader died over this source, which ends nothing else
   */
  read(source: Source | KeptReport, wanted?: Wanted): Promise<Reading | null>;
  /** How many sources are worth handing over at once. */
  atOnce(): number;
  /** Ends the readers; what they have in hand is lost, so wait for it first. */
  close(): Promise<void>;
}

interface Job {
  readonly source: Source | KeptReport;
  readonly wanted: Wanted | undefined;
  readonly done: (reading: Reading | null) => void;
  readonly failed: (error: unknown) => void;
}

/** Sources that one reader has done before others would have started. */
const SMALL = 12;
/** Memory that one more reader may take, in bytes, with room to spare. */
const EACH = 500e6;

export interface ReadingOptions {
  /** How many readers there are to be from the start; 1 stays in this thread. */
  readonly workers?: number;
  /** A user's rows, laid over the package's register. */
  readonly own?: OwnRows | null;
  /** The text of a user's file of frames. */
  readonly frames?: string | null;
}

/**
 * As many readers as pay: this thread alone for a small job, whose start would only be slowed by others, and one for
 * every core from the thirteenth source on.
 */
export function openReading(options: ReadingOptions = {}): Readers {
  const { workers, own = null, frames = null } = options;
  const most = workers ?? Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / EACH)));
  let seen = 0;
  let many: Readers | null = workers !== undefined && workers > 1 ? openReaders(workers, { own, frames }) : null;
  const here = hereOnly({ own, frames });
  return {
    read: (source, wanted) => {
      seen += 1;
      if (many === null && most > 1 && seen > SMALL) many = openReaders(most, { own, frames });
      return (many ?? here).read(source, wanted);
    },
    atOnce: () => (many ?? here).atOnce(),
    close: async () => many?.close(),
  };
}

/** One reader: this thread. */
function hereOnly({ own, frames: text = null }: Opened): Readers {
  const opened = async () => {
    const [{ ownRegister }, { openRegister }, { ownFrames }] = await Promise.all([
      import("./own.ts"),
      import("../register/index.ts"),
      import("../reading/en/ownFrames.ts"),
    ]);
    const register = own === null ? openRegister() : ownRegister(own);
    return readerHere({ register, ...(text === null ? {} : { frames: ownFrames(text) }) });
  };
  let once: ReturnType<typeof opened> | undefined;
  return {
    read: async (source, wanted) => {
      once ??= opened();
      return (await once)(source, wanted);
    },
    atOnce: () => 1,
    close: async () => undefined,
  };
}

/** A reader in this thread, by a register that is open already. */
export async function readerHere(options: ReadOptions): Promise<Readers["read"]> {
  const [{ readReport, readingMade }, { wantedReport }] = await Promise.all([import("./read.ts"), import("./news.ts")]);
  return async (source, wanted) => {
    const report = await wantedReport(source);
    if (wanted && !wanted(report.hash, (await readingMade(options))(report))) return null;
    return readReport(report, options);
  };
}

/** In a checkout read by a loader the worker is TypeScript as this file is. */
const READER = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/**
 * Starts readers.
 *
 * @param count how many; each takes about as much memory as one process that reads
 * @param opened a user's rows, laid over the package's register as `ownRegister` does, and frames
 * @param reader the code that each runs
 */
export function openReaders(count: number, opened: Opened = { own: null }, reader: URL = READER): Readers {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let closed = false;

  const start = (): void => {
    const worker = new Worker(reader, { workerData: opened satisfies Opened });
    worker.on("message", (answer: Answer) => {
      const job = busy.get(worker);
      if (job === undefined) return;
      if (answer.kind === "wanted") {
        let goOn = true;
        try {
          goOn = job.wanted?.(answer.hash, answer.made) ?? true;
        } catch (error) {
          goOn = false;
          job.failed(error);
        }
        worker.postMessage({ kind: "go-on", goOn } satisfies Asked);
        return;
      }
      if (answer.kind === "reading") job.done(answer.reading);
      else
        job.failed(answer.code === null ? new Error(answer.message) : new DragomanError(answer.code, answer.message));
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    // A reader that dies takes its source with it; another takes its place.
    let cause: unknown;
    worker.on("error", (error) => {
      cause = error;
    });
    worker.on("exit", () => {
      busy
        .get(worker)
        ?.failed(
          new DragomanError(
            "crash",
            `the reader stopped over this source${cause instanceof Error ? `: ${cause.message}` : ""}`,
            { cause },
          ),
        );
      const died = busy.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      if (closed) return;
      if (died) start();
      else if (busy.size + idle.length === 0)
        for (const job of waiting.splice(0))
          job.failed(cause ?? new DragomanError("crash", "no reader could be started"));
    });
    idle.push(worker);
    next();
  };

  const next = (): void => {
    while (waiting.length > 0 && idle.length > 0) {
      const worker = idle.shift() as Worker;
      const job = waiting.shift() as Job;
      busy.set(worker, job);
      worker.postMessage({ kind: "read", source: job.source, ask: job.wanted !== undefined } satisfies Asked);
    }
  };

  for (let at = 0; at < count; at += 1) start();
  return {
    read: (source, wanted) =>
      new Promise((done, failed) => {
        if (closed) return failed(new DragomanError("closed", "the readers are closed"));
        waiting.push({ source, wanted, done, failed });
        next();
      }),
    atOnce: () => 2 * count,
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.failed(new DragomanError("closed", "the readers are closed"));
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

/**
 * Works on a stream several at a time and gives the results in the stream's order, taking from it only what is soon
 * worked on.
 *
 * @param atOnce how many may be under way or wait for those before them
 */
export async function* inOrder<A, B>(
  stream: AsyncIterable<A>,
  atOnce: () => number,
  work: (one: A) => Promise<B>,
): AsyncGenerator<B> {
  const underWay: Promise<B>[] = [];
  const begin = (one: A): Promise<B> => {
    const promise = work(one);
    // Somebody waits for it later; until then a failure is no unhandled one.
    promise.catch(() => undefined);
    return promise;
  };
  const taken = stream[Symbol.asyncIterator]();
  let ended = false;
  try {
    let coming: Promise<IteratorResult<A>> | null = null;
    for (;;) {
      while (!ended && underWay.length < Math.max(1, atOnce())) {
        coming ??= taken.next();
        // What is done is handed out before the next of a slow stream is waited for.
        const first = underWay[0];
        const which =
          first === undefined
            ? "came"
            : await Promise.race([
                coming.then(() => "came"),
                first.then(
                  () => "done",
                  () => "done",
                ),
              ]);
        if (which === "done") break;
        const { value, done } = await coming;
        coming = null;
        if (done) ended = true;
        else underWay.push(begin(value));
      }
      const first = underWay.shift();
      if (first === undefined) {
        if (ended) return;
      } else yield await first;
    }
  } finally {
    await Promise.allSettled(underWay);
    await taken.return?.();
  }
}
