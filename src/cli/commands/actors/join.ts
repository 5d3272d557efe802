import { existsSync } from "node:fs";
import { namesInReports } from "../../../answers/index.ts";
import { DragomanError } from "../../../contract/index.ts";
import { openStore } from "../../../record/index.ts";
import {
  checkName,
  forget,
  merge,
  newId,
  say,
  split,
  toTable,
  unmerge,
  wholeRow,
} from "../../../register/own/index.ts";
import { counted } from "../../terminal/counted.ts";
import type { Terminal } from "../../terminal/out.ts";
import { type ChangeFlags, changeRows, theOne } from "./rows.ts";

const refuse = (message: string): null => {
  throw new DragomanError("actor", message);
};

/** `dragoman actors merge A B`: B is the same as A, whose id and name stay. */
export async function mergeCommand(a: string, b: string, flags: ChangeFlags, terminal: Terminal): Promise<number> {
  // Somebody whom only reports know has a name there and no row in the register.
  const told = namesTold(flags.record, b.trim());
  return changeRows(flags, terminal, (own, register) => {
    const into = theOne(a, register);
    if (register.entry(into) === null)
      refuse(`the register has no ${into}; look it up with: dragoman actors look NAME`);
    const from = theOne(b, register);
    const ofRegister = register.entry(from) !== null;
    if (!ofRegister && told.length === 0)
      refuse(`neither the register nor a report has ${from}; look it up with: dragoman actors look NAME`);
    const entry = register.entry(into);
    const kind = entry === null ? "person" : entry.kind === "body" ? entry.actor.kind : entry.kind;
    const named = ofRegister ? own : say(own, { id: into, kind, aliases: told });
    const names = ofRegister ? register.namesOf(from) : told;
    return {
      own: merge(named, register, from, into),
      changed: {
        done: `${names[0] ?? from} (${from}) is henceforth ${register.namesOf(into)[0] ?? into} (${into}); undo with: dragoman actors split ${into} ${from}`,
        ids: [into, from],
      },
    };
  });
}

/** `dragoman actors name A NAME`: what somebody is called from now on; the register's own name stays as another. */
export async function nameCommand(a: string, name: string, flags: ChangeFlags, terminal: Terminal): Promise<number> {
  checkName(name.trim(), "name", refuse);
  return changeRows(flags, terminal, (own, register) => {
    const id = theOne(a, register);
    const entry = register.entry(id);
    const row = own.actors.find((one) => one.id === id);
    if (entry === null && row === undefined)
      refuse(`neither the register nor your rows have ${id}; add somebody new with: dragoman actors add`);
    const kind = row?.kind ?? (entry === null ? "person" : entry.kind === "body" ? entry.actor.kind : entry.kind);
    return {
      own: say(own, { id, kind, name: name.trim(), aliases: register.namesOf(id) }),
      changed: { done: `${id} is called ${name.trim()}; undo with: dragoman undo`, ids: [id] },
    };
  });
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
    if (b !== undefined) {
      const next = unmerge(own, a.trim(), b.trim());
      if (next === null)
        throw new DragomanError("actor", `${a} and ${b} were not merged; dragoman actors list shows what was`);
      return { own: next, changed: { done: `${a} and ${b} are two again`, ids: [a.trim(), b.trim()] } };
    }
    const id = theOne(a, register);
    const merged = own.merges.filter((one) => one.into === id).map((one) => one.from);
    if (merged.length > 0)
      refuse(
        `${merged.join(", ")} ${merged.length === 1 ? "was" : "were"} merged into ${id}; undo that first: dragoman actors split ${id} ${merged[0]}`,
      );
    const whole = wholeRow(own, register, id) ?? (refuse(`${id} has no row that could be split`) as never);
    const name = flags.name?.trim() ?? (refuse("--name says what the new actor is called") as never);
    checkName(name, "name", refuse);
    const latest = [...whole.offices].sort((one, other) => ((one.from ?? "") < (other.from ?? "") ? 1 : -1));
    const offices = (flags.office ?? []).map((number) => {
      const office = /^\d+$/.test(number) ? latest[Number(number) - 1] : undefined;
      return (
        office ??
        (refuse(
          `--office ${number}: give its number as dragoman actors look ${id} shows it (${counted(latest.length, "office")})`,
        ) as never)
      );
    });
    if (offices.length === 0 && !flags.alias?.length && !whole.aliases.includes(name))
      refuse("nothing would be taken off; say which names (--alias) and offices (--office NUMBER) are somebody else's");
    const other = flags.id ?? newId(name, (one) => register.entry(one) !== null);
    return {
      own: split(own, whole, { id: other, name, aliases: flags.alias ?? [], offices }),
      changed: {
        done: `${name} (${other}) is now somebody else than ${whole.name} (${id}), with ${counted(offices.length, "office")}`,
        ids: [id, other],
      },
    };
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
