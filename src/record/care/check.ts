import { createHash } from "node:crypto";
import type { Connection, Row } from "../connection.ts";
import { openConnection } from "../open.ts";
import { oneLine } from "../rows.ts";
import { whole } from "../whole.ts";

/** Something that is not as it should be. */
export interface Fault {
  readonly of: "file" | "orphans" | "index" | "texts" | "words";
  readonly message: string;
}

/** What was found in a record. */
export interface Checked {
  readonly faults: readonly Fault[];
  /** Rows by what they are. */
  readonly counts: Readonly<Record<string, number>>;
  /** Decisions of people whose words were not found again after rereading: no fault, but something to look at. */
  readonly unfound: number;
}

/** Faults of one kind that are told one by one. */
const MOST = 20;

const COUNTED = ["reports", "statements", "events", "ties", "mentions", "actors", "utterances", "decisions"] as const;

/**
 * Looks through a whole record: SQLite's own check of the file, rows that belong to nothing, the search index, the hash of
 * each text, and whether the words that are kept of each finding are those that stand at its offsets.
 *
 * @param options.seen is told after every report, so that progress can be shown
 * @throws DragomanError what stands in the way of reading it: `no-record`, `damaged` …
 */
export function checkRecord(
  path: string,
  { seen = () => undefined }: { readonly seen?: (done: number, all: number) => void } = {},
): Checked {
  const db = openConnection(path, true);
  try {
    return db.atOnce(() => {
      const faults = [...fileFaults(db), ...orphans(db), ...indexFaults(db), ...textFaults(db, seen)];
      const count = (table: string): number => db.get(`SELECT count(*) AS count FROM ${table}`)?.count as number;
      return {
        faults,
        counts: Object.fromEntries(COUNTED.map((table) => [table, count(table)])),
        unfound: count("orphans"),
      };
    });
  } finally {
    db.close();
  }
}

function fileFaults(db: Connection): readonly Fault[] {
  const file = db.all(`PRAGMA integrity_check(${MOST})`).map((row) => String(row.integrity_check));
  const keys = db.all("PRAGMA foreign_key_check").slice(0, MOST);
  return [
    ...file.filter((one) => one !== "ok").map((message): Fault => ({ of: "file", message })),
    ...keys.map(
      ({ table, parent, rowid }): Fault => ({ of: "orphans", message: `row ${rowid} of ${table} has no ${parent}` }),
    ),
  ];
}

const IN_FINDINGS = (id: string): string =>
  `(${["statements", "events", "ties"].map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE id = ${id})`).join(" OR ")})`;

/** Rows whose other half is gone, which no foreign key watches: what they are, and how they are found. */
const ORPHANS: readonly (readonly [what: string, from: string])[] = [
  ["who took part in a finding that is gone", `parties x WHERE NOT ${IN_FINDINGS("x.finding")}`],
  [
    "reviews of a finding that is gone",
    `reviews x WHERE x.kind IN ('statement', 'event', 'tie') AND NOT ${IN_FINDINGS("x.finding")}`,
  ],
  [
    "sentences of a statement that is gone",
    "pieces x WHERE NOT EXISTS (SELECT 1 FROM statements WHERE id = x.statement)",
  ],
  ["renderings whose sentence is gone", "utterances x WHERE NOT EXISTS (SELECT 1 FROM pieces WHERE id = x.piece)"],
  [
    "keys of a statement that is gone",
    "merging_keys x WHERE NOT EXISTS (SELECT 1 FROM statements WHERE number = x.statement)",
  ],
  ["runs of a report that is gone", "copy_runs x WHERE NOT EXISTS (SELECT 1 FROM reports WHERE id = x.report)"],
  [
    "statements inside one that is gone",
    "statements x WHERE x.within IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statements WHERE id = x.within)",
  ],
];

const counted = (db: Connection, of: Fault["of"], [what, from]: readonly [string, string]): readonly Fault[] => {
  const count = db.get(`SELECT count(*) AS count FROM ${from}`)?.count as number;
  return count > 0 ? [{ of, message: `${count} ${what}` }] : [];
};

const orphans = (db: Connection): readonly Fault[] =>
  ORPHANS.filter(([, from]) => isTable(db, from.split(" ", 1)[0] as string)).flatMap((one) =>
    counted(db, "orphans", one),
  );

const INDEXES: readonly (readonly [what: string, from: string])[] = [
  ["statements that no search finds", "statements x WHERE x.number NOT IN (SELECT id FROM statement_words_docsize)"],
  [
    "words in the search of statements that are gone",
    "statement_words_docsize x WHERE x.id NOT IN (SELECT number FROM statements)",
  ],
  ["reports that no search finds", "reports x WHERE x.rowid NOT IN (SELECT id FROM report_words_docsize)"],
  [
    "words in the search of reports that are gone",
    "report_words_docsize x WHERE x.id NOT IN (SELECT rowid FROM reports)",
  ],
];

const indexFaults = (db: Connection): readonly Fault[] => INDEXES.flatMap((one) => counted(db, "index", one));

/** Records of older tables lack some; a view in their place has no rows. */
const isTable = (db: Connection, name: string): boolean =>
  db.get("SELECT 1 AS one FROM main.sqlite_master WHERE type = 'table' AND name = ?", name) !== undefined;

function textFaults(db: Connection, seen: (done: number, all: number) => void): readonly Fault[] {
  const ids = db.all("SELECT id FROM reports ORDER BY id").map((row) => row.id as string);
  const faults: Fault[] = [];
  let more = 0;
  for (const [at, id] of ids.entries()) {
    for (const fault of reportFaults(db, id))
      if (faults.length < MOST) faults.push(fault);
      else more += 1;
    seen(at + 1, ids.length);
  }
  return more > 0 ? [...faults, { of: "words", message: `and ${more} more of texts and words` }] : faults;
}

function reportFaults(db: Connection, id: string): readonly Fault[] {
  const row = db.get(`SELECT ${whole("text")} AS text, hash FROM reports WHERE id = ?`, id);
  const text = row?.text as string;
  const faults: Fault[] = [];
  if (createHash("sha256").update(text).digest("hex") !== row?.hash)
    faults.push({ of: "texts", message: `the text of report ${id} is not the one that was read: its hash is another` });
  const at = (start: unknown, end: unknown): string => oneLine(text.slice(start as number, end as number));
  const same = (what: string, kept: unknown, found: string): void => {
    if (kept !== found)
      faults.push({ of: "words", message: `report ${id}: the words of ${what} are not those at its offsets` });
  };
  for (const one of db.all(
    `SELECT p.finding, p.role, ${whole("p.words")} AS words, p.start, p."end" FROM parties p WHERE p.report = ? AND p.start IS NOT NULL`,
    id,
  ))
    same(`the ${one.role} of ${one.finding}`, one.words, at(one.start, one.end));
  const spans = spansOf(db, id);
  for (const one of db.all(
    `SELECT s.id, ${whole("s.content")} AS content, ${whole("s.cue")} AS cue, s.cue_start, s.cue_end FROM statements s WHERE s.report = ?`,
    id,
  )) {
    if (one.cue_start !== null) same(`the cue of statement ${one.id}`, one.cue, at(one.cue_start, one.cue_end));
    const content = (spans.get(one.id as string) ?? []).map(({ start, end }) => at(start, end));
    same(`statement ${one.id}`, one.content, [...new Set(content)].filter(Boolean).join(" … "));
  }
  for (const one of db.all(
    `SELECT e.id, ${whole("e.words")} AS words, ${whole("e.evidence")} AS evidence,
       json_extract(e.whole, '$.trigger.start') AS a, json_extract(e.whole, '$.trigger.end') AS b,
       json_extract(e.whole, '$.evidence.start') AS c, json_extract(e.whole, '$.evidence.end') AS d
     FROM events e WHERE e.report = ? AND e.words <> ''`,
    id,
  )) {
    same(`event ${one.id}`, one.words, at(one.a, one.b));
    same(`the evidence of event ${one.id}`, one.evidence, at(one.c, one.d));
  }
  return faults;
}

function spansOf(db: Connection, report: string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of db.all(
    `SELECT t.statement, t.start, t."end" FROM statements s JOIN statement_spans t ON t.statement = s.id
     WHERE s.report = ? AND t.role = 'content' ORDER BY t.statement, t.position`,
    report,
  )) {
    const known = found.get(row.statement as string);
    if (known === undefined) found.set(row.statement as string, [row]);
    else known.push(row);
  }
  return found;
}
