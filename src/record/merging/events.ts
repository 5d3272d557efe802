import type { Event } from "../../contract/index.ts";
import type { Connection, Row } from "../connection.ts";
import { whole } from "../whole.ts";
import { hashOf } from "./hash.ts";
import { type Told, toldBy } from "./words.ts";

/** Version of the score of two events: judgements by another are kept and count no more. */
export const OCCURRENCE_VERSION = 1;

/** Somebody who took part: their id and the state for which they act. */
export interface Part {
  readonly actor: string;
  readonly voice: string;
}

/** An event of a record as far as it is compared with others. */
export interface Happening {
  readonly id: string;
  readonly report: string;
  readonly url: string | null;
  readonly plover: string;
  readonly cameo: string;
  readonly mutual: boolean;
  readonly actors: readonly Part[];
  readonly recipients: readonly Part[];
  /** First and last day since 1970 on which it was done, where the report tells them to the day; else null. */
  readonly days: { readonly from: number; readonly until: number } | null;
  /** Day of the report; null where it has none. */
  readonly published: number | null;
  readonly place: { readonly name: string; readonly country: string | null } | null;
  readonly trigger: string;
  readonly told: Told;
}

const COLUMNS = `e.id, e.report, r.url, r.published, e.plover, e.cameo, e.words, ${whole("e.evidence")} AS evidence, ${whole("e.whole")} AS whole`;

/** The events of a report, in its order. */
export const happeningsOf = (db: Connection, report: string): readonly Happening[] =>
  db
    .all(
      `SELECT ${COLUMNS} FROM events e JOIN reports r ON r.id = e.report WHERE e.report = ? ORDER BY e.position`,
      report,
    )
    .map((row) => happening(db, row));

/** One event; undefined where it is there no more. */
export function happeningAt(db: Connection, id: string): Happening | undefined {
  const row = db.get(`SELECT ${COLUMNS} FROM events e JOIN reports r ON r.id = e.report WHERE e.id = ?`, id);
  return row && happening(db, row);
}

function happening(db: Connection, row: Row): Happening {
  const { when, where, mutual } = JSON.parse(row.whole as string) as Event;
  const parties = db.all(
    `SELECT p.role, p.actor, a.speaks_for FROM parties p
     LEFT JOIN actors a ON a.report = p.report AND a.actor = p.actor
     WHERE p.finding = ? AND p.actor IS NOT NULL ORDER BY p.role, p.position`,
    row.id as string,
  );
  const partsOf = (role: string): readonly Part[] =>
    parties
      .filter((one) => one.role === role)
      .map(({ actor, speaks_for }) => ({ actor: actor as string, voice: (speaks_for ?? actor) as string }));
  const isDay = when !== null && (when.precision === "day" || when.precision === "hour");
  const [from, until] = [dayOf(when?.from ?? null), dayOf(when?.until ?? when?.from ?? null)];
  return {
    id: row.id as string,
    report: row.report as string,
    url: row.url as string | null,
    plover: row.plover as string,
    cameo: row.cameo as string,
    mutual,
    actors: partsOf("actor"),
    recipients: partsOf("recipient"),
    days: isDay && from !== null && until !== null ? { from, until } : null,
    published: dayOf(row.published as string | null),
    place: where === null ? null : { name: where.name.toLowerCase(), country: where.country },
    trigger: row.words as string,
    told: toldBy(row.evidence as string),
  };
}

function dayOf(day: string | null): number | null {
  const time = day === null ? Number.NaN : Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}

/** The day by which an event is sought: that on which it was done, else that of the report; null where neither is known. */
export const soughtOn = ({ days, published }: Happening): number | null => days?.from ?? published;

/** Keys of one event at most. */
const KEYS = 12;

/**
 * Under which keys an event is sought: its type with each two of those who act and are acted on, whichever way round. One of
 * which nobody is known who acts has none: it is never merged.
 */
export function eventKeys({ plover, actors, recipients }: Happening): readonly number[] {
  const keys = new Set<number>();
  const others = recipients.length > 0 ? recipients : actors.length > 1 ? actors : [{ voice: "-" }];
  for (const one of actors)
    for (const other of others)
      if (one !== other) keys.add(hashOf(`e ${plover} ${[one.voice, other.voice].sort().join(" ")}`));
  return [...keys].sort((a, b) => a - b).slice(0, KEYS);
}
