import { DragomanError, type Reading, type Ref } from "../../contract/index.ts";
import type { Store } from "../../record/index.ts";
import { connectionOf } from "../../record/inside.ts";
import type { Entry, Register } from "../../register/index.ts";

type Actor = Reading["actors"][number];

/**
 * The actors that fields name and the report does not know: as other reports of the record have them, or as the register
 * does.
 *
 * @throws DragomanError `query` where nobody has the id
 */
export function actorsNamed(
  store: Store,
  fields: Readonly<Record<string, unknown>>,
  reading: Reading,
  register: Register | undefined,
): readonly Actor[] {
  const known = new Set(reading.actors.map(({ id }) => id));
  const ids = Object.values(fields)
    .flat()
    .flatMap((one) => (one as Partial<Ref> | null)?.actor ?? [])
    .filter((id) => !known.has(id));
  return [...new Set(ids)].map((id) => {
    const actor = inRecord(store, id) ?? inRegister(register, id, reading.published);
    if (actor === null)
      throw new DragomanError("query", `nobody has the id ${id}; look it up with: dragoman actors look NAME`);
    return actor;
  });
}

/** As the newest report has it. */
function inRecord(store: Store, id: string): Actor | null {
  const row = connectionOf(store).get(
    `SELECT a.* FROM actors a JOIN reports r ON r.id = a.report WHERE a.actor = ? ORDER BY r.published DESC LIMIT 1`,
    id,
  );
  if (row === undefined || row.identity === "in report") return null;
  const { name, kind, country, sector, speaks_for, identity, offices } = row;
  return {
    id,
    name,
    kind,
    country,
    sector,
    speaks_for,
    identity: identity ?? "known",
    offices: JSON.parse(offices as string),
  } as Actor;
}

function inRegister(register: Register | undefined, id: string, day: string | null): Actor | null {
  const entry = register?.entry(id);
  if (register === undefined || !entry) return null;
  const actor = actorIn(register, entry, day);
  return actor === null ? null : ({ speaks_for: null, identity: "known", ...actor } as Actor);
}

const actorIn = (register: Register, entry: Entry, day: string | null) =>
  entry.kind === "person"
    ? register.person(entry.person, day)
    : entry.kind === "body"
      ? register.bodyOn(entry, day)
      : register.stateActor(entry.state.code);
