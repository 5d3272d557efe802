import { DragomanError } from "../../contract/index.ts";
import { inLine } from "../terminal/clean.ts";
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
    if (!flags.yes)
      throw new DragomanError(
        "query",
        `nothing brings report ${report} back when it is erased, nor what was decided about it; say that you mean it with --yes`,
      );
    const { as, why } = flags;
    const erased = store.corrections.erase(report, { ...(as ? { as } : {}), ...(why ? { why } : {}) });
    if (flags.json) terminal.out(`${JSON.stringify(erased, null, 2)}\n`);
    else {
      terminal.out(`report ${inLine(report)} is erased\n`);
      for (const copy of erased.copies) terminal.out(`with it went the copy of an older version: ${inLine(copy)}\n`);
    }
    return 0;
  } finally {
    store.close();
  }
}
