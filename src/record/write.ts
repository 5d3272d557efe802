import type { Actor, Reading, Ref, Span, Statement } from "../contract/index.ts";
import type { Connection } from "./connection.ts";
import { partyWriter, withoutParties } from "./parties.ts";
import { type Insert, json, oneLine } from "./rows.ts";

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
      actor.identity,
      actor.speaks_for,
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
  const parties = partyWriter(insert, id, reading.text);
  for (const [at, event] of reading.events.entries()) {
    const whole = JSON.stringify(withoutParties(event));
    const { trigger, evidence, plover, cameo, status, by, confidence } = event;
    const words = oneLine(reading.text.slice(trigger.start, trigger.end));
    const told = oneLine(reading.text.slice(evidence.start, evidence.end));
    const place = [words, told, trigger.start, event.alleged ? 1 : 0] as const;
    insert("events", event.id, id, at, plover, cameo, status, by, confidence, whole, ...place);
    parties.ofEvent(event);
  }
  for (const [at, tie] of reading.ties.entries()) {
    const whole = JSON.stringify(withoutParties(tie));
    insert("ties", tie.id, id, at, tie.kind, tie.negated ? 1 : 0, tie.by, tie.confidence, whole);
    parties.ofTie(tie);
  }
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
    JSON.stringify(statement.support),
    statement.confidence,
    statement.negated ? 1 : 0,
  );
  insert(
    "statement_words",
    number,
    content,
    `${speaker} ; ${names(statement.speakers) ?? ""}`,
    `${addressee} ; ${names(statement.addressees) ?? ""}`,
    route,
  );
  partyWriter(insert, report, text).ofStatement(statement);
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
    "parties",
    "statements",
    "events",
    "ties",
  ])
    db.run(`DELETE FROM ${table} WHERE report = ?`, id);
}
