import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { checkQuestion } from "./check.ts";
import { type Where, whereDone, whereOf } from "./conditions.ts";
import { periodOf, sizeOf } from "./counts.ts";
import { DONE, deeds } from "./deeds.ts";
import { search } from "./search.ts";
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
  const both = { between: [a, b] as const, ...days };
  const limit = Math.min(MOST_ROWS, page.limit ?? DEFAULT_ROWS);
  const offset = page.offset ?? 0;
  const line = lineOf(store, { said: whereOf(both), done: whereDone(both), until: offset + limit });
  const before = countKinds(line.slice(0, offset));
  const here = countKinds(line.slice(offset));
  const statements = search(store, { ...both, offset: before.statement, limit: here.statement });
  const events = deeds(store, { ...both, status: ANY, offset: before.event, limit: here.event });
  const said = { there: daysSaid(store, a, b, days), back: daysSaid(store, b, a, days) };
  return {
    sides,
    said: { there: sum(said.there), back: sum(said.back) },
    statements: { total: statements.total, rows: statements.rows },
    events: { total: events.total, rows: events.rows },
    order: line.slice(offset),
    ...periodsOf(said, daysDone(store, whereDone({ ...both, status: DONE, alleged: false }))),
  };
}

/** Every status: a time line tells what was planned or denied as that. */
const ANY = ["happened", "ongoing", "planned", "called_for", "threatened", "denied", "hypothetical"] as const;

type Kind = "statement" | "event";

/** The kinds of the first rows of one line, in the order in which `search` and `deeds` each give theirs. */
function lineOf(
  store: Store,
  { said, done, until }: { readonly said: Where; readonly done: Where; readonly until: number },
): readonly Kind[] {
  return connectionOf(store)
    .all(
      `SELECT kind FROM (
         SELECT 'statement' AS kind, r.published AS day, s.report AS report, s.position AS position ${SAID} ${said.sql}
         UNION ALL SELECT 'event', r.published, e.report, e.position ${DID} ${done.sql}
       ) ORDER BY day DESC, report, kind DESC, position LIMIT ?`,
      ...said.values,
      ...done.values,
      until,
    )
    .map(({ kind }) => kind as Kind);
}

function countKinds(kinds: readonly Kind[]): Readonly<Record<Kind, number>> {
  const statement = kinds.filter((kind) => kind === "statement").length;
  return { statement, event: kinds.length - statement };
}

interface DayCount {
  readonly day: string | null;
  readonly count: number;
}

function daysSaid(
  store: Store,
  speaker: string,
  to: string,
  days: Pick<PairQuestion, "from" | "until">,
): readonly DayCount[] {
  const { sql, values } = whereOf({ speaker, to, ...days });
  return connectionOf(store).all(
    `SELECT r.published AS day, count(*) AS count ${SAID} ${sql} GROUP BY 1`,
    ...values,
  ) as unknown as readonly DayCount[];
}

/** Cooperation is quad 1 and 2, conflict 3 and 4. */
const daysDone = (store: Store, { sql, values }: Where): readonly (DayCount & { readonly conflict: number })[] =>
  connectionOf(store).all(
    `SELECT r.published AS day, json_extract(e.whole, '$.quad') > 2 AS conflict, count(*) AS count ${DID} ${sql} GROUP BY 1, 2`,
    ...values,
  ) as unknown as readonly (DayCount & { readonly conflict: number })[];

const sum = (all: readonly DayCount[]): number => all.reduce((so, { count }) => so + count, 0);

type Counted = Omit<PairPeriod, "period">;
const NONE: Counted = { there: 0, back: 0, cooperation: 0, conflict: 0 };

/** By months; by years where there are too many months to be seen. */
function periodsOf(
  said: { readonly there: readonly DayCount[]; readonly back: readonly DayCount[] },
  done: readonly (DayCount & { readonly conflict: number })[],
): { readonly by: Period; readonly periods: readonly PairPeriod[] } {
  const counted = [
    ...said.there.map((one) => ({ ...one, as: "there" as const })),
    ...said.back.map((one) => ({ ...one, as: "back" as const })),
    ...done.map((one) => ({ ...one, as: one.conflict ? ("conflict" as const) : ("cooperation" as const) })),
  ];
  const days = counted.flatMap(({ day }) => day ?? []).sort();
  const by = sizeOf(days[0], days.at(-1)) === "year" ? "year" : "month";
  const found = new Map<string, Counted>();
  for (const { day, count, as } of counted) {
    const period = day === null ? null : periodOf(day, by);
    if (period === null) continue;
    const so = found.get(period) ?? NONE;
    found.set(period, { ...so, [as]: so[as] + count });
  }
  const periods = [...found].sort(([x], [y]) => (x < y ? -1 : 1)).map(([period, rest]) => ({ period, ...rest }));
  return { by, periods };
}
