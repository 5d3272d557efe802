import type { Event, Reading, Span, Statement, Tie } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { utterancesOf } from "./utterances.ts";

/** Words of a report, and where they stand in its text: `text.slice(start, end)` is `words`. */
export interface Piece extends Span {
  readonly words: string;
}

/** Somebody in a finding: the page's words for them, and whom they were linked to. */
export interface FindingParty {
  readonly role: "speaker" | "addressee" | "actor" | "recipient" | "a" | "b";
  /** Empty where the report has no words for them here. */
  readonly words: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly actor: string | null;
  readonly name: string | null;
}

/** The report that a finding stands in. */
export interface FindingReport {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** SHA-256 of its text: offsets hold in that text alone. */
  readonly hash: string;
}

/** One finding with everything that it takes to check it. */
export type FoundFinding = {
  readonly id: string;
  readonly report: FindingReport;
  /** A statement's content; the sentence or clause that tells of an event or a tie. */
  readonly pieces: readonly Piece[];
  /** The page's own word for it: the cue, the trigger; null where there is none. */
  readonly cue: Piece | null;
  readonly parties: readonly FindingParty[];
  /** Utterances that a statement renders; none of an event or a tie. */
  readonly utterances: readonly string[];
} & (
  | { readonly kind: "statement"; readonly finding: Statement }
  | { readonly kind: "event"; readonly finding: Event }
  | { readonly kind: "tie"; readonly finding: Tie }
);

/** A statement, event or tie by its id, with its words; null where the record has none of that id. */
export const foundOf = (store: Store, id: string): FoundFinding | null => foundByIds(store, [id])[0] ?? null;

/** Findings by their ids, at most 100, in the order of the ids; those that the record has not are left out. */
export function foundByIds(store: Store, ids: readonly string[]): readonly FoundFinding[] {
  const wanted = ids.slice(0, MOST);
  const marks = wanted.map(() => "?").join(", ");
  const rows = ["statements", "events", "ties"].flatMap((table) =>
    connectionOf(store).all(`SELECT id, report FROM ${table} WHERE id IN (${marks})`, ...wanted),
  );
  const reports = new Map(rows.map(({ id, report }) => [id as string, report as string]));
  const readings = new Map([...new Set(reports.values())].map((report) => [report, store.reading(report)]));
  return wanted.flatMap((id) => {
    const reading = readings.get(reports.get(id) ?? "") ?? null;
    return (reading && findingIn(reading, id, (statement) => utterancesOf(store, statement))) ?? [];
  });
}

const MOST = 100;

/**
 * A finding of one reading, with its words; null where the reading has none of that id.
 *
 * @param utterances what a record knows of other reports' renderings; none where not given
 */
export function findingIn(
  reading: Reading,
  id: string,
  utterances: (statement: string) => readonly string[] = () => [],
): FoundFinding | null {
  const { hash, title, publisher, published, url } = reading;
  const report = { id: hash.slice(0, 16), title, publisher, published, url, hash };
  const piece = ({ start, end }: Span): Piece => ({ start, end, words: reading.text.slice(start, end) });
  const partiesIn = (role: FindingParty["role"], refs: Statement["speakers"]): readonly FindingParty[] =>
    refs.map(({ start, end, actor }) => ({
      role,
      words: start === null || end === null ? "" : reading.text.slice(start, end),
      start,
      end,
      actor,
      name: reading.actors.find((one) => one.id === actor)?.name ?? null,
    }));
  const statement = reading.statements.find((one) => one.id === id);
  if (statement)
    return {
      id,
      kind: "statement",
      report,
      pieces: statement.content.map(piece),
      cue: statement.cue && piece(statement.cue),
      parties: [...partiesIn("speaker", statement.speakers), ...partiesIn("addressee", statement.addressees)],
      utterances: utterances(id),
      finding: statement,
    };
  const event = reading.events.find((one) => one.id === id);
  if (event)
    return {
      id,
      kind: "event",
      report,
      pieces: [piece(event.evidence)],
      cue: piece(event.trigger),
      parties: [...partiesIn("actor", event.actors), ...partiesIn("recipient", event.recipients)],
      utterances: [],
      finding: event,
    };
  const tie = reading.ties.find((one) => one.id === id);
  if (!tie) return null;
  return {
    id,
    kind: "tie",
    report,
    pieces: [piece(tie.evidence)],
    cue: null,
    parties: [...partiesIn("a", [tie.a]), ...partiesIn("b", [tie.b])],
    utterances: [],
    finding: tie,
  };
}
