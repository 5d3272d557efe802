import type { Event, Statement, Tie } from "../contract/index.ts";
import { findingAsRead, type HistoryQuery, historyIn } from "../record/corrections/told.ts";
import type { Review, Store, Told } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { whole } from "../record/whole.ts";

/** One finding with all that people decided about it. */
export interface ReviewedFinding {
  readonly kind: "statement" | "event" | "tie";
  /** The report's id, title, publisher, day and address. */
  readonly report: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly url: string | null;
  };
  /** As it stands, in the contract's form; spans point into the report's text. */
  readonly finding: Statement | Event | Tie;
  /** As the reader found it; null where a person added it. */
  readonly machine: Statement | Event | Tie | null;
  /** The names of those whom it names, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  /** The paragraph around it, and where that begins in the report's text. */
  readonly passage: { readonly start: number; readonly words: string };
  readonly reviewed: Review | null;
  readonly history: readonly Told[];
}

/** A finding by its id, with its passage and its history; null where the record has none. */
export function reviewedFinding(store: Store, id: string): ReviewedFinding | null {
  const db = connectionOf(store);
  return db.atOnce(() => {
    const found = findingAsRead(db, id);
    if (found === null) return null;
    const { finding, machine } = found;
    const report = db.get(
      `SELECT id, ${whole("title")} AS title, ${whole("publisher")} AS publisher, published, url, ${whole("text")} AS text
       FROM reports WHERE id = ?`,
      found.report,
    ) as unknown as ReviewedFinding["report"] & { readonly text: string };
    const { text, ...head } = report;
    const rows = db.all("SELECT actor, name FROM actors WHERE report = ?", found.report);
    const named = JSON.stringify(finding);
    return {
      kind: "content" in finding ? "statement" : "trigger" in finding ? "event" : "tie",
      report: head,
      finding,
      machine,
      names: Object.fromEntries(
        rows.filter(({ actor }) => named.includes(JSON.stringify(actor))).map(({ actor, name }) => [actor, name]),
      ),
      passage: passageOf(text, finding),
      reviewed: reviewOf(store, id),
      history: historyIn(db, { on: id }),
    };
  });
}

/** The lines of the text in which a finding stands. */
function passageOf(text: string, finding: Statement | Event | Tie): ReviewedFinding["passage"] {
  const spans =
    "content" in finding
      ? [...finding.content, ...(finding.cue ? [finding.cue] : [])]
      : [finding.evidence, ...("trigger" in finding ? [finding.trigger] : [])];
  const from = Math.min(...spans.map(({ start }) => start));
  const until = Math.max(...spans.map(({ end }) => end));
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", until);
  return { start, words: text.slice(start, end < 0 ? text.length : end) };
}

/** What people decided about a finding, a report or an actor; null where nobody has. */
export function reviewOf(store: Store, id: string): Review | null {
  const row = connectionOf(store).get("SELECT * FROM reviews WHERE finding = ?", id);
  return row === undefined ? null : toReview(row as unknown as Kept);
}

interface Kept {
  readonly finding: string;
  readonly state: Review["state"];
  readonly who: string | null;
  readonly at: string | null;
  readonly fields: string;
  readonly notes: string;
  readonly tags: string;
  readonly last: number;
}

const toReview = ({ state, who: by, at, fields, notes, tags, last }: Kept): Review => ({
  state,
  by,
  at,
  fields: JSON.parse(fields) as Review["fields"],
  notes: JSON.parse(notes) as Review["notes"],
  tags: JSON.parse(tags) as Review["tags"],
  last,
});

/** What people decided about a report and its findings, by the id of each. */
export function reviewsOf(store: Store, report: string): Readonly<Record<string, Review>> {
  const rows = connectionOf(store).all(
    "SELECT * FROM reviews WHERE report = (SELECT id FROM reports WHERE id = ? OR hash = ?)",
    report,
    report,
  ) as unknown as readonly Kept[];
  return Object.fromEntries(rows.map((row) => [row.finding, toReview(row)]));
}

/** Decisions whose words were not found again after rereading, the newest first. */
export function orphansOf(store: Store): readonly Told[] {
  const db = connectionOf(store);
  const numbers = new Set(db.all("SELECT decision FROM orphans").map(({ decision }) => decision));
  return numbers.size === 0
    ? []
    : historyIn(db, {})
        .filter(({ number }) => numbers.has(number))
        .reverse();
}

/** Decisions in their order, the newest last. */
export const historyOf = (store: Store, query: HistoryQuery): readonly Told[] => historyIn(connectionOf(store), query);

/** Reports that were taken out and may come back. */
export const removedReports = (store: Store): readonly { readonly report: string }[] =>
  connectionOf(store).all("SELECT report FROM removed ORDER BY report") as unknown as readonly { report: string }[];
