import { DragomanError, type OwnRows } from "../../contract/index.ts";
import type { Store } from "../../record/index.ts";
import { connectionOf } from "../../record/inside.ts";
import type { Register } from "../../register/index.ts";
import { wordsFor } from "../../register/own/index.ts";
import { namesInReports } from "../actors.ts";
import { correct } from "../corrections/index.ts";
import { readWithAnother, reportsByIds, reportsNaming } from "../naming.ts";
import type { PeopleAfter, PersonShown } from "../types.ts";
import { changePeople, namesOf, type PeopleAsked } from "./change.ts";
import { actorMeant } from "./who.ts";

export { changePeople, type PeopleAsked, type PeopleChange, partsOf } from "./change.ts";

/** The register with a user's rows laid over it. */
export type Lay = (own: OwnRows) => Register;

/** A change of who is who as a page words it: `with` may be a name. */
export type PeopleWords = PeopleAsked | { readonly what: "undo"; readonly decision: number };

/**
 * What a change of who is who would do, without doing it: the actors before and after, and the reports whose words it
 * may be about.
 *
 * @throws DragomanError `actor` where the change cannot be made
 */
export function previewPeople(store: Store, asked: PeopleAsked, lay: Lay): PeopleAfter {
  const before = store.own();
  const register = lay(before);
  const { own, done, ids } = changePeople(before, register, inIds(store, register, asked), (id) =>
    namesInReports(store, id),
  );
  return { ...whatChanges(store, ids, register, lay(own)), done, decision: null };
}

/**
 * Changes who is who, or undoes such a change; reports that were read before are to be read anew.
 *
 * @throws DragomanError `actor`, `who`, `gone`
 */
export function decidePeople(
  store: Store,
  asked: PeopleWords,
  { lay, as, why }: { readonly lay: Lay; readonly as?: string; readonly why?: string },
): PeopleAfter {
  // A page asks for the name when it is told `who`; the command line goes on without one.
  if (!as && store.corrections.who() === null)
    throw new DragomanError("who", "say once who decides; the record remembers it and shows it in the history");
  const before = lay(store.own());
  const person = { ...(as ? { as } : {}), ...(why ? { why } : {}) };
  if (asked.what === "undo") {
    const undone = store.corrections.history().find(({ number }) => number === asked.decision);
    if (undone?.what !== "actors")
      throw new DragomanError("gone", `decision ${asked.decision} did not change who is who`);
    const { decisions } = correct(store, [{ what: "undo", decision: asked.decision }], person);
    const rows = (undone.value?.rows ?? []) as readonly { readonly key: string }[];
    const ids = rows.map(({ key }) => key.replace(/^\w+ /, ""));
    const done = `decision ${asked.decision} is undone`;
    return {
      ...whatChanges(store, ids, before, lay(store.own())),
      done,
      decision: decisions[0]?.number ?? null,
    };
  }
  let done = "";
  let ids: readonly string[] = [];
  const own = store.changeOwn((rows) => {
    const register = lay(rows);
    const changed = changePeople(rows, register, inIds(store, register, asked), (id) => namesInReports(store, id));
    done = changed.done;
    ids = changed.ids;
    return changed.own;
  }, person);
  const [last] = store.corrections.history({ limit: 1 });
  return { ...whatChanges(store, ids, before, lay(own)), done, decision: last?.what === "actors" ? last.number : null };
}

function inIds(store: Store, register: Register, asked: PeopleAsked): PeopleAsked {
  return asked.what === "merge" || asked.what === "unmerge"
    ? { ...asked, with: actorMeant(store, register, asked.with) }
    : asked;
}

const MOST_SHOWN = 20;

function whatChanges(
  store: Store,
  ids: readonly string[],
  before: Register,
  now: Register,
): Pick<PeopleAfter, "before" | "after" | "naming" | "reports"> {
  const another = before.hash === now.hash ? [] : readWithAnother(store, { register: now.hash });
  const words = ids.flatMap((id) => [...wordsFor(before, id), ...wordsFor(now, id), ...namesInReports(store, id)]);
  const having = new Set(another.length > 0 ? reportsNaming(store, words) : []);
  const naming = another.filter((id) => having.has(id));
  return {
    before: shownIn(store, before, ids),
    after: shownIn(store, now, ids),
    naming,
    reports: reportsByIds(store, naming.slice(0, MOST_SHOWN)),
  };
}

/** Each of them once, under the id that theirs leads to. */
function shownIn(store: Store, register: Register, ids: readonly string[]): readonly PersonShown[] {
  const shown = new Map<string, PersonShown>();
  for (const id of ids) {
    const entry = register.entry(id);
    const names = namesOf(register, id, (one) => namesInReports(store, one));
    const one = entry?.kind === "person" ? register.person(entry.person, null).id : id;
    if (names.length === 0 || shown.has(one)) continue;
    const offices = entry?.kind === "person" ? register.tenures(entry.person) : [];
    shown.set(one, {
      id: one,
      name: names[0] as string,
      names: names.slice(1),
      offices: offices.map(({ title, country, from, until }) => ({ title, of: country, from, until })),
      ...countsOf(store, one),
    });
  }
  return [...shown.values()];
}

/** In how many findings reports mean somebody, as they were read. */
function countsOf(store: Store, id: string): Pick<PersonShown, "statements" | "events"> {
  const rows = connectionOf(store).all(
    "SELECT kind, count(DISTINCT finding) AS count FROM parties WHERE actor = ? GROUP BY kind",
    id,
  );
  const of = (kind: string): number => (rows.find((row) => row.kind === kind)?.count as number | undefined) ?? 0;
  return { statements: of("statement"), events: of("event") };
}
