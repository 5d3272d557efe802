import { DragomanError } from "../../contract/index.ts";
import type { Terminal } from "../terminal/out.ts";
import { type DecideFlags, decideIn, openExisting } from "./correcting.ts";

interface RemoveFlags extends DecideFlags {
  readonly forGood?: boolean;
  readonly yes?: boolean;
}

/** `dragoman remove REPORT`: 0 when it is out. */
export async function removeCommand(report: string, flags: RemoveFlags, terminal: Terminal): Promise<number> {
  const store = openExisting(flags.record);
  try {
    if (!flags.forGood) {
      await decideIn(store, [{ what: "remove", on: report }], flags, terminal);
      if (!flags.json) terminal.out("dragoman undo brings it back\n");
      return 0;
    }
    throw new DragomanError("query", "not yet");
  } finally {
    store.close();
  }
}
