/** Waits for Ctrl-C, or for the system to end this command. */
export const untilInterrupted = (): Promise<void> =>
  new Promise((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
  });
