import { clean } from "./clean.ts";

/** Where a command prints: handed in, so that tests read what a person would. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Waits while the one who reads standard output is behind. */
  ready?(): Promise<void>;
  readonly width: number;
  /** Standard error is a terminal, so that a progress line may be drawn over itself. */
  readonly live: boolean;
  readonly stdin: NodeJS.ReadableStream;
}

/** Standard input, output and error; the process has them. */
export interface Streams {
  readonly stdout: Pick<NodeJS.WriteStream, "write" | "on" | "once" | "isTTY" | "columns" | "writableNeedDrain">;
  readonly stderr: Pick<NodeJS.WriteStream, "write" | "isTTY">;
  readonly stdin: NodeJS.ReadableStream;
}

/** What draws a progress line over itself; all other control characters are somebody else's. */
export const ERASE = "\r\u001b[K";

/**
 * The process's own. What goes to a terminal has no control and no bidirectional characters, whatever the command was told
 * to print; what is piped is as the command prints it. A reader that closes the pipe ends the command quietly.
 */
export function processTerminal({ stdout, stderr, stdin }: Streams = process): Terminal {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    out: (text) => void stdout.write(stdout.isTTY ? clean(text) : text),
    err: (text) => {
      const drawn = text.startsWith(ERASE) ? ERASE : "";
      stderr.write(stderr.isTTY ? drawn + clean(text.slice(drawn.length)) : text);
    },
    ready: async () => {
      if (stdout.writableNeedDrain) await new Promise((resolve) => stdout.once("drain", resolve));
    },
    width: stdout.columns ?? 110,
    live: stderr.isTTY === true,
    stdin,
  };
}
