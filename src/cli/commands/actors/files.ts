import { readFileSync, statSync } from "node:fs";
import { DragomanError, type OwnRows } from "../../../contract/index.ts";
import { decode } from "../../../intake/decode.ts";
import { ownRegister } from "../../../pipeline/own.ts";
import { openStore } from "../../../record/index.ts";
import { isDay, NO_ROWS, toTable } from "../../../register/own/index.ts";
import { type Taken, take } from "../../../register/own/take.ts";
import { bytesOf } from "../../sources/bytes.ts";
import { clean, inLine } from "../../terminal/clean.ts";
import { counted } from "../../terminal/counted.ts";
import type { Terminal } from "../../terminal/out.ts";
import { table } from "../../terminal/table.ts";
import { officeLine } from "./look.ts";
import { type ChangeFlags, changeRows } from "./rows.ts";

const LARGEST = 100_000_000;
const SHOWN = 20;

export interface ImportFlags extends ChangeFlags {
  readonly seen?: string;
  readonly replace?: boolean;
  readonly dryRun?: boolean;
  readonly encoding?: string;
}

/** `dragoman actors import FILE`: 0 when every line was taken, 3 when some were not, 2 when the file is no such file. */
export async function importCommand(path: string, flags: ImportFlags, terminal: Terminal): Promise<number> {
  if (flags.seen !== undefined && !isDay(flags.seen))
    throw new DragomanError("date", `--seen wants a day such as 2024-11-12, not "${flags.seen}"`);
  const text = await textOf(path, flags.encoding, terminal);
  let taken: Taken | null = null;
  const change = (own: OwnRows) => {
    const before = flags.replace ? NO_ROWS : own;
    try {
      taken = take(text, before, ownRegister(before), flags.seen ?? null);
    } catch (error) {
      if (error instanceof DragomanError && error.code === "table")
        throw new DragomanError("table", `${path}: ${error.message}`, { cause: error });
      throw error;
    }
    const ids = flags.replace ? [...own.actors.map((row) => row.id), ...taken.ids] : taken.ids;
    return { own: taken.own, changed: { done: summary(taken, path), ids: [...new Set(ids)] } };
  };
  if (flags.dryRun) {
    const store = openStore(flags.record);
    const { changed } = change(store.own());
    store.close();
    terminal.out(`${clean(changed.done)}\nNothing was kept (--dry-run).\n`);
  } else {
    const code = await changeRows(flags, terminal, change);
    if (code !== 0) return code;
  }
  const { problems } = taken as unknown as Taken;
  const unit = /^\s*[[{]/.test(text) ? "row" : "line";
  for (const { line, message } of problems.slice(0, SHOWN))
    terminal.err(`dragoman: ${inLine(path)}: ${unit} ${line}: ${inLine(message)}\n`);
  if (problems.length > SHOWN) terminal.err(`dragoman: ${inLine(path)}: and ${problems.length - SHOWN} more\n`);
  if (problems.length > 0 && !flags.dryRun)
    terminal.err(
      "dragoman: the other lines were taken; mend these and import the same file again, nothing is taken twice\n",
    );
  return problems.length > 0 ? 3 : 0;
}

function summary({ ids, lines, found, twice, problems }: Taken, path: string): string {
  const more = [
    found > 0 ? `${found} found in the register by name` : "",
    twice > 0 ? `${counted(twice, "line")} said twice` : "",
    problems.length > 0 ? `${counted(problems.length, "line")} not taken` : "",
  ].filter(Boolean);
  return `${path}: ${counted(ids.length, "actor")} from ${counted(lines, "line")}${more.length > 0 ? ` (${more.join(", ")})` : ""}`;
}

/** A file's words, whatever its encoding; "-" is standard input. */
async function textOf(path: string, encoding: string | undefined, terminal: Terminal): Promise<string> {
  if (encoding !== undefined && !isEncoding(encoding))
    throw new DragomanError(
      "table",
      `--encoding "${encoding}" is none that is known; utf-8, windows-1252, utf-16le … are`,
    );
  let body: Buffer;
  if (path === "-") {
    const given = await bytesOf(terminal.stdin, LARGEST);
    if (given === null)
      throw new DragomanError("table", `standard input has more than ${LARGEST / 1e6} MB, the most that is taken`);
    body = given;
  } else {
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new DragomanError("table", `${path}: there is no such file`);
    if (size > LARGEST)
      throw new DragomanError("table", `${path}: has ${Math.round(size / 1e6)} MB; at most ${LARGEST / 1e6} are taken`);
    try {
      body = readFileSync(path);
    } catch (cause) {
      throw new DragomanError("table", `${path}: cannot be read: ${(cause as Error).message}`, { cause });
    }
  }
  try {
    const { text, warnings } = decode(body, encoding);
    for (const warning of warnings)
      terminal.err(
        `dragoman: ${inLine(path)}: ${inLine(warning.message)}; if names look wrong, save it as UTF-8 or name its --encoding\n`,
      );
    return text;
  } catch (error) {
    if (error instanceof DragomanError)
      throw new DragomanError("table", `${path}: this is no table of words; save the sheet as CSV (UTF-8)`, {
        cause: error,
      });
    throw error;
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) !== null;
  } catch {
    return false;
  }
}

export interface ExportFlags {
  readonly record: string;
  readonly json?: boolean;
  readonly raw?: boolean;
}

/** `dragoman actors export`: the user's rows as a table or as JSON, to be imported elsewhere. 1 when there are none. */
export async function exportCommand(flags: ExportFlags, terminal: Terminal): Promise<number> {
  const own = rowsOf(flags.record);
  terminal.out(flags.json ? `${JSON.stringify(own, null, 2)}\n` : toTable(own, { raw: flags.raw ?? false }));
  return own.actors.length + own.merges.length > 0 ? 0 : 1;
}

/** `dragoman actors list`: the user's rows for people. 1 when there are none. */
export async function listCommand(flags: ExportFlags, terminal: Terminal, width = terminal.width): Promise<number> {
  const own = rowsOf(flags.record);
  if (flags.json) terminal.out(`${JSON.stringify(own, null, 2)}\n`);
  else if (own.actors.length + own.merges.length === 0)
    terminal.out(
      'no rows of your own; add one with: dragoman actors add "NAME" --office "TITLE, STATE, FROM..UNTIL"\n',
    );
  else {
    const register = ownRegister(own);
    const cells = own.actors.map((row) => [
      row.name ?? register.namesOf(row.id)[0] ?? "",
      row.id,
      [row.kind, row.country, row.sector].filter(Boolean).join(", "),
      row.offices
        .map(({ title, of, from, until, seen }) =>
          officeLine({ title, kind: "", country: of, from, until, seen }, null),
        )
        .join("; "),
      [row.replaces ? "replaces ours" : "", row.aliases.join("; "), row.source ?? ""].filter(Boolean).join(" · "),
    ]);
    if (cells.length > 0)
      terminal.out(`${table(["name", "id", "what", "offices", "also, source"], cells, [18, 20, 12, 30, 24], width)}\n`);
    for (const { from, into } of own.merges) terminal.out(`${inLine(from)} is the same as ${inLine(into)}\n`);
    terminal.out(`\n${counted(own.actors.length, "row")} of your own, ${counted(own.merges.length, "merge")}\n`);
  }
  return own.actors.length + own.merges.length > 0 ? 0 : 1;
}

function rowsOf(record: string): OwnRows {
  const store = openStore(record, { readonly: true });
  try {
    return store.own();
  } finally {
    store.close();
  }
}
