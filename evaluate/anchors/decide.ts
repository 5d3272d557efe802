import { type Asked, correct } from "../../src/answers/index.ts";
import { DragomanError, type Reading, type Span } from "../../src/contract/index.ts";
import type { Finding, FindingKind } from "../../src/record/corrections/types.ts";
import type { Store } from "../../src/record/index.ts";

/** One decision of the measurement, with what the reader had found when it was made. */
export interface Made {
  readonly number: number;
  readonly report: string;
  readonly kind: FindingKind;
  readonly finding: Finding;
}

/** Of so many findings one is decided on. */
const EVERY = 2;

type Wanted = (reading: Reading, finding: Finding, kind: FindingKind) => Asked;

/** What people do, in turns. Where a finding has nothing of that kind, the words in which it is edited are others. */
const TURNS: readonly Wanted[] = [
  (_, { id }) => ({ what: "accept", on: id }),
  (_, { id }) => ({ what: "reject", on: id }),
  (reading, { id }, kind) => ({ what: "edit", on: id, set: { [WHO[kind]]: nameIn(reading) } }),
  (_, { id }, kind) => ({ what: "edit", on: id, set: kind === "statement" ? { act: "warn" } : { day: "2024-11-12" } }),
  (_, { id }) => ({ what: "edit", on: id, set: { day: "2020-02-29" } }),
  (_, finding, kind) => ({
    what: "edit",
    on: finding.id,
    set: kind === "statement" && "content" in finding ? { words: shorter(finding.content) } : { day: "2020" },
  }),
  (_, { id }) => ({ what: "note", on: id, words: "ask the agency" }),
];
const WHO: Readonly<Record<FindingKind, string>> = { statement: "speaker", event: "did", tie: "a" };

const nameIn = ({ names, text }: Reading): string => {
  const [first] = names;
  return first ? text.slice(first.start, first.end) : "";
};

/** A span without its last eight characters, as offsets. */
const shorter = (spans: readonly Span[]): string => {
  const [{ start, end }] = spans as [Span];
  return `${start}-${Math.max(start + 1, end - 8)}`;
};

/** Decides on every second finding of a record, in turns; what cannot be worded there is noted instead. */
export function decideAll(store: Store, readings: readonly Reading[]): readonly Made[] {
  const made: Made[] = [];
  let seen = 0;
  for (const reading of readings)
    for (const [kind, list] of Object.entries({
      statement: reading.statements,
      event: reading.events,
      tie: reading.ties,
    }) as [FindingKind, readonly Finding[]][])
      for (const finding of list) {
        seen += 1;
        if (seen % EVERY !== 0) continue;
        const turn = TURNS[(seen / EVERY) % TURNS.length] as Wanted;
        const number = decided(store, turn(reading, finding, kind), finding.id);
        made.push({ number, report: reading.hash.slice(0, 16), kind, finding });
      }
  return made;
}

function decided(store: Store, asked: Asked, on: string): number {
  try {
    return (correct(store, [asked], { as: "Ada" }).decisions[0] as { readonly number: number }).number;
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    const [note] = correct(store, [{ what: "note", on, words: "looked at" }], { as: "Ada" }).decisions;
    return (note as { readonly number: number }).number;
  }
}
