import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { checkQuestion } from "./check.ts";
import { isKept, whereReport } from "./conditions.ts";
import { IS_DONE } from "./deeds.ts";
import type { NetworkQuestion, PlaceCount, Placed } from "./types.ts";

const MOST_PLACES = 1000;

/**
 * Where what happened did, by place, the most first, of the reports of some days. Events count that happened or go on and are
 * not only claimed; those without a known place are counted in `unplaced`, those of another status in `leftOut`.
 *
 * @throws DragomanError `query` for a day that is none
 */
export function placesOf(store: Store, { from, until }: Pick<NetworkQuestion, "from" | "until">): Placed {
  const days = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
  checkQuestion(days);
  const db = connectionOf(store);
  const { sql, values } = whereReport(days);
  const among = (test: string): string => `${sql ? `${sql} AND` : "WHERE"} ${test}`;
  const events = "FROM reports r JOIN events e ON e.report = r.id";
  const count = (test: string): number =>
    db.get(`SELECT count(*) AS count ${events} ${among(test)}`, ...values)?.count as number;
  const lies = "json_extract(e.whole, '$.where.lat') IS NOT NULL";
  const places = db.all(
    `SELECT json_extract(e.whole, '$.where.name') AS name, json_extract(e.whole, '$.where.country') AS country,
       json_extract(e.whole, '$.where.lat') AS lat, json_extract(e.whole, '$.where.lon') AS lon,
       sum(json_extract(e.whole, '$.quad') <= 2) AS cooperation, sum(json_extract(e.whole, '$.quad') > 2) AS conflict
     ${events} ${among(`${IS_DONE} AND ${lies}`)} GROUP BY 1, 2, 3, 4 ORDER BY count(*) DESC, 1 LIMIT ${MOST_PLACES}`,
    ...values,
  ) as unknown as readonly PlaceCount[];
  return {
    places,
    unplaced: count(`${IS_DONE} AND NOT (${lies})`),
    leftOut: count(`NOT (${IS_DONE}) AND ${isKept("e.id")}`),
  };
}
