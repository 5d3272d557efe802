import { readWithAnother, reportsNaming } from "../../answers/index.ts";
import { DragomanError, type Made, type Reading } from "../../contract/index.ts";
import { isFinal, openStore, type Store } from "../../record/index.ts";
import { inLine } from "../terminal/clean.ts";
import { ERASE, type Terminal } from "../terminal/out.ts";
import { rereadOne } from "./rereadOne.ts";
import { openTally } from "./rereadTold.ts";

export interface RereadFlags {
  readonly record: string;
  readonly actor?: string;
  readonly quiet?: boolean;
}

const EVERY = 250;

/**
 * `dragoman reread`: reads kept reports anew with the register and the rules as they are now, from the words and blocks that the record
 * has, one transaction a report. 0 when all are read as it reads, 3 when one could not be, 4 when nothing can be kept,
 * 130 when interrupted: the same command goes on.
 */
export async function rereadCommand(ids: readonly string[], flags: RereadFlags, terminal: Terminal): Promise<number> {
  const { ownRegister, wordsFor } = await import("../../pipeline/own.ts");
  const { rulesHash } = await import("../../reading/en/rulesHash.ts");
  const store = openExisting(flags.record);
  const counts = { reread: 0, same: 0, failed: 0 };
  const older: string[] = [];
  const tally = openTally(store);
  let interrupted = false;
  let shown = 0;
  const interrupt = (): void => {
    interrupted = true;
  };
  process.once("SIGINT", interrupt);
  try {
    const register = ownRegister(store.own());
    const { readerHere } = await import("../../pipeline/many.ts");
    const read = await readerHere({ register });
    const keep = (before: Reading, anew: Reading): void => {
      const told = tally.around(before, () => void store.keep(anew));
      if (told !== null && !flags.quiet) terminal.err(`${terminal.live ? ERASE : ""}${inLine(told)}\n`);
    };
    const wanted = chosen(store, ids, flags.actor, { register: register.hash, rules: rulesHash() }, (id) =>
      wordsFor(register, id),
    );
    const progress = (last: boolean): void => {
      if (flags.quiet || (!last && performance.now() - shown < EVERY)) return;
      shown = performance.now();
      const line = `${counts.reread + counts.same + counts.failed + older.length} of ${wanted.length}: ${counts.reread} read anew, ${counts.same} as they were, ${counts.failed} failed`;
      if (terminal.live) terminal.err(`${ERASE}${line}${last ? "\n" : ""}`);
      else if (last) terminal.err(`${line}\n`);
    };
    if (wanted.length === 0) {
      if (!flags.quiet)
        terminal.err("nothing to read anew: every report was read with the register and by the rules as they are\n");
      return 0;
    }
    for (const id of wanted) {
      if (interrupted) break;
      try {
        const outcome = await rereadOne(store, id, read, keep);
        if (outcome === "older") older.push(id);
        else counts[outcome] += 1;
      } catch (error) {
        if (error instanceof DragomanError && isFinal(error.code)) throw error;
        counts.failed += 1;
        terminal.err(`dragoman: report ${id}: ${inLine((error as Error).message)}\n`);
      }
      progress(false);
      await new Promise(setImmediate);
    }
    progress(true);
    if (!flags.quiet) for (const line of tally.lines()) terminal.err(`${line}\n`);
    if (older.length > 0)
      terminal.err(
        `dragoman: ${older.length} read by another version of dragoman, which may have taken the page itself otherwise; add the sources again with: dragoman add SOURCE --record ${inLine(flags.record)}\n`,
      );
  } finally {
    process.removeListener("SIGINT", interrupt);
    store.close();
  }
  if (interrupted) {
    terminal.err("dragoman: stopped; what was read anew is kept, and the same command goes on from here\n");
    return 130;
  }
  return counts.failed > 0 || older.length > 0 ? 3 : 0;
}

/** Which reports: those named, those with words of an actor, else all that were read with another register or by other rules. */
function chosen(
  store: Store,
  ids: readonly string[],
  actor: string | undefined,
  made: Pick<Made, "register" | "rules">,
  namesOf: (id: string) => readonly string[],
): readonly string[] {
  for (const id of ids)
    if (store.reading(id) === null)
      throw new DragomanError(
        "report",
        `the record has no report ${id}; ids stand in the addresses of its pages and in dragoman ask --json`,
      );
  if (ids.length > 0) return ids;
  const another = readWithAnother(store, made);
  if (actor === undefined) return another;
  const names = namesOf(actor);
  if (names.length === 0)
    throw new DragomanError("actor", `nobody has the id ${actor}; look it up with: dragoman actors look NAME`);
  const naming = new Set(reportsNaming(store, names));
  return another.filter((id) => naming.has(id));
}

/** A record that is there, to be changed; none is made. */
function openExisting(path: string): Store {
  openStore(path, { readonly: true }).close();
  return openStore(path);
}
