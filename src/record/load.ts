import type { Reading, Report, Span, Statement } from "../contract/index.ts";
import type { Connection, Row } from "./connection.ts";
import { toMade } from "./made.ts";
import { eventOf, type Parties, partiesOf, tieOf } from "./parties.ts";
import { allOf } from "./whole.ts";

/** A reading as it was kept: every field, in the order of the contract. Null where the record has no such report. */
export function loadReading(db: Connection, id: string): Reading | null {
  const report = db.get(`${allOf(db, "reports")} WHERE id = ? OR hash = ?`, id, id);
  if (!report) return null;
  const rows = (table: string): readonly Row[] =>
    db.all(`${allOf(db, table)} WHERE report = ? ORDER BY position`, report.id as string);
  const parsed = <T>(value: unknown): T => JSON.parse(value as string) as T;
  const parties = partiesOf(db, report.id as string);
  return {
    contract: 1,
    made: toMade(report),
    id: report.given_id as string,
    hash: report.hash as string,
    source: report.source as string | null,
    url: report.url as string | null,
    title: report.title as string | null,
    publisher: report.publisher as string | null,
    byline: report.byline as string | null,
    published: report.published as string | null,
    language: report.language as string,
    text: report.text as string,
    warnings: rows("warnings").map((row) => ({ code: row.code as string, message: row.message as string })),
    found: rows("metadata").map((row) => ({
      field: row.field,
      value: row.value,
      where: row.found_in,
    })) as unknown as Report["found"],
    blocks: rows("blocks").map((row) => ({
      kind: row.kind,
      start: row.start,
      end: row.end,
      reason: row.reason,
      part: row.part,
      ...(row.ask === null ? {} : { ask: parsed(row.ask) }),
    })) as unknown as Report["blocks"],
    actors: rows("actors").map((row) => ({
      id: row.actor,
      name: row.name,
      kind: row.kind,
      country: row.country,
      sector: row.sector,
      speaks_for: row.speaks_for,
      // Readings kept before it was told: an id with the report's hash in it is of that report alone.
      identity:
        row.identity ??
        ((row.actor as string).includes(`-${(report.hash as string).slice(0, 8)}-`) ? "in report" : "known"),
      offices: parsed(row.offices),
      ...(row.made_by ? { by: row.made_by } : {}),
    })) as unknown as Reading["actors"],
    names: rows("names").map((row) => ({
      start: row.start,
      end: row.end,
      kind: row.kind,
    })) as unknown as Reading["names"],
    mentions: rows("mentions").map((row) => ({
      start: row.start,
      end: row.end,
      entity: row.entity,
      actor: row.actor,
      form: row.form,
      ...(row.made_by ? { by: row.made_by } : {}),
      ...(row.candidates ? { candidates: parsed(row.candidates) } : {}),
    })) as unknown as Reading["mentions"],
    times: rows("times").map((row) => ({
      start: row.start,
      end: row.end,
      from: row.from,
      until: row.until,
      value: row.value,
      precision: row.precision,
      basis: row.basis,
    })) as unknown as Reading["times"],
    places: rows("places").map((row) => ({
      start: row.start,
      end: row.end,
      name: row.name,
      country: row.country,
      lat: row.lat,
      lon: row.lon,
      ...(row.geonames === null ? {} : { geonames: row.geonames }),
      ...(row.claims ? { claims: String(row.claims).split(",") } : {}),
    })) as unknown as Reading["places"],
    statements: loadStatements(db, rows("statements"), parties),
    events: rows("events").map((row) => eventOf(parsed(row.whole), parties)),
    ties: rows("ties").map((row) => tieOf(parsed(row.whole), parties)),
  };
}

function loadStatements(db: Connection, rows: readonly Row[], parties: Parties): readonly Statement[] {
  const spans = `${allOf(db, "statement_spans")} WHERE statement = ? ORDER BY role, position`;
  const routes = `${allOf(db, "statement_routes")} WHERE statement = ? ORDER BY position`;
  return rows.map((row): Statement => {
    const id = row.id as string;
    const span = db.all(spans, id);
    const list = (role: string): readonly Span[] =>
      span.filter((one) => one.role === role).map((one) => ({ start: one.start as number, end: one.end as number }));
    return {
      id,
      speakers: parties(id, "speaker"),
      addressees: parties(id, "addressee"),
      cue: row.cue_start === null ? null : { start: row.cue_start as number, end: row.cue_end as number },
      content: list("content"),
      quoted: list("quoted"),
      mode: row.mode as Statement["mode"],
      insertions: list("insertion"),
      route: db.all(routes, id).map((one) => ({
        start: one.start,
        end: one.end,
        kind: one.kind,
        ...(one.actor === null ? {} : { actor: one.actor }),
      })) as unknown as Statement["route"],
      act: row.act as Statement["act"],
      negated: row.negated === 1,
      within: row.within as string | null,
      when: row.when === null ? null : JSON.parse(row.when as string),
      where: row.where === null ? null : JSON.parse(row.where as string),
      block: row.block as Statement["block"],
      by: row.made_by as string,
      support: JSON.parse(row.support as string) as readonly string[],
      confidence: row.confidence as number,
    };
  });
}
