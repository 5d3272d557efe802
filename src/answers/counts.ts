import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { checkQuestion } from "./check.ts";
import { whereOf, whereReport } from "./conditions.ts";
import { dayOf, type Period, type PeriodCount, type Question } from "./types.ts";

export const PERIODS: readonly Period[] = ["day", "week", "month", "year"];

/**
 * How many statements answer a question in each day, ISO week, month or year, in their order; periods without any are
 * left out. `reports` counts all reports of the period that the question's outlets and days allow, so that "per report"
 * tells more talk from more reports.
 *
 * @throws DragomanError `query` as `search` does
 */
export function countsOver(store: Store, question: Question, by: Period = "month"): readonly PeriodCount[] {
  checkQuestion(question);
  if (!PERIODS.includes(by)) throw new DragomanError("query", `counts go by ${PERIODS.join(", ")}, not by "${by}"`);
  const db = connectionOf(store);
  const where = whereOf(question);
  const column = dayOf(question) === "said" ? `json_extract(s."when", '$.from')` : "r.published";
  const days = db.all(
    `SELECT ${column} AS day, count(*) AS count FROM statements s JOIN reports r ON r.id = s.report ${where.sql} GROUP BY 1`,
    ...where.values,
  ) as unknown as readonly { readonly day: string | null; readonly count: number }[];
  const { publisher, from, until } = question;
  const outlets = whereReport({
    ...(publisher ? { publisher } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  });
  const reports = db.all(
    `SELECT r.published AS day, count(*) AS count FROM reports r ${outlets.sql} GROUP BY 1`,
    ...outlets.values,
  ) as unknown as readonly { readonly day: string | null; readonly count: number }[];
  const all = sums(reports, by);
  return [...sums(days, by)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, count]) => ({ period, count, reports: all.get(period) ?? 0 }));
}

function sums(
  days: readonly { readonly day: string | null; readonly count: number }[],
  by: Period,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { day, count } of days) {
    const period = day === null ? null : periodOf(day, by);
    if (period !== null) found.set(period, (found.get(period) ?? 0) + count);
  }
  return found;
}

/** Days and months that a drawing has room for. */
const [MOST_DAYS, MOST_MONTHS] = [62, 120];

/** The periods by which what lies between two days can be looked at: days, months or years. */
export function sizeOf(first: string | undefined, last: string | undefined): Period {
  if (first === undefined || last === undefined) return "month";
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return days < MOST_DAYS ? "day" : days < MOST_MONTHS * 30.5 ? "month" : "year";
}

const LENGTH = { day: 10, month: 7, year: 4 } as const;

/** The period that a day lies in: 2024-11-12, 2024-W46, 2024-11, 2024; null where the day is told less exactly. */
export function periodOf(day: string, by: Period): string | null {
  if (by !== "week") return day.length >= LENGTH[by] ? day.slice(0, LENGTH[by]) : null;
  if (day.length < 10) return null;
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  // The ISO week is that of its Thursday.
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const first = Date.UTC(date.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((date.getTime() - first) / 86_400_000 + 1) / 7);
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}
