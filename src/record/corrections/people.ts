import { DragomanError, type OwnRows } from "../../contract/index.ts";
import type { Connection } from "../connection.ts";
import { readOwn, writeOwn } from "../own.ts";
import { decisionsWhere, inForce, write } from "./history.ts";
import type { Decision } from "./types.ts";

/** One row of the user's own as a decision keeps it: what stood there and what stands there now; null for nothing. */
interface RowChange {
  /** `actor ID` or `merge ID`. */
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Writes into the history what a change did to the user's own rows. The caller holds the transaction. */
export function writePeople(
  db: Connection,
  before: OwnRows,
  after: OwnRows,
  person: { readonly who: string; readonly at: string; readonly why: string | null },
): void {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const rows = keys.flatMap((key): readonly RowChange[] => {
    const [one, other] = [old.get(key) ?? null, now.get(key) ?? null];
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ key, before: one, after: other }];
  });
  const [first] = rows;
  if (first === undefined) return;
  const none = { kind: null, report: null, other: null, anchor: null, undoes: null } as const;
  write(db, { ...person, what: "actors", ...none, finding: first.key.replace(/^\w+ /, ""), value: { rows } });
}

/**
 * Derives the user's own rows that a decision is about: each as the last decision in force has it, else as it stood before
 * anybody decided. The caller holds the transaction.
 *
 * @throws DragomanError `query` where two would be merged into each other
 */
export function derivePeople(db: Connection, decision: Decision): void {
  const all = decisionsWhere(db, "what = 'actors' OR (what = 'undo' AND json_extract(value, '$.what') = 'actors')");
  const active = inForce(all);
  const changes = all.filter(({ what }) => what === "actors");
  const first = undoneBy(all, decision);
  const keys = ((first?.value?.rows ?? []) as readonly RowChange[]).map(({ key }) => key);
  const own = readOwn(db);
  const rows = new Map(rowsOf(own));
  for (const key of keys) {
    const about = changes.flatMap(({ number, value }) => {
      const change = ((value?.rows ?? []) as readonly RowChange[]).find((one) => one.key === key);
      return change ? [{ change, active: active.has(number) }] : [];
    });
    const last = about.filter((one) => one.active).at(-1);
    const row = last ? last.change.after : (about[0]?.change.before ?? null);
    if (row === null) rows.delete(key);
    else rows.set(key, row);
  }
  const next = {
    actors: [...rows].flatMap(([key, row]) => (key.startsWith("actor ") ? [row as OwnRows["actors"][number]] : [])),
    merges: [...rows].flatMap(([key, row]) => (key.startsWith("merge ") ? [row as OwnRows["merges"][number]] : [])),
  };
  checkMerges(next);
  writeOwn(db, next);
}

/** The change of rows that an undoing, or the undoing of one, is about. */
function undoneBy(all: readonly Decision[], decision: Decision): Decision | undefined {
  let one: Decision | undefined = decision;
  while (one !== undefined && one.undoes !== null) {
    const { undoes }: Decision = one;
    one = all.find(({ number }) => number === undoes);
  }
  return one;
}

function rowsOf({ actors, merges }: OwnRows): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...actors.map((row) => [`actor ${row.id}`, row] as const),
    ...merges.map((row) => [`merge ${row.from}`, row] as const),
  ]);
}

function checkMerges({ merges }: OwnRows): void {
  const into = new Map(merges.map((one) => [one.from, one.into]));
  for (const start of into.keys()) {
    let at = into.get(start);
    for (let steps = 0; at !== undefined && steps <= into.size; steps += 1) {
      if (at === start)
        throw new DragomanError(
          "query",
          `${start} would be merged into itself through ${into.get(start)}; undo the other merge first: dragoman history ${start}`,
        );
      at = into.get(at);
    }
  }
}
