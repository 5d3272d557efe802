import type { Event, Statement, Tie } from "../../contract/index.ts";
import { claimOf, findAgain, kindOf, ofKind } from "./anchor.ts";
import { inForce } from "./history.ts";
import type { Actor, Decision, Fields, Finding, FindingKind, Findings, Note, Review, State } from "./types.ts";

/** How a report stands after all that people decided: nothing counts but what the reader found and the history. */
export interface Folded {
  readonly findings: Findings;
  /** By the id of the finding or report. */
  readonly reviews: ReadonlyMap<string, Review & { readonly kind: Gathered["kind"] }>;
  /** Decisions whose words were not found. */
  readonly orphans: readonly number[];
  /** What people changed in the findings, as one string: the same string, the same findings. */
  readonly edits: string;
  /** On which finding each decision holds; not for those that are orphans. */
  readonly holds: ReadonlyMap<number, string>;
}

interface Text {
  readonly id: string;
  readonly hash: string;
  readonly text: string;
}

/** What is gathered of one finding or report. */
interface Gathered {
  readonly kind: FindingKind | "report" | "actor";
  readonly fields: Record<string, unknown>;
  readonly actors: Actor[];
  readonly notes: Note[];
  readonly tags: Set<string>;
  state: State | null;
  claim: string | null;
  by: string | null;
  at: string | null;
  last: number;
}

/** Lays what people decided over what the reader found in a report. */
export function fold(machine: Findings, report: Text, decisions: readonly Decision[]): Folded {
  const active = inForce(decisions);
  const added = addedBy(decisions, active);
  const gathered = new Map<string, Gathered>();
  const orphans: number[] = [];
  const holds = new Map<number, string>();
  for (const one of decisions) {
    const id = one.report === report.id ? placeOf(one, machine, report, added) : null;
    if (id === null) {
      if (active.has(one.number) && one.what !== "undo" && one.report === report.id) orphans.push(one.number);
      continue;
    }
    holds.set(one.number, id);
    const about = gathered.get(id) ?? nothing(one.kind as Gathered["kind"]);
    gathered.set(id, about);
    about.last = Math.max(about.last, one.number);
    if (active.has(one.number)) take(about, one);
  }
  const findings = changed(machine, added, gathered);
  const edits = JSON.stringify([
    [...added.values()],
    [...gathered]
      .filter(([, { fields }]) => Object.keys(fields).length > 0)
      .map(([id, { fields, actors }]) => [id, Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)), actors])
      .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
  ]);
  const reviews = new Map(
    [...gathered].map(([id, about]) => [
      id,
      { ...reviewOf(about, shown(findings, about.kind, id), report.text), kind: about.kind },
    ]),
  );
  return { findings, reviews, orphans, edits, holds };
}

/** What was decided about one thing that is no finding; null where nothing was. */
export function gather(decisions: readonly Decision[]): (Review & { readonly kind: Gathered["kind"] }) | null {
  const [first] = decisions;
  if (first === undefined) return null;
  const active = inForce(decisions);
  const about = nothing(first.kind as Gathered["kind"]);
  for (const one of decisions) {
    about.last = one.number;
    if (active.has(one.number)) take(about, one);
  }
  return { ...reviewOf(about, undefined, ""), kind: about.kind };
}

/** The id of the finding that a decision holds for, or of the report; null where its words are not found. */
function placeOf(
  { what, kind, anchor }: Decision,
  machine: Findings,
  report: Text,
  added: ReadonlyMap<string, Finding>,
): string | null {
  if (kind === "report") return report.id;
  if (anchor === null || kind === null || kind === "actor") return null;
  if (anchor.added !== undefined) return added.has(anchor.added) || what === "undo" ? anchor.added : null;
  return findAgain(anchor, kind, machine, report)?.id ?? null;
}

/** Findings that people added, by id. */
function addedBy(decisions: readonly Decision[], active: ReadonlySet<number>): ReadonlyMap<string, Finding> {
  return new Map(
    decisions.flatMap(({ what, number, finding, value }) =>
      what === "add" && active.has(number) ? [[finding as string, value?.finding as Finding]] : [],
    ),
  );
}

const nothing = (kind: Gathered["kind"]): Gathered => ({
  kind,
  fields: {},
  actors: [],
  notes: [],
  tags: new Set(),
  state: null,
  claim: null,
  by: null,
  at: null,
  last: 0,
});

function take(about: Gathered, { number, what, who, at, value, anchor }: Decision): void {
  const stands = (state: State): void => {
    Object.assign(about, { state, by: who, at, claim: anchor?.claim ?? null });
  };
  if (what === "accept") stands("accepted");
  else if (what === "reject") stands("rejected");
  else if (what === "add") {
    stands("added");
    about.actors.push(...((value?.actors ?? []) as readonly Actor[]));
  } else if (what === "edit") {
    stands("edited");
    Object.assign(about.fields, value?.set as Fields);
    about.actors.push(...((value?.actors ?? []) as readonly Actor[]));
  } else if (what === "note") about.notes.push({ decision: number, who, at, words: value?.words as string });
  else if (what === "tag") about.tags.add(value?.tag as string);
  else if (what === "untag") about.tags.delete(value?.tag as string);
}

const shown = (findings: Findings, kind: Gathered["kind"], id: string): Finding | undefined =>
  kind === "report" || kind === "actor" ? undefined : ofKind(findings, kind).find((one) => one.id === id);

/** An acceptance or a rejection holds for what was claimed then; where something else is claimed now, it asks again. */
function reviewOf(about: Gathered, finding: Finding | undefined, text: string): Review {
  const judged = about.state === "accepted" || about.state === "rejected";
  const state = judged && finding !== undefined && claimOf(finding, text) !== about.claim ? "changed" : about.state;
  return {
    state,
    by: about.by,
    at: about.at,
    fields: Object.keys(about.fields).sort(),
    notes: about.notes,
    tags: [...about.tags].sort(),
    last: about.last,
  };
}

/** The findings with what people set and added; the reader's own where nobody changed anything. */
function changed(
  machine: Findings,
  added: ReadonlyMap<string, Finding>,
  gathered: ReadonlyMap<string, Gathered>,
): Findings {
  const all = <T extends Finding>(list: readonly T[], kind: FindingKind): readonly T[] =>
    [...list, ...([...added.values()].filter((one) => kindOf(one) === kind) as T[])].map((one) => {
      const fields = gathered.get(one.id)?.fields;
      return fields && Object.keys(fields).length > 0 ? { ...one, ...fields } : one;
    });
  const known = new Set(machine.actors.map(({ id }) => id));
  const more = new Map<string, Actor>();
  for (const { actors } of gathered.values()) for (const one of actors) if (!known.has(one.id)) more.set(one.id, one);
  return {
    actors: [...machine.actors, ...[...more.values()].sort((a, b) => (a.id < b.id ? -1 : 1))],
    statements: all<Statement>(machine.statements, "statement"),
    events: all<Event>(machine.events, "event"),
    ties: all<Tie>(machine.ties, "tie"),
  };
}
