import { type Asked, correct } from "../../answers/index.ts";
import { DragomanError } from "../../contract/index.ts";
import { givenDay } from "../../intake/metadata/givenDay.ts";
import { type Decided, inWords, openStore, type Store } from "../../record/index.ts";
import { inLine } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";

export interface DecideFlags {
  readonly record: string;
  readonly as?: string;
  readonly why?: string;
  readonly after?: number;
  readonly json?: boolean;
}

/** A record that is there, to be changed; none is made. */
export function openExisting(path: string): Store {
  openStore(path, { readonly: true }).close();
  return openStore(path);
}

/** Decides and says what was decided. The register is opened only where an actor is named. */
export async function decideIn(
  store: Store,
  asked: readonly Asked[],
  { as, why, after, json }: DecideFlags,
  terminal: Terminal,
): Promise<Decided> {
  const more = { ...(why ? { why } : {}), ...(after === undefined ? {} : { after }) };
  const named = asked.some(({ set }) => /(?:wd:Q|dg:)/.test(JSON.stringify(set ?? {})));
  const register = named ? (await import("../../pipeline/own.ts")).ownRegister(store.own()) : undefined;
  const decided = correct(
    store,
    asked.map((one) => ({ ...more, ...one })),
    { ...(as === undefined ? {} : { as }), ...(register ? { register } : {}) },
  );
  if (json) terminal.out(`${JSON.stringify(decided, null, 2)}\n`);
  else
    for (const one of decided.decisions)
      terminal.out(`${inLine(inWords(one))}${one.finding === null ? "" : ` (${one.finding})`}\n`);
  return decided;
}

interface EditFlags extends DecideFlags {
  readonly published?: string;
  readonly publisher?: string;
  readonly reread: boolean;
}

/** `dragoman edit REPORT`: 0; with `--published` the report is read anew, and that command's exit code. */
export async function editCommand(report: string, flags: EditFlags, terminal: Terminal): Promise<number> {
  const { published, publisher } = flags;
  if (published === undefined && publisher === undefined)
    throw new DragomanError("query", "say what is set: --published DAY or --publisher NAME");
  const day = published === undefined ? {} : { published: published === "" ? null : givenDay(published) };
  const name = publisher === undefined ? {} : { publisher: publisher === "" ? null : publisher };
  const store = openExisting(flags.record);
  let reread: readonly string[];
  try {
    ({ reread } = await decideIn(store, [{ what: "report", on: report, ...day, ...name }], flags, terminal));
  } finally {
    store.close();
  }
  return rereadThese(reread, flags, terminal);
}

/** Reads reports anew whose day has changed, or says how. */
async function rereadThese(
  reports: readonly string[],
  { record, json, reread }: Pick<EditFlags, "record" | "json" | "reread">,
  terminal: Terminal,
): Promise<number> {
  if (reports.length === 0) return 0;
  if (reread) return (await import("./reread.ts")).rereadCommand(reports, { record, quiet: json ?? false }, terminal);
  terminal.err(
    `its relative times are reckoned anew by: dragoman reread ${reports.join(" ")} --record ${inLine(record)}\n`,
  );
  return 0;
}

/** `dragoman undo`: 0; a report whose day changes with it is read anew. */
export async function undoCommand(
  decision: number | undefined,
  flags: DecideFlags,
  terminal: Terminal,
): Promise<number> {
  const store = openExisting(flags.record);
  let reread: readonly string[];
  try {
    const { after: _, ...rest } = flags;
    const asked: Asked = { what: "undo", ...(decision === undefined ? {} : { decision }) };
    ({ reread } = await decideIn(store, [asked], rest, terminal));
  } finally {
    store.close();
  }
  return rereadThese(reread, { ...flags, reread: true }, terminal);
}
