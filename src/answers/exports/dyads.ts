import { codeOf, typeWithStatus } from "../../codes/index.ts";
import type { Event, When } from "../../contract/index.ts";
import type { ExportRow, PartyOut } from "./types.ts";

/** An event as rows of one actor and one recipient have it. */
export type EventRow = ExportRow & Event & { readonly published: string | null; readonly evidence_start: number };

/** Somebody who did something to somebody; null where nobody is told. */
export interface Dyad {
  readonly from: PartyOut | null;
  readonly to: PartyOut | null;
}

/**
 * Each pair of one who acts and one who receives; what two do with each other both ways, as CAMEO's rules have it, where
 * `both` is asked for.
 */
export function dyadsOf(row: EventRow, both: boolean): readonly Dyad[] {
  const [from, to] = [distinct(row, "actor"), distinct(row, "recipient")];
  const pairs = orNobody(from).flatMap((one) => orNobody(to).map((other): Dyad => ({ from: one, to: other })));
  const turned = row.mutual && both && to.length > 0 ? pairs.map((one): Dyad => ({ from: one.to, to: one.from })) : [];
  return [...pairs, ...turned];
}

const orNobody = (all: readonly PartyOut[]): readonly (PartyOut | null)[] => (all.length > 0 ? all : [null]);

/** Those of a role, each once: somebody may be named and known as well. */
function distinct({ parties = [] }: EventRow, role: string): readonly PartyOut[] {
  const seen = new Map<string, PartyOut>();
  for (const one of parties) {
    const key = one.actor ?? one.words;
    if (one.role === role && key !== "" && !seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/** What an event is in a format that has no status. */
export interface Coded {
  readonly plover: Event["plover"];
  readonly cameo: string;
}

/** The codes of what was asked for, promised, threatened or refused, none of which is the act itself. */
const ROOTS: Partial<Readonly<Record<Event["plover"], string>>> = {
  REQUEST: "020",
  AGREE: "030",
  REJECT: "120",
  THREATEN: "130",
};

/**
 * The codes of an event where no column tells its status: a threat of force is a threat there, never the use of force. Null
 * where no code tells it: what is denied, imagined or only claimed would read as done.
 */
export function codedOf({ cameo, plover, status, alleged }: EventRow): Coded | null {
  if (alleged || status === "hypothetical") return null;
  const published = codeOf(cameo)?.published ?? plover;
  if (status === "happened" || status === "ongoing") return { plover: published, cameo: threeDigits(cameo) };
  const told = typeWithStatus(published, status);
  if (told === published) return SPOKEN[published] === status ? { plover: published, cameo: threeDigits(cameo) } : null;
  const root = ROOTS[told];
  return root === undefined ? null : { plover: told, cameo: root };
}

/** Acts that are done by asking, promising or threatening itself: such a status says no more than the type does. */
const SPOKEN: Partial<Readonly<Record<Event["plover"], Event["status"]>>> = {
  REQUEST: "called_for",
  AGREE: "planned",
  THREATEN: "threatened",
};

/** A root as its own general code: 19 is 190. */
const threeDigits = (code: string): string => (code.length === 2 && codeOf(`${code}0`) ? `${code}0` : code);

/** The day of an event, else that of the report; null where neither is known to the day. */
export function dayOf(row: EventRow): string | null {
  const day = (given: string | null | undefined) => (given && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null);
  const when = row.when as When | null;
  const { from, until } = when ?? {};
  return (from === until || !until ? day(from) : null) ?? day(row.published);
}
