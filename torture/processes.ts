import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../bin/dragoman.js", import.meta.url));
const TOLD = 4000;

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last words on standard error. */
  readonly told: string;
  readonly milliseconds: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** `kill -9`: no handler runs, nothing is tidied up. */
  kill(): void;
}

const alive = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

/** Starts the command as a user would, in a process group of its own: Ctrl-C is for the torture alone. */
export const startCommand = (args: readonly string[]): Running => startNode([COMMAND, ...args], false);

/** Starts a script with this Node. */
export function startNode(args: readonly string[], ipc: boolean): Running {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ["ignore", "ignore", "pipe", ...(ipc ? ["ipc" as const] : [])],
  });
  alive.add(child);
  let told = "";
  child.stderr?.setEncoding("utf8").on("data", (words: string) => {
    told = (told + words).slice(-TOLD);
  });
  const ended = new Promise<Ended>((done, failed) => {
    child.on("error", failed);
    child.on("close", (code, signal) => {
      alive.delete(child);
      done({ code, signal, told, milliseconds: performance.now() - begun });
    });
  });
  return { child, ended, kill: () => void child.kill("SIGKILL") };
}

export interface Talking {
  readonly running: Running;
  /** The answer to a message; null where the process ended before it gave one. */
  ask(message: object): Promise<unknown>;
}

/**
 * Starts a script that takes messages and answers each with one.
 *
 * @throws Error where it ends before it has said that it is ready
 */
export async function startTalking(script: URL): Promise<Talking> {
  const running = startNode([fileURLToPath(script)], true);
  const { child } = running;
  const answer = (): Promise<unknown> =>
    new Promise((done) => {
      const heard = (message: unknown): void => {
        child.off("exit", ended);
        done(message);
      };
      const ended = (): void => {
        child.off("message", heard);
        done(null);
      };
      child.once("message", heard);
      child.once("exit", ended);
    });
  if ((await answer()) === null) throw new Error(`${script.pathname} did not start: ${(await running.ended).told}`);
  return {
    running,
    ask: (message) => {
      const answered = answer();
      child.send(message);
      return answered;
    },
  };
}
