import type { Connection } from "../connection.ts";
import { whole } from "../whole.ts";
import { hashOf } from "./hash.ts";

/** Version of how copies are judged. */
const VERSION = 1;
/** Words of a run. */
const RUN = 5;
/** Of all runs those whose number ends so are kept: which, hangs on the words alone. */
const SAMPLED = 16;
/** Of a short text the least runs are kept, so that there is something to compare. */
const LEAST = 12;
/** Share of the shorter report's runs that a copy has: copies have .94, all others under .08. */
const COPY = 0.6;
/** Reports that share a run and are looked at. */
const MOST = 200;
/** Copies of one report that are written down when it comes: of a text that comes again and again, the first are enough. */
const MOST_COPIES = 20;

/** The sampled runs of a text. By these the share of a shorter text in a longer one is reckoned (a scaled MinHash). */
export function runsOf(text: string): readonly number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const all = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) all.add(hashOf(words.slice(at, at + RUN).join(" ")));
  const sampled = [...all].filter((run) => run % SAMPLED === 0);
  return sampled.length >= LEAST ? sampled : [...all].sort((a, b) => a - b).slice(0, LEAST);
}

/** Which reports are copies of one text: judged for a report against those that are there. The caller holds the transaction. */
export function judgeCopies(db: Connection, report: string): void {
  const row = db.get(`SELECT ${whole("text")} AS text, url FROM reports WHERE id = ?`, report);
  const runs = runsOf(row?.text as string);
  const shared = new Map<string, number>();
  for (const run of runs)
    for (const { report: other } of db.all(`SELECT report FROM copy_runs WHERE run = ? LIMIT ${MOST}`, run))
      if (other !== report) shared.set(other as string, (shared.get(other as string) ?? 0) + 1);
  let written = 0;
  for (const [other, count] of [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    if (count < LEAST / 2 || written === MOST_COPIES) continue;
    const theirs = db.get("SELECT count(*) AS count FROM copy_runs WHERE report = ?", other)?.count as number;
    const score = count / Math.max(1, Math.min(runs.length, theirs));
    if (score < COPY) continue;
    const url = db.get("SELECT url FROM reports WHERE id = ?", other)?.url;
    if (url === undefined || (url !== null && url === row?.url)) continue;
    written += 1;
    const [a, b] = report < other ? [report, other] : [other, report];
    db.run(
      "INSERT INTO judgements (a, b, kind, score, reasons, version, made_by) VALUES (?, ?, 'copy', ?, ?, ?, 'runs')",
      a,
      b,
      Math.round(Math.min(1, score) * 1e6) / 1e6,
      JSON.stringify({ "shared runs of the shorter": count }),
      VERSION,
    );
  }
  for (const run of runs) db.run("INSERT OR IGNORE INTO copy_runs (run, report) VALUES (?, ?)", run, report);
}
