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

/** The process's own. A reader that closes the pipe ends the command quietly. */
export function processTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    ready: async () => {
      if (process.stdout.writableNeedDrain) await new Promise((resolve) => process.stdout.once("drain", resolve));
    },
    width: process.stdout.columns ?? 110,
    live: process.stderr.isTTY === true,
    stdin: process.stdin,
  };
}
