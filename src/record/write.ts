import type { Actor, Reading, Ref, Span, Statement } from "../contract/index.ts";
import type { Connection, Value } from "./connection.ts";

/** The columns of a table's rows, in the order in which they are written. */
const ROWS = {
  blocks: `report, position, kind, start, "end", reason, part, ask`,
  warnings: "report, position, code, message",
  metadata: "report, position, field, value, found_in",
  actors: "report, position, actor, name, kind, country, sector, offices, made_by",
  names: `report, position, start, "end", kind`,
  mentions: `report, position, start, "end", entity, actor, form, made_by, candidates, words`,
  times: `report, position, start, "end", "from", until, value, precision, basis`,
  places: `report, position, start, "end", name, country, lat, lon, geonames, claims`,
  statements: `id, report, position, speaker, speaker_name, addressee, addressee_name, cue, content, route, cue_start, cue_end, start, mode, act, within, "when", "where", block, made_by, confidence`,
  statement_parties: `statement, role, position, start, "end", actor, entity, basis, candidates, words`,
  statement_spans: `statement, role, position, start, "end"`,
  statement_routes: `statement, position, start, "end", kind, actor, words`,
  events: "id, report, position, plover, cameo, status, made_by, confidence, whole",
  ties: "id, report, position, kind, negated, made_by, confidence, whole",
  statement_words: "rowid, content, speaker, addressee, route",
  report_words: "rowid, title, text",
} as const;

type Table = keyof typeof ROWS;
/** Puts a row in; gives its number. */
export type Insert = (table: Table, ...values: readonly Value[]) => number;

/** Inserts by table, each made once. */
export function inserts(db: Connection): Insert {
  const made = new Map<Table, string>();
  return (table, ...values) => {
    let sql = made.get(table);
    if (sql === undefined) {
      const columns = ROWS[table];
      const places = columns.split(",").map(() => "?");
      sql = `INSERT INTO ${table} (${columns}) VALUES (${places.join(", ")})`;
      made.set(table, sql);
    }
    return db.run(sql, ...values);
  };
}

/** Words of a text on one line, as tables and searches show them: the text itself is kept in `reports` alone. */
const oneLine = (words: string): string => words.replace(/[\s\u0000]+/g, " ");

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

/** Everything of a reading but the report's own row. The caller holds the transaction. */
export function writeFindings(insert: Insert, id: string, reading: Reading): void {
  for (const [at, block] of reading.blocks.entries())
    insert("blocks", id, at, block.kind, block.start, block.end, block.reason, block.part, json(block.ask));
  for (const [at, warning] of reading.warnings.entries()) insert("warnings", id, at, warning.code, warning.message);
  for (const [at, found] of reading.found.entries()) insert("metadata", id, at, found.field, found.value, found.where);
  for (const [at, actor] of reading.actors.entries())
    insert(
      "actors",
      id,
      at,
      actor.id,
      actor.name,
      actor.kind,
      actor.country,
      actor.sector,
      JSON.stringify(actor.offices),
      actor.by ?? null,
    );
  for (const [at, name] of reading.names.entries()) insert("names", id, at, name.start, name.end, name.kind);
  for (const [at, one] of reading.mentions.entries())
    insert(
      "mentions",
      id,
      at,
      one.start,
      one.end,
      one.entity,
      one.actor,
      one.form,
      one.by ?? null,
      json(one.candidates),
      one.form === "pronoun" ? null : oneLine(reading.text.slice(one.start, one.end)),
    );
  for (const [at, when] of reading.times.entries())
    insert("times", id, at, when.start, when.end, when.from, when.until, when.value, when.precision, when.basis);
  for (const [at, place] of reading.places.entries())
    insert(
      "places",
      id,
      at,
      place.start,
      place.end,
      place.name,
      place.country,
      place.lat,
      place.lon,
      place.geonames ?? null,
      place.claims?.join(",") ?? null,
    );
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  for (const [at, statement] of reading.statements.entries())
    writeStatement(insert, id, reading.text, actors, statement, at);
  for (const [at, event] of reading.events.entries())
    insert(
      "events",
      event.id,
      id,
      at,
      event.plover,
      event.cameo,
      event.status,
      event.by,
      event.confidence,
      JSON.stringify(event),
    );
  for (const [at, tie] of reading.ties.entries())
    insert("ties", tie.id, id, at, tie.kind, tie.negated ? 1 : 0, tie.by, tie.confidence, JSON.stringify(tie));
}

function writeStatement(
  insert: Insert,
  report: string,
  text: string,
  actors: ReadonlyMap<string, Actor>,
  statement: Statement,
  at: number,
): void {
  const words = (span: { readonly start: number | null; readonly end: number | null }): string =>
    span.start === null || span.end === null ? "" : oneLine(text.slice(span.start, span.end));
  const all = (spans: readonly { readonly start: number | null; readonly end: number | null }[], by: string): string =>
    [...new Set(spans.map(words))].filter(Boolean).join(by);
  const names = (refs: readonly Ref[]): string | null =>
    refs
      .map((ref) => (ref.actor === null ? undefined : actors.get(ref.actor)?.name))
      .filter((name) => name !== undefined)
      .join("; ") || null;
  const speaker = all(statement.speakers, "; ");
  const addressee = all(statement.addressees, "; ");
  const content = all(statement.content, " … ");
  const route = all(statement.route, "; ");
  const number = insert(
    "statements",
    statement.id,
    report,
    at,
    speaker,
    names(statement.speakers),
    addressee,
    names(statement.addressees),
    statement.cue ? words(statement.cue) : "",
    content,
    route,
    statement.cue?.start ?? null,
    statement.cue?.end ?? null,
    statement.content[0]?.start ?? statement.cue?.start ?? 0,
    statement.mode,
    statement.act,
    statement.within,
    json(statement.when),
    json(statement.where),
    statement.block,
    statement.by,
    statement.confidence,
  );
  insert(
    "statement_words",
    number,
    content,
    `${speaker} ; ${names(statement.speakers) ?? ""}`,
    `${addressee} ; ${names(statement.addressees) ?? ""}`,
    route,
  );
  const parties = (role: string, refs: readonly Ref[]): void => {
    for (const [position, ref] of refs.entries())
      insert(
        "statement_parties",
        statement.id,
        role,
        position,
        ref.start,
        ref.end,
        ref.actor,
        ref.entity,
        ref.basis,
        json(ref.candidates),
        words(ref),
      );
  };
  parties("speaker", statement.speakers);
  parties("addressee", statement.addressees);
  const spans = (role: string, list: readonly Span[]): void => {
    for (const [position, span] of list.entries())
      insert("statement_spans", statement.id, role, position, span.start, span.end);
  };
  spans("content", statement.content);
  spans("quoted", statement.quoted);
  spans("insertion", statement.insertions);
  for (const [position, one] of statement.route.entries())
    insert("statement_routes", statement.id, position, one.start, one.end, one.kind, one.actor ?? null, words(one));
}

/** Takes a report's findings out again, so that a new reading can take their place. */
export function removeFindings(db: Connection, id: string): void {
  db.run("DELETE FROM statement_words WHERE rowid IN (SELECT number FROM statements WHERE report = ?)", id);
  for (const table of [
    "blocks",
    "warnings",
    "metadata",
    "actors",
    "names",
    "mentions",
    "times",
    "places",
    "statements",
    "events",
    "ties",
  ])
    db.run(`DELETE FROM ${table} WHERE report = ?`, id);
}
