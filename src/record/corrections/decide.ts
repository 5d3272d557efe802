import { createHash } from "node:crypto";
import { DragomanError, type Reading } from "../../contract/index.ts";
import type { Connection } from "../connection.ts";
import { loadReading } from "../load.ts";
import { anchorOf, ofKind } from "./anchor.ts";
import { checkAfter } from "./conflict.ts";
import { machineOf } from "./derive.ts";
import { checkFields } from "./fields.ts";
import { decisionAt, isInForce, write } from "./history.ts";
import type { Anchor, Deciding, Decision, Finding, FindingKind, Findings } from "./types.ts";

/** Who decides, and when. */
export interface Person {
  readonly who: string;
  readonly at: string;
}

/** A decision without what is the same for all kinds of them. */
type Rest = Partial<Pick<Decision, "kind" | "report" | "finding" | "other" | "anchor" | "value" | "undoes">>;

/**
 * Writes one decision into the history; nothing is derived from it yet. The caller holds the transaction.
 *
 * @throws DragomanError `gone` where there is no such finding, report or decision; `conflict` where somebody else has
 * decided meanwhile; `query` for a field or a value that is none
 */
export function decideOne(db: Connection, one: Deciding, { who, at }: Person): Decision {
  const put = (rest: Rest): Decision =>
    write(db, {
      at,
      who,
      what: one.what,
      kind: null,
      report: null,
      finding: null,
      other: null,
      anchor: null,
      value: null,
      why: ("why" in one ? one.why : undefined) ?? null,
      undoes: null,
      ...rest,
    });
  switch (one.what) {
    case "accept":
    case "reject":
      return put(on(db, one.finding, one, who));
    case "edit": {
      const found = on(db, one.finding, one, who);
      const set = checkFields(found.kind, one.set, textOf(db, found.report));
      return put({ ...found, value: { set, ...(one.actors?.length ? { actors: one.actors } : {}) } });
    }
    case "add":
      return put(addition(db, one, who));
    case "note": {
      const words = one.words.trim();
      if (words === "") throw new DragomanError("query", "a note wants words");
      return put({ ...target(db, one.on, one, who), value: { words } });
    }
    case "tag":
    case "untag": {
      const tag = one.tag.trim();
      if (tag === "" || tag.length > 80) throw new DragomanError("query", "a tag has 1 to 80 characters");
      return put({ ...target(db, one.on, one, who), value: { tag } });
    }
    case "report":
      return put(metadata(db, one, who));
    case "remove": {
      checkReport(db, one.report);
      checkAfter(db, { id: one.report, report: one.report, one, who });
      return put({ kind: "report", report: one.report, finding: one.report });
    }
    case "together":
    case "apart": {
      const [a, b] = [foundBy(db, one.a), foundBy(db, one.b)];
      if (a.kind !== b.kind || (a.kind !== "statement" && a.kind !== "event"))
        throw new DragomanError(
          "query",
          "two statements are told to be one utterance or two, or two events one occurrence or two; these are not of one such kind",
        );
      if (one.a === one.b) throw new DragomanError("query", "a finding is one with itself; name two");
      return put({ ...a, other: b.report, value: { finding: b.finding, anchor: b.anchor } });
    }
    case "undo": {
      const undone = decisionAt(db, one.decision);
      if (undone === null)
        throw new DragomanError("gone", `there is no decision ${one.decision}; dragoman history shows what there is`);
      if (!isInForce(db, one.decision))
        throw new DragomanError(
          "conflict",
          `decision ${one.decision} was undone already; dragoman history shows by whom`,
        );
      const { kind, report, finding, other, anchor, value, what } = undone;
      // What undoes an undoing brings the first decision back: it says so itself.
      const told = what === "undo" ? value : { what };
      return put({ kind, report, finding, other, anchor, value: told, undoes: one.decision });
    }
  }
}

interface Found {
  readonly kind: FindingKind;
  readonly report: string;
  readonly finding: string;
  readonly anchor: Anchor;
}

const TABLES = { statement: "statements", event: "events", tie: "ties" } as const;

/** The report and kind of a finding; null where the record has none of this id. */
export function whereIs(db: Connection, id: string): { readonly kind: FindingKind; readonly report: string } | null {
  for (const [kind, table] of Object.entries(TABLES)) {
    const row = db.get(`SELECT report FROM ${table} WHERE id = ?`, id);
    if (row) return { kind: kind as FindingKind, report: row.report as string };
  }
  return null;
}

/** @throws DragomanError `gone` */
function foundBy(db: Connection, id: string): Found {
  const place = whereIs(db, id);
  if (place === null)
    throw new DragomanError(
      "gone",
      `there is no finding ${id} any more: its report was read anew or removed; look it up again with: dragoman review`,
    );
  const { kind, report } = place;
  const reading = loadReading(db, report) as Reading;
  const shown = byId(reading, kind, id) as Finding;
  const all = machineOf(db, report, reading);
  const machine = byId(all, kind, id);
  const anchor = anchorOf(reading, machine ?? shown, { shown, all });
  return { kind, report, finding: id, anchor: machine ? anchor : { ...anchor, added: id } };
}

const NONE: Findings = { actors: [], statements: [], events: [], ties: [] };

const byId = (findings: Findings, kind: FindingKind, id: string): Finding | undefined =>
  ofKind(findings, kind).find((one) => one.id === id);

/** A finding that is there and that nobody has decided on since the person looked. */
function on(db: Connection, id: string, one: Deciding, who: string): Found {
  const found = foundBy(db, id);
  checkAfter(db, { id, report: found.report, one, who });
  return found;
}

/** A finding, a report or an actor that something is written to. */
function target(db: Connection, id: string, one: Deciding, who: string): Rest {
  if (/^(?:wd|dg):/.test(id)) return { kind: "actor", finding: id };
  if (whereIs(db, id) !== null) return on(db, id, one, who);
  checkReport(db, id);
  checkAfter(db, { id, report: id, one, who });
  return { kind: "report", report: id, finding: id };
}

function checkReport(db: Connection, id: string): void {
  if (db.get("SELECT 1 AS one FROM reports WHERE id = ?", id)) return;
  const removed = db.get("SELECT 1 AS one FROM removed WHERE report = ?", id);
  throw new DragomanError(
    "gone",
    removed
      ? `report ${id} was removed; dragoman history ${id} tells by which decision, and dragoman undo brings it back`
      : `the record has no report or finding ${id}; ids stand in the addresses of its pages and in dragoman ask --json`,
  );
}

const textOf = (db: Connection, report: string): string => (loadReading(db, report) as Reading).text;

function metadata(db: Connection, one: Extract<Deciding, { what: "report" }>, who: string): Rest {
  checkReport(db, one.report);
  checkAfter(db, { id: one.report, report: one.report, one, who });
  const now = db.get("SELECT published, publisher FROM reports WHERE id = ?", one.report);
  const value = Object.fromEntries(
    (["published", "publisher"] as const).flatMap((field) =>
      one.set[field] === undefined ? [] : [[field, { from: now?.[field] ?? null, to: one.set[field] ?? null }]],
    ),
  );
  if (Object.keys(value).length === 0) throw new DragomanError("query", "give a day (published) or a publisher");
  return { kind: "report", report: one.report, finding: one.report, value };
}

/** A finding of a person's own: its id is of the report and the decision, and the reader can never make it. */
function addition(db: Connection, one: Extract<Deciding, { what: "add" }>, who: string): Rest {
  checkReport(db, one.report);
  const reading = loadReading(db, one.report) as Reading;
  const set = checkFields(one.kind, one.set, reading.text, true);
  const next =
    ((db.get("SELECT seq FROM sqlite_sequence WHERE name = 'decisions'")?.seq as number | undefined) ?? 0) + 1;
  const id = createHash("sha256").update(`${reading.hash}\nadded\n${next}\n${who}`).digest("hex").slice(0, 16);
  const finding = { id, ...set, by: "person", support: [], confidence: 1 } as unknown as Finding;
  const anchor = { ...anchorOf(reading, finding, { shown: finding, all: NONE }), added: id };
  const actors = one.actors?.length ? { actors: one.actors } : {};
  return { kind: one.kind, report: one.report, finding: id, anchor, value: { finding, ...actors } };
}
