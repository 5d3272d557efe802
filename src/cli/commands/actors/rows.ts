import { existsSync } from "node:fs";
import { readWithAnother, reportsByIds, reportsNaming } from "../../../answers/index.ts";
import { DragomanError, type OwnRows } from "../../../contract/index.ts";
import { ownRegister, wordsFor } from "../../../pipeline/own.ts";
import { officeKinds } from "../../../reading/en/words/offices.ts";
import { openStore, type Store } from "../../../record/index.ts";
import { openRegister, type Register } from "../../../register/index.ts";
import { look } from "../../../register/look.ts";
import { idOf } from "../../../register/own/index.ts";
import { clean, inLine } from "../../terminal/clean.ts";
import type { Terminal } from "../../terminal/out.ts";
import { rereadCommand } from "../reread.ts";

export interface ChangeFlags {
  readonly record: string;
  readonly json?: boolean;
  readonly reread?: boolean;
  readonly as?: string;
  readonly why?: string;
}

/** The register with the rows of a record, where there is a record. */
export function registerOf(record: string): Register {
  if (!existsSync(record)) return openRegister();
  const store = openStore(record, { readonly: true });
  try {
    return ownRegister(store.own());
  } finally {
    store.close();
  }
}

/** What a change did, for the one who asked for it. */
export interface Changed {
  /** What was done, in one line. */
  readonly done: string;
  /** Actors whose rows are other than before. */
  readonly ids: readonly string[];
}

const SHOWN = 5;
/** Of more actors than these the reports that name them are not sought one by one. */
const MOST_SOUGHT = 2000;

/**
 * Changes the user's rows in one transaction, says what was done, and which reports were read before it. 0; with
 * `--reread` what reading them anew gives.
 */
export async function changeRows(
  flags: ChangeFlags,
  terminal: Terminal,
  change: (own: OwnRows, register: Register) => { readonly own: OwnRows; readonly changed: Changed },
): Promise<number> {
  const store = openStore(flags.record);
  let affected: Affected | null = null;
  try {
    let changed: Changed = { done: "", ids: [] };
    let before = openRegister();
    const person = { ...(flags.as ? { as: flags.as } : {}), ...(flags.why ? { why: flags.why } : {}) };
    const own = store.changeOwn((rows) => {
      before = ownRegister(rows);
      const result = change(rows, before);
      changed = result.changed;
      return result.own;
    }, person);
    const now = ownRegister(own);
    affected = now.hash === before.hash ? null : affectedBy(store, changed.ids, before, now);
    if (flags.json)
      terminal.out(
        `${JSON.stringify({ done: changed.done, register: now.hash, rows: own.actors.filter((row) => changed.ids.includes(row.id)), reports: { before: affected?.before ?? 0, naming: affected?.naming ?? [] } }, null, 2)}\n`,
      );
    else {
      terminal.out(`${clean(changed.done)}\n`);
      if (affected === null) terminal.out("Nothing changed that reading can see.\n");
      else if (affected.before > 0) tell(store, affected, flags, terminal);
    }
  } finally {
    store.close();
  }
  if (!flags.reread || affected === null || affected.before === 0) return 0;
  return rereadCommand([], { record: flags.record, quiet: flags.json ?? false }, terminal);
}

interface Affected {
  /** How many reports were read before the change. */
  readonly before: number;
  /** Ids of those whose words the change may be about. */
  readonly naming: readonly string[];
}

function affectedBy(store: Store, ids: readonly string[], before: Register, now: Register): Affected {
  const another = readWithAnother(store, { register: now.hash });
  const words = ids.slice(0, MOST_SOUGHT).flatMap((id) => [...wordsFor(before, id), ...wordsFor(now, id)]);
  const naming = new Set(another.length > 0 ? reportsNaming(store, words) : []);
  return {
    before: another.length,
    naming: ids.length > MOST_SOUGHT ? another : another.filter((id) => naming.has(id)),
  };
}

function tell(store: Store, { before, naming }: Affected, flags: ChangeFlags, terminal: Terminal): void {
  const reports = before === 1 ? "1 report was" : `${before} reports were`;
  terminal.out(
    `${reports} read before this change; ${naming.length} of them ${naming.length === 1 ? "has" : "have"} words that it may be about.\n`,
  );
  for (const row of reportsByIds(store, naming.slice(0, SHOWN)))
    terminal.out(`  ${inLine([row.published ?? "no date", row.publisher, row.title].filter(Boolean).join("  "))}\n`);
  if (naming.length > SHOWN) terminal.out(`  and ${naming.length - SHOWN} more\n`);
  if (!flags.reread) terminal.out(`Read them anew with: dragoman reread --record ${inLine(flags.record)}\n`);
}

const WHOLE_NAME = new Set(["actors/id", "actors/full-name", "actors/body", "actors/state"]);

/**
 * The id that words mean: an id, or a name that means exactly one.
 *
 * @throws DragomanError `actor` where they mean nobody or several, who are named
 */
export function theOne(words: string, register: Register): string {
  const id = idOf(words.trim());
  if (id !== null) return id;
  // A surname alone is not enough to change somebody by.
  const found = look(register, words, null, officeKinds).filter((one) => WHOLE_NAME.has(one.by));
  if (found.length === 1) return found[0]?.actor.id as string;
  if (found.length === 0)
    throw new DragomanError("actor", `nobody is called "${words}"; look further with: dragoman actors look "${words}"`);
  const several = found
    .slice(0, 8)
    .map(
      ({ actor, tenures }) =>
        `${actor.id} (${[actor.name, actor.country, tenures[0]?.title].filter(Boolean).join(", ")})`,
    );
  throw new DragomanError("actor", `"${words}" can mean ${found.length}; name one by its id: ${several.join("; ")}`);
}
