import type { Event, Ref, Statement, Tie } from "../contract/index.ts";
import type { Connection } from "./connection.ts";
import { type Insert, json, oneLine } from "./rows.ts";
import { allOf } from "./whole.ts";

type FindingKind = "statement" | "event" | "tie";
/** Who somebody is in a finding: `speaker` and `addressee` of a statement, `actor` and `recipient` of an event, `a` and `b` of a tie. */
type Role = "speaker" | "addressee" | "actor" | "recipient" | "a" | "b";

/** Writes who took part in the findings of one report; the text is the report's. */
export function partyWriter(insert: Insert, report: string, text: string) {
  const write = (kind: FindingKind, finding: string, role: Role, refs: readonly Ref[]): void => {
    for (const [position, ref] of refs.entries()) {
      const words = ref.start === null || ref.end === null ? "" : oneLine(text.slice(ref.start, ref.end));
      const { start, end, actor, entity, basis, candidates } = ref;
      const given = [start, end, actor, entity, basis, json(candidates), words];
      insert("parties", report, finding, kind, role, position, ...given);
    }
  };
  return {
    ofStatement: ({ id, speakers, addressees }: Statement): void => {
      write("statement", id, "speaker", speakers);
      write("statement", id, "addressee", addressees);
    },
    ofEvent: ({ id, actors, recipients }: Pick<Event, "id" | "actors" | "recipients">): void => {
      write("event", id, "actor", actors);
      write("event", id, "recipient", recipients);
    },
    ofTie: ({ id, a, b }: Pick<Tie, "id" | "a" | "b">): void => {
      write("tie", id, "a", [a]);
      write("tie", id, "b", [b]);
    },
  };
}

/** An event or a tie as its own row has it: who took part stands in the table of parties alone. */
export function withoutParties(finding: Event | Tie): object {
  if ("actors" in finding) {
    const { actors: _, recipients: __, ...rest } = finding;
    return rest;
  }
  const { a: _, b: __, ...rest } = finding;
  return rest;
}

/** Those who have a role in a finding, in their order. */
export type Parties = (finding: string, role: Role) => readonly Ref[];

/** All who took part in the findings of one report. */
export function partiesOf(db: Connection, report: string): Parties {
  const found = new Map<string, Ref[]>();
  for (const row of db.all(`${allOf(db, "parties")} WHERE report = ? ORDER BY finding, role, position`, report)) {
    const { start, end, actor, entity, basis, candidates } = row;
    const more = candidates === null ? {} : { candidates: JSON.parse(candidates as string) };
    const ref = { start, end, actor, entity, basis, ...more } as unknown as Ref;
    const key = `${row.finding} ${row.role}`;
    const known = found.get(key);
    if (known) known.push(ref);
    else found.set(key, [ref]);
  }
  return (finding, role) => found.get(`${finding} ${role}`) ?? [];
}

/** An event with those who took part in it, its fields in the order of the contract. */
export function eventOf(row: Omit<Event, "actors" | "recipients"> | Event, parties: Parties): Event {
  // Rows of an older version, read as they lie there, hold it all.
  if ("actors" in row) return row;
  const { id, trigger, also, plover, mode, context, cameo, goldstein, quad, ...rest } = row;
  const [actors, recipients] = [parties(id, "actor"), parties(id, "recipient")];
  return { id, trigger, also, plover, mode, context, cameo, goldstein, quad, actors, recipients, ...rest };
}

/** A tie with the two whom it joins, its fields in the order of the contract. */
export function tieOf(row: Omit<Tie, "a" | "b"> | Tie, parties: Parties): Tie {
  if ("a" in row) return row;
  const { id, ...rest } = row;
  const [[a], [b]] = [parties(id, "a"), parties(id, "b")] as [[Ref], [Ref]];
  return { id, a, b, ...rest };
}
