import { existsSync } from "node:fs";
import { changePeople, namesInReports, type PeopleChange } from "../../../answers/index.ts";
import { DragomanError } from "../../../contract/index.ts";
import { openStore } from "../../../record/index.ts";
import { checkName, forget, toTable } from "../../../register/own/index.ts";
import type { Terminal } from "../../terminal/out.ts";
import { type ChangeFlags, changeRows, theOne } from "./rows.ts";

const refuse = (message: string): null => {
  throw new DragomanError("actor", message);
};

/** `dragoman actors merge A B`: B is the same as A, whose id and name stay. */
export async function mergeCommand(a: string, b: string, flags: ChangeFlags, terminal: Terminal): Promise<number> {
  // Somebody whom only reports know has a name there and no row in the register.
  const told = toldIn(flags.record, [a, b]);
  return changeRows(flags, terminal, (own, register) =>
    inRows(changePeople(own, register, { what: "merge", id: theOne(a, register), with: theOne(b, register) }, told)),
  );
}

/** `dragoman actors name A NAME`: what somebody is called from now on; the register's own name stays as another. */
export async function nameCommand(a: string, name: string, flags: ChangeFlags, terminal: Terminal): Promise<number> {
  checkName(name.trim(), "name", refuse);
  const told = toldIn(flags.record, [a]);
  return changeRows(flags, terminal, (own, register) =>
    inRows(changePeople(own, register, { what: "name", id: theOne(a, register), name }, told)),
  );
}

const inRows = ({ own, done, ids }: PeopleChange) => ({ own, changed: { done, ids } });

/** What reports call those who are named by an id. */
function toldIn(record: string, ids: readonly string[]): (id: string) => readonly string[] {
  const known = new Map(ids.map((id) => [id.trim(), namesTold(record, id.trim())]));
  return (id) => known.get(id) ?? [];
}

/** What reports call an actor of theirs; empty where there is no record or no report that has it. */
function namesTold(record: string, id: string): readonly string[] {
  if (!id.startsWith("dg:") || !existsSync(record)) return [];
  const store = openStore(record, { readonly: true });
  try {
    return namesInReports(store, id);
  } finally {
    store.close();
  }
}

export interface SplitFlags extends ChangeFlags {
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly office?: readonly string[];
  readonly id?: string;
}

/** `dragoman actors split`: undoes a merge, or takes names and offices off a row and gives them to somebody new. */
export async function splitCommand(
  a: string,
  b: string | undefined,
  flags: SplitFlags,
  terminal: Terminal,
): Promise<number> {
  return changeRows(flags, terminal, (own, register) => {
    const none = (): readonly string[] => [];
    if (b !== undefined)
      return inRows(changePeople(own, register, { what: "unmerge", id: a.trim(), with: b.trim() }, none));
    const { name = "", alias: aliases = [], id: as } = flags;
    // What is no number is the number of no office.
    const offices = (flags.office ?? []).map((number) => (/^\d+$/.test(number) ? Number(number) : Number.NaN));
    const asked = { what: "split", id: theOne(a, register), name, aliases, offices, ...(as ? { as } : {}) } as const;
    return inRows(changePeople(own, register, asked, none));
  });
}

/** `dragoman actors remove`: takes the user's rows away; prints them, so that `import` puts them back. */
export async function removeCommand(ids: readonly string[], flags: ChangeFlags, terminal: Terminal): Promise<number> {
  openStore(flags.record, { readonly: true }).close();
  return changeRows(flags, terminal, (own, register) => {
    const asked = ids.map((words) => theOne(words, register));
    const gone = new Set(asked);
    const rows = {
      actors: own.actors.filter((row) => gone.has(row.id)),
      merges: own.merges.filter((one) => gone.has(one.from) || gone.has(one.into)),
    };
    for (const id of asked)
      if (!rows.actors.some((row) => row.id === id) && !rows.merges.some((one) => one.from === id || one.into === id))
        refuse(`${id} is no row of yours; dragoman actors list shows yours, and the register's own rows stay`);
    const done = `removed ${rows.actors.length + rows.merges.length} of your rows; to put them back, import this:\n\n${toTable(rows)}`;
    return { own: forget(own, asked), changed: { done, ids: asked } };
  });
}
