/** The thread that reads PDFs, one after the other: bytes come, letters with their places go. */
import { parentPort } from "node:worker_threads";
import { DragomanError } from "../../../contract/index.ts";
import { openPdf } from "./open.ts";

// The library goes on with other pages when one is broken, and fails over them when nobody waits any more. Whoever waits is
// told by `openPdf`; what fails late has no other reader, and would end the command.
process.on("unhandledRejection", () => undefined);

parentPort?.on("message", (bytes: Uint8Array) => {
  openPdf(bytes).then(
    (content) => parentPort?.postMessage({ content }),
    (error: Error) =>
      parentPort?.postMessage({ code: error instanceof DragomanError ? error.code : "broken", message: error.message }),
  );
});
