import type { Actor, Office } from "../contract/index.ts";
import type { Store } from "../record/index.ts";

/**
 * An actor as the record's reports know it: its offices over time, gathered from every report that names it.
 * Null where no report does.
 */
export function actorOf(
  { db }: Pick<Store, "db">,
  id: string,
): { readonly actor: Actor; readonly reports: number } | null {
  const rows = db
    .prepare("SELECT actor AS id, name, kind, country, sector, offices FROM actors WHERE actor = ? ORDER BY report")
    .all(id) as (Omit<Actor, "offices"> & { readonly offices: string })[];
  const first = rows[0];
  if (first === undefined) return null;
  const offices = new Map<string, Office>();
  for (const row of rows)
    for (const office of JSON.parse(row.offices) as readonly Office[])
      offices.set(`${office.title} ${office.of} ${office.from}`, office);
  const inOrder = [...offices.values()].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  return { actor: { ...first, offices: inOrder }, reports: rows.length };
}
