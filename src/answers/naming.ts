import type { Made } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { listReports } from "./reports.ts";
import type { ReportRow } from "./types.ts";

/** Names asked for at a time: what SQLite takes in one expression. */
const AT_ONCE = 200;

/** Ids of the reports that have any of some names in their words, whatever their case and accents. */
export function reportsNaming(store: Store, names: readonly string[]): readonly string[] {
  const db = connectionOf(store);
  const found = new Set<string>();
  const wanted = [...new Set(names)].filter((name) => /[\p{L}\p{N}]/u.test(name));
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    // Each name is one phrase: nothing of it is read as a query.
    const phrases = wanted
      .slice(at, at + AT_ONCE)
      .map((name) => `"${name.replaceAll('"', " ").replaceAll("\u0000", " ")}"`);
    const rows = db.all(
      "SELECT id FROM reports WHERE rowid IN (SELECT rowid FROM report_words WHERE report_words MATCH ?) ORDER BY published DESC, id",
      phrases.join(" OR "),
    );
    for (const row of rows) found.add(row.id as string);
  }
  return [...found];
}

/**
 * Ids of the reports that were read with another register than this one or, where rules are given, by other rules; those
 * that could not be read do not count.
 */
export function readWithAnother(
  store: Store,
  { register, rules }: Pick<Made, "register" | "rules">,
): readonly string[] {
  const rows = connectionOf(store).all(
    `SELECT id FROM reports WHERE (register <> ?${rules === undefined ? "" : " OR rules IS NOT ?"}) AND network IS NOT NULL
     ORDER BY published DESC, id`,
    ...(rules === undefined ? [register] : [register, rules]),
  );
  return rows.map((row) => row.id as string);
}

/** Some reports of a record as they are listed. */
export function reportsByIds(store: Store, ids: readonly string[]): readonly ReportRow[] {
  return ids.flatMap((id) => listReports(store, { id }).rows);
}
