import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { DragomanError } from "../contract/index.ts";
import type { Answered, Asked } from "./process.ts";
import type { Answers } from "./questions.ts";

/** How long a question may take, in milliseconds. */
const DEADLINE = 5000;
/** Questions answered at once: a slow one keeps nobody else waiting. */
const MOST = 4;

/** How long a process may take to end, in milliseconds. */
const PATIENCE = 1000;

interface Job extends Asked {
  readonly done: (answer: never) => void;
  readonly failed: (error: unknown) => void;
}

/** In a checkout the process is TypeScript as this file is, and read by the loader that the scripts use. */
const SOURCE = import.meta.url.endsWith(".ts");
const PROCESS = fileURLToPath(new URL(SOURCE ? "./process.ts" : "./process.js", import.meta.url));
const LOADER = SOURCE ? ["--import", "tsx"] : [];
/** Rows live for one question: with room for young objects, in MB, most of them are never moved. */
const ROOM = "--max-semi-space-size=32";

/**
 * Answers about a record from processes of their own: a question that takes too long is ended with its process, and
 * neither this thread nor other questions wait for it. Whoever made the record cannot make it stand still.
 *
 * @param options.deadline how long a question may take, in milliseconds; 5,000 where not given
 */
export function openAnswers(path: string, { deadline = DEADLINE }: { readonly deadline?: number } = {}): Answers {
  const idle: ChildProcess[] = [];
  const busy = new Map<ChildProcess, Job & { readonly since: number }>();
  const waiting: Job[] = [];
  let closed = false;

  const start = (): ChildProcess => {
    const child = fork(PROCESS, [path, String(deadline)], {
      execArgv: [ROOM, ...LOADER],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("message", (told: Answered) => {
      const job = busy.get(child);
      busy.delete(child);
      idle.push(child);
      if ("answer" in told) job?.done(told.answer as never);
      else job?.failed(errorOf(told.error));
      next();
    });
    const gone = (cause?: unknown): void => {
      const job = busy.get(child);
      busy.delete(child);
      const at = idle.indexOf(child);
      if (at >= 0) idle.splice(at, 1);
      if (job)
        job.failed(
          performance.now() - job.since >= deadline
            ? tooLong(deadline)
            : new DragomanError("crash", "the process that answers ended over this question; ask again", { cause }),
        );
      if (!closed) next();
    };
    // A question that cannot be handed over is one whose process is about to be told gone.
    child.on("error", gone);
    child.on("exit", () => gone());
    return child;
  };

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || busy.size < MOST)) {
      const child = idle.pop() ?? start();
      const job = waiting.shift() as Job;
      busy.set(child, { ...job, since: performance.now() });
      child.send({ question: job.question, given: job.given } satisfies Asked);
    }
  };

  // It starts while the command does what comes before the first question.
  idle.push(start());
  return {
    ask: (question, ...given) => {
      const answer = new Promise<never>((done, failed) => {
        if (closed) return failed(new DragomanError("closed", "the answers are closed"));
        waiting.push({ question, given, done, failed });
        next();
      });
      // Whoever asked may have gone away, or have failed over another question: that ends no server.
      answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.failed(new DragomanError("closed", "the answers are closed"));
      for (const child of busy.keys()) child.kill("SIGKILL");
      await Promise.all(idle.map(end));
    },
  };
}

/** Lets a process close the record and end; one that does not is ended. */
function end(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    child.once("exit", () => {
      clearTimeout(late);
      done();
    });
    child.disconnect();
  });
}

const tooLong = (deadline: number): DragomanError =>
  new DragomanError(
    "deadline",
    `this took longer than ${deadline / 1000} seconds and was stopped; ask for less: a day or a year, an outlet, a speaker, or rarer words`,
  );

const errorOf = ({ code, message }: { readonly code: string | null; readonly message: string }): Error =>
  code === null ? new Error(message) : new DragomanError(code, message);
