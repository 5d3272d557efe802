import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { checkQuestion } from "./check.ts";
import { type Where, whereDone, whereOf } from "./conditions.ts";
import { periodOf, sizeOf } from "./counts.ts";
import { deedsByIds, IS_DONE } from "./deeds.ts";
import { statementsByIds } from "./search.ts";
import { sideOf } from "./sides.ts";
import type { Pair, PairPeriod, PairQuestion, Period } from "./types.ts";

const DEFAULT_ROWS = 50;
const MOST_ROWS = 500;

const SAID = "FROM statements s JOIN reports r ON r.id = s.report";
const DID = "FROM events e JOIN reports r ON r.id = e.report";

/**
 * What two have said to each other and done to each other, in both directions, by day of publication, the newest first.
 * A state stands for all who speak for it. Events of every status are told, each with its own; periods count only those
 * that happened or go on and are not only claimed.
 *
 * @throws DragomanError `query` for a pair of one, a state or a day that is none
 */
export function pairOf(store: Store, { one, other, from, until, ...page }: PairQuestion): Pair {
  const sides = [sideOf(store, one), sideOf(store, other)] as const;
  const [a, b] = [sides[0].told, sides[1].told];
  if (a === b) throw new DragomanError("query", `a pair is of two; ${sides[0].name} stands on both sides of this one`);
  const days = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
  checkQuestion(days);
  const limit = Math.min(MOST_ROWS, page.limit ?? DEFAULT_ROWS);
  const offset = page.offset ?? 0;
  const there = saidIn(store, whereOf({ speaker: a, to: b, ...days }));
  const back = saidIn(store, whereOf({ speaker: b, to: a, ...days }));
  const events = doneIn(store, whereDone({ between: [a, b], ...days }));
  // Who speak together to each other speak in both directions, and stand on the line once.
  const statements = [...new Map([...there, ...back].map((one) => [one.id, one])).values()];
  const here = [...statements, ...events].sort(newestFirst).slice(offset, offset + limit);
  const idsOf = (kind: Kind): readonly string[] => here.flatMap((one) => (one.kind === kind ? [one.id] : []));
  return {
    sides,
    said: { there: there.length, back: back.length },
    statements: {
      total: statements.length,
      rows: inOrder(statementsByIds(store, idsOf("statement")), idsOf("statement")),
    },
    events: { total: events.length, rows: inOrder(deedsByIds(store, idsOf("event")), idsOf("event")) },
    order: here.map(({ kind }) => kind),
    ...periodsOf([
      ...there.map(({ day }) => ({ day, as: "there" as const })),
      ...back.map(({ day }) => ({ day, as: "back" as const })),
      ...events.flatMap(({ day, happened, conflict }) =>
        happened ? [{ day, as: conflict ? ("conflict" as const) : ("cooperation" as const) }] : [],
      ),
    ]),
  };
}

type Kind = "statement" | "event";

/** A row of the line before its words are asked for. */
interface Found {
  readonly kind: Kind;
  readonly id: string;
  readonly day: string | null;
  readonly report: string;
  readonly position: number;
}

interface FoundEvent extends Found {
  /** It happened or goes on, and is not only claimed. */
  readonly happened: number;
  /** PLOVER's quad 3 or 4. */
  readonly conflict: number;
}

const saidIn = (store: Store, { sql, values }: Where): readonly Found[] =>
  connectionOf(store).all(
    `SELECT 'statement' AS kind, s.id, r.published AS day, s.report, s.position ${SAID} ${sql}`,
    ...values,
  ) as unknown as readonly Found[];

const doneIn = (store: Store, { sql, values }: Where): readonly FoundEvent[] =>
  connectionOf(store).all(
    `SELECT 'event' AS kind, e.id, r.published AS day, e.report, e.position,
       ${IS_DONE} AS happened,
       json_extract(e.whole, '$.quad') > 2 AS conflict ${DID} ${sql}`,
    ...values,
  ) as unknown as readonly FoundEvent[];

/** What has no day comes last; statements of a report before its events. */
function newestFirst(a: Found, b: Found): number {
  if (a.day !== b.day) return (a.day ?? "") < (b.day ?? "") ? 1 : -1;
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === "statement" ? -1 : 1;
  return a.position - b.position;
}

function inOrder<Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly string[]): readonly Row[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

type Counted = Omit<PairPeriod, "period">;
const NONE: Counted = { there: 0, back: 0, cooperation: 0, conflict: 0 };

/** By months; by years where there are too many months to be seen. */
function periodsOf(counted: readonly { readonly day: string | null; readonly as: keyof Counted }[]): {
  readonly by: Period;
  readonly periods: readonly PairPeriod[];
} {
  const days = counted.flatMap(({ day }) => day ?? []).sort();
  const by = sizeOf(days[0], days.at(-1)) === "year" ? "year" : "month";
  const found = new Map<string, Record<keyof Counted, number>>();
  for (const { day, as } of counted) {
    const period = day === null ? null : periodOf(day, by);
    if (period === null) continue;
    const so = found.get(period) ?? { ...NONE };
    so[as] += 1;
    found.set(period, so);
  }
  const periods = [...found].sort(([x], [y]) => (x < y ? -1 : 1)).map(([period, rest]) => ({ period, ...rest }));
  return { by, periods };
}
