import { stringify } from "csv-stringify/sync";
import type { OwnActor, OwnRows } from "../../contract/index.ts";
import { cellOf } from "../../contract/printable.ts";
import { COLUMNS } from "./columns.ts";

/**
 * The user's rows as a table that can be taken in again: a line an office, the actor's own cells on its first line.
 * A cell that a spreadsheet would take for a formula gets a leading apostrophe, which taking in leaves out, and control
 * and bidirectional characters are left out; `raw` writes cells as they are.
 */
export function toTable({ actors, merges }: OwnRows, options: { readonly raw?: boolean } = {}): string {
  const cell = (value: string | null): string => cellOf(value ?? "", options.raw ?? false);
  const into = new Map(merges.map((one) => [one.from, one.into]));
  const lines = actors.flatMap((row) => linesOf(row, into.get(row.id) ?? null));
  const known = new Set(actors.map((row) => row.id));
  const bare = merges.filter((one) => !known.has(one.from)).map((one) => ({ id: one.from, same_as: one.into }));
  return stringify([
    [...COLUMNS],
    ...[...lines, ...bare].map((line) =>
      COLUMNS.map((name) => cell((line as Readonly<Record<string, string | null>>)[name] ?? null)),
    ),
  ]);
}

function linesOf(row: OwnActor, into: string | null): readonly Readonly<Record<string, string | null>>[] {
  const first = {
    id: row.id,
    name: row.name,
    kind: row.kind,
    country: row.country,
    sector: row.sector,
    aliases: row.aliases.join("; "),
    replaces: row.replaces ? "yes" : null,
    same_as: into,
    source: row.source,
  };
  const offices = row.offices.map(({ title, kind, of, from, until, seen }) => ({
    office: title,
    office_kind: kind,
    office_of: of ?? "-",
    from,
    until,
    seen,
  }));
  if (offices.length === 0) return [first];
  return offices.map((office, at) => (at === 0 ? { ...first, ...office } : { id: row.id, kind: row.kind, ...office }));
}
