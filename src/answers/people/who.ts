import { DragomanError } from "../../contract/index.ts";
import type { Store } from "../../record/index.ts";
import { connectionOf } from "../../record/inside.ts";
import type { Register } from "../../register/index.ts";
import { look } from "../../register/look.ts";
import { idOf } from "../../register/own/index.ts";

/** What leads to somebody by a whole name: a surname alone is not enough to change somebody by. */
const WHOLE_NAME: ReadonlySet<string> = new Set(["actors/id", "actors/full-name", "actors/body", "actors/state"]);

/**
 * The id that somebody's words mean: an id, or a whole name that means exactly one of those whom the record and the
 * register know.
 *
 * @throws DragomanError `actor` where they mean nobody or several, who are named
 */
export function actorMeant(store: Store, register: Register, words: string): string {
  const given = idOf(words.trim());
  if (given !== null) return given;
  const name = words.trim();
  const found = new Map<string, string>();
  for (const { actor, by, tenures } of look(register, name, null, () => []))
    if (WHOLE_NAME.has(by))
      found.set(actor.id, [actor.name, actor.country, tenures[0]?.title].filter(Boolean).join(", "));
  const inReports = connectionOf(store).all(
    "SELECT DISTINCT actor, name, country FROM actors WHERE lower(name) = lower(?) AND identity <> 'in report' LIMIT 12",
    name,
  );
  for (const row of inReports)
    if (!found.has(row.actor as string))
      found.set(row.actor as string, [row.name, row.country, "known from reports"].filter(Boolean).join(", "));
  const [first, ...more] = found.keys();
  if (first === undefined)
    throw new DragomanError("actor", `nobody is called "${name}"; give the whole name, or the id from their page`);
  if (more.length > 0)
    throw new DragomanError(
      "actor",
      `"${name}" can mean ${found.size}; give one by its id: ${[...found]
        .slice(0, 8)
        .map(([id, told]) => `${id} (${told})`)
        .join("; ")}`,
    );
  return first;
}
