import {
  type Asked,
  type DeedQuestion,
  type DeedRow,
  openAnswers,
  type Question,
  type StatementRow,
} from "../../answers/index.ts";
import { DragomanError } from "../../contract/index.ts";
import type { Review } from "../../record/index.ts";
import { toldCue } from "../terminal/cue.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";
import { type AskFlags, pair } from "./ask.ts";
import { type DecideFlags, decideIn, openExisting } from "./correcting.ts";
import { deedFlags } from "./deedFlags.ts";
import type { DeedFlags } from "./deeds.ts";
import { inTable } from "./history.ts";

type Filters = Omit<AskFlags & DeedFlags, "record" | "limit" | "kind" | "after" | "json">;

interface ReviewFlags extends DecideFlags, Filters {
  readonly limit: number;
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly edit?: string;
  readonly add?: string;
  readonly kind?: "statement" | "event" | "tie";
  readonly note?: string;
  readonly untag?: readonly string[];
  readonly on?: string;
  readonly together?: string;
  readonly apart?: string;
  readonly orphans?: boolean;
}

/** `dragoman review`: 0 when something was found or decided, 1 when nothing is left to look at. */
export async function reviewCommand(words: readonly string[], flags: ReviewFlags, terminal: Terminal): Promise<number> {
  const asked = decisionsIn(words, flags);
  if (asked.length === 0) return list(words, flags, terminal);
  const store = openExisting(flags.record);
  try {
    await decideIn(store, asked, flags, terminal);
    return 0;
  } finally {
    store.close();
  }
}

/** What the flags decide; nothing where they only list. */
function decisionsIn(words: readonly string[], flags: ReviewFlags): readonly Asked[] {
  const { accept = [], reject = [], edit, add, kind = "statement", note, tag, untag = [], on, together, apart } = flags;
  if (edit !== undefined && add !== undefined) throw new DragomanError("query", "--edit or --add, not both at once");
  const decided: Asked[] = [
    ...accept.map((one): Asked => ({ what: "accept", on: one })),
    ...reject.map((one): Asked => ({ what: "reject", on: one })),
    ...(edit === undefined ? [] : [{ what: "edit", on: edit, set: setIn(words) } as const]),
    ...(add === undefined ? [] : [{ what: "add", on: add, kind, set: setIn(words) } as const]),
    ...(together === undefined ? [] : [two("together", together)]),
    ...(apart === undefined ? [] : [two("apart", apart)]),
  ];
  const targets = on === undefined ? decided.flatMap((one) => (one.what === "add" ? [] : (one.on ?? []))) : [on];
  const tags = typeof tag === "string" ? [tag] : (tag ?? []);
  const asks = note !== undefined || untag.length > 0 || (tags.length > 0 && targets.length > 0);
  if (asks && targets.length === 0) throw new DragomanError("query", "say what the note or tag is for: --on ID");
  const beside = targets.flatMap((target): readonly Asked[] => [
    ...(note === undefined ? [] : [{ what: "note", on: target, words: note } as const]),
    ...tags.map((one): Asked => ({ what: "tag", on: target, tag: one })),
    ...untag.map((one): Asked => ({ what: "untag", on: target, tag: one })),
  ]);
  // What was seen was seen before the first of several decisions on one thing.
  const seen = new Set<string>();
  return [...decided, ...beside].map((one) => {
    const again = one.on !== undefined && seen.has(one.on);
    if (one.on !== undefined) seen.add(one.on);
    return again && flags.after !== undefined ? { ...one, after: Number.MAX_SAFE_INTEGER } : one;
  });
}

/** "field=value", each an argument of its own. */
function setIn(words: readonly string[]): Readonly<Record<string, string>> {
  if (words.length === 0)
    throw new DragomanError("query", 'say which field is what, such as speaker="Wang Yi" act=warn');
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf("=");
      if (at < 1)
        throw new DragomanError("query", `"${word}" is no field=value; quote values with spaces: words="the talks"`);
      return [word.slice(0, at).trim(), word.slice(at + 1)];
    }),
  );
}

function two(what: "together" | "apart", told: string): Asked {
  const [a, b, more] = told.split(",").map((one) => one.trim());
  if (!a || !b || more !== undefined) throw new DragomanError("query", `--${what} wants two ids with a comma between`);
  return { what, on: a, with: b };
}

const OWN: ReadonlySet<string> = new Set([
  ...["record", "as", "why", "after", "json", "accept", "reject", "edit", "add", "kind", "note", "untag", "on"],
  ...["together", "apart", "orphans"],
]);

async function list(words: readonly string[], flags: ReviewFlags, terminal: Terminal): Promise<number> {
  const given = Object.fromEntries(Object.entries(flags).filter(([name]) => !OWN.has(name))) as unknown as AskFlags &
    DeedFlags;
  const answers = openAnswers(flags.record);
  try {
    const orphans = await answers.ask("orphansOf");
    if (flags.orphans) {
      if (flags.json) terminal.out(`${JSON.stringify(orphans, null, 2)}\n`);
      else
        terminal.out(
          orphans.length === 0 ? "every decision has found its words\n" : `${inTable(orphans, terminal.width)}\n`,
        );
      return orphans.length > 0 ? 0 : 1;
    }
    const first = { reviewed: "no", sort: "doubtful" } as const;
    const { rows, total } = ofEvents(flags)
      ? await answers.ask("deeds", { ...first, ...eventsIn(words, given) })
      : await answers.ask("search", { ...first, ...statementsIn(words, given) });
    if (flags.json) terminal.out(`${JSON.stringify({ total, rows, orphans: orphans.length }, null, 2)}\n`);
    else terminal.out(forPeople(rows, total, terminal.width));
    if (orphans.length > 0 && !flags.json)
      terminal.err(`${orphans.length} decisions have lost their words: dragoman review --orphans shows them\n`);
    return total > 0 ? 0 : 1;
  } finally {
    await answers.close();
  }
}

const ofEvents = (flags: ReviewFlags): boolean =>
  flags.kind === "event" ||
  (["did", "type", "code", "status", "alleged"] as const).some((one) => flags[one] !== undefined);

function eventsIn(words: readonly string[], { sort, ...flags }: AskFlags & DeedFlags): DeedQuestion {
  const { record: _, ...question } = deedFlags(words, flags as AskFlags & DeedFlags);
  return { ...question, ...(sort ? { sort } : {}) };
}

function statementsIn(words: readonly string[], flags: AskFlags): Question {
  const { between, text: more, ...question } = flags;
  const text = [more, ...words].filter(Boolean).join(" ");
  return { ...question, ...(text ? { text } : {}), ...(between ? { between: pair(between) } : {}) };
}

function forPeople(rows: readonly (StatementRow | DeedRow)[], total: number, width: number): string {
  if (rows.length === 0) return total === 0 ? "nothing is left to look at\n" : "no row stands here; see --limit\n";
  const cells = rows.map((row) => [
    row.id,
    row.confidence.toFixed(2),
    ...("content" in row
      ? [row.speakerName ?? row.speaker, toldCue(row.cue, row), row.addresseeName ?? row.addressee, row.content]
      : [party(row, "actor"), `“${row.words}” ${row.plover}`, party(row, "recipient"), row.evidence]),
    state(row.reviewed),
  ]);
  const head = ["id", "sure", "who", "did", "to whom", "words", "reviewed"];
  return `${table(head, cells, [18, 6, 16, 14, 14, 42, 10], width)}\n\n${rows.length} of ${total}, the least certain first; decide with --accept ID, --reject ID, --edit ID field=value\n`;
}

const party = ({ parties }: DeedRow, role: "actor" | "recipient"): string =>
  parties.flatMap((one) => (one.role === role ? [one.name ?? one.words] : [])).join("; ");

const state = (review: Review | null): string =>
  [review?.state, ...(review?.tags ?? []).map((tag) => `#${tag}`)].filter(Boolean).join(" ");
