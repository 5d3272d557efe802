import {
  checkDeeds,
  checkQuestion,
  type DeedQuestion,
  openAnswers,
  type Question,
  savedSearches,
} from "../../answers/index.ts";
import { DragomanError } from "../../contract/index.ts";
import { openStore, type SavedSearch } from "../../record/index.ts";
import { inLine } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";
import { type AskFlags, askCommand, pair } from "./ask.ts";
import { deedFlags } from "./deedFlags.ts";
import { type DeedFlags, deedsCommand } from "./deeds.ts";

interface Flags {
  readonly record: string;
  readonly json?: boolean;
}

/** `dragoman searches`: 0 when there are any, 1 when there are none. */
export async function listCommand({ record, json }: Flags, terminal: Terminal): Promise<number> {
  const answers = openAnswers(record);
  try {
    const { searches } = await answers.ask("savedSearches");
    const found = [];
    for (const one of searches) found.push({ ...one, ...(await answers.ask("newsOf", one)) });
    if (json) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
    else if (found.length === 0)
      terminal.out("no question is kept; keep one with: dragoman searches save NAME --speaker WHO\n");
    else
      terminal.out(
        `${table(
          ["name", "new", "all", "kind", "seen"],
          found.map(({ name, fresh, total, kind, seen }) => [
            name,
            String(fresh),
            String(total),
            kind,
            seen?.slice(0, 16).replace("T", " ") ?? "never",
          ]),
          [40, 8, 8, 12, 18],
          terminal.width,
        )}\n`,
      );
    return found.length > 0 ? 0 : 1;
  } finally {
    await answers.close();
  }
}

/** `dragoman searches save`: 0, or 2 for a question that cannot be asked. */
export async function saveCommand(
  name: string,
  words: readonly string[],
  { record, ...flags }: AskFlags & DeedFlags,
  terminal: Terminal,
): Promise<number> {
  if (name.trim() === "") throw new DragomanError("query", "a search is kept under a name; give it one");
  const ofEvents = (["did", "type", "code", "status", "alleged"] as const).some((one) => flags[one] !== undefined);
  const { record: _, ...question } = ofEvents
    ? deedFlags(words, { record, ...flags })
    : statements(words, { record, ...flags });
  if (ofEvents) checkDeeds(question as DeedQuestion);
  else checkQuestion(question as Question);
  openStore(record, { readonly: true }).close();
  const store = openStore(record);
  try {
    store.saveSearch({ name: name.trim(), kind: ofEvents ? "events" : "statements", question: { ...question } });
  } finally {
    store.close();
  }
  terminal.err(`kept; what is new in it shows: dragoman searches show ${quoted(name.trim())}\n`);
  return 0;
}

function statements(words: readonly string[], { between, text: more, ...rest }: AskFlags): AskFlags {
  const text = [more, ...words].filter(Boolean).join(" ");
  return { ...rest, ...(text ? { text } : {}), ...(between ? { between: pair(between) } : {}) };
}

interface ShowFlags extends Flags {
  readonly all?: boolean;
  readonly keep?: boolean;
  readonly csv?: boolean;
  readonly raw?: boolean;
}

/** `dragoman searches show`: prints as `ask` does; 0 when something is new, 1 when nothing is. */
export async function showCommand(name: string, flags: ShowFlags, terminal: Terminal): Promise<number> {
  const { record, all, keep, ...shown } = flags;
  const reader = openStore(record, { readonly: true });
  const { searches, newest } = savedSearches(reader);
  reader.close();
  const { kind, question, seen } = named(searches, name);
  const asked = { ...question, ...(all || seen === null ? {} : { addedAfter: seen }), ...shown, record };
  const code =
    kind === "events"
      ? await deedsCommand(asked as DeedFlags, terminal)
      : await askCommand([], asked as AskFlags, terminal);
  if (keep || all || newest === null) return code;
  const store = openStore(record);
  store.markSeen(name, newest);
  store.close();
  return code;
}

/** `dragoman searches remove`: 0 when there was one of that name. */
export async function removeCommand(name: string, { record }: Flags, terminal: Terminal): Promise<number> {
  openStore(record, { readonly: true }).close();
  const store = openStore(record);
  try {
    named(store.searches(), name);
    store.removeSearch(name);
  } finally {
    store.close();
  }
  terminal.err(`${inLine(name)} is kept no longer\n`);
  return 0;
}

/** @throws DragomanError `query` where there is none of that name, with what there is */
function named(searches: readonly SavedSearch[], name: string): SavedSearch {
  const found = searches.find((one) => one.name === name);
  if (found) return found;
  const names = searches.map((one) => `"${one.name}"`).join(", ");
  throw new DragomanError("query", `no search is kept as "${name}"; ${names ? `there are: ${names}` : "none is kept"}`);
}

const quoted = (words: string): string => (/^[\w.-]+$/.test(words) ? words : `'${words.replaceAll("'", "'\\''")}'`);
