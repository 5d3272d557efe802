import { existsSync } from "node:fs";
import { DragomanError } from "../../contract/index.ts";
import { addKey, type Key, listKeys, revokeKey, SCOPES, type Scope } from "../../http/keys/index.ts";
import { inLine } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";

interface RecordFlags {
  readonly record: string;
}

/** `dragoman keys add`: prints the key, which is told this once. */
export function addCommand(
  name: string,
  { record, scope, until }: RecordFlags & { readonly scope?: readonly string[]; readonly until?: string },
  terminal: Terminal,
): number {
  if (!existsSync(record)) throw new DragomanError("query", `there is no record ${record}; name one with --record`);
  const label = name.trim();
  if (label === "" || label.length > 100)
    throw new DragomanError("query", "a key wants a name of 1 to 100 letters: whose it is");
  const { secret, key } = addKey(record, { name: label, scopes: scopesIn(scope), until: until ?? null });
  terminal.out(`${secret}\n`);
  terminal.err(
    `dragoman: the key ${key.id} of ${inLine(key.name)} may ${key.scopes.join(", ")}; it is shown this once and kept nowhere\n`,
  );
  return 0;
}

/** `dragoman keys list`: 1 where there is none. */
export function listCommand({ record, json }: RecordFlags & { readonly json?: boolean }, terminal: Terminal): number {
  const keys = listKeys(record).map(({ hash: _, ...key }) => key);
  if (json) terminal.out(`${JSON.stringify(keys, null, 2)}\n`);
  else terminal.out(keys.length === 0 ? "there is no key\n" : forPeople(keys, terminal.width));
  return keys.length > 0 ? 0 : 1;
}

/** `dragoman keys revoke` */
export function revokeCommand(told: string, { record }: RecordFlags, terminal: Terminal): number {
  const { id, name } = revokeKey(record, told);
  terminal.out(`the key ${id} of ${inLine(name)} holds no more\n`);
  return 0;
}

function scopesIn(given: readonly string[] = ["read"]): readonly Scope[] {
  const scopes = given.flatMap((one) => one.split(",")).map((one) => one.trim());
  const wrong = scopes.find((one) => !(SCOPES as readonly string[]).includes(one));
  if (wrong !== undefined)
    throw new DragomanError("query", `there is no scope "${wrong}"; there are: ${SCOPES.join(", ")}`);
  return SCOPES.filter((one) => scopes.includes(one));
}

const forPeople = (keys: readonly Omit<Key, "hash">[], width: number): string =>
  `${table(
    ["key", "whose", "may", "made", "until"],
    keys.map(({ id, name, scopes, created, until }) => [
      id,
      name,
      scopes.join(", "),
      created.slice(0, 10),
      until ?? "",
    ]),
    [8, 30, 22, 10, 10],
    width,
  )}\n`;
