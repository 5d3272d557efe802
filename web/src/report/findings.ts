import type { Event, Reading, Statement } from "../../../src/contract/types.ts";
import { type Mark, marksOf, type Role } from "./segments.ts";

/** What was found in a report and has a note beside the text. */
export type Finding =
  | { readonly kind: "statement"; readonly id: string; readonly statement: Statement }
  | { readonly kind: "event"; readonly id: string; readonly event: Event };

/** Where a finding's words begin. */
const startOf = (finding: Finding): number =>
  finding.kind === "event"
    ? finding.event.trigger.start
    : (finding.statement.content[0]?.start ?? finding.statement.cue?.start ?? 0);

/**
 * The findings of a report in the order of its text. An event that is nothing but what a statement does ("accused X of Y")
 * stands behind that statement.
 */
export function findingsOf({ statements, events }: Reading): readonly Finding[] {
  return [
    ...statements.map((statement): Finding => ({ kind: "statement", id: statement.id, statement })),
    ...events.map((event): Finding => ({ kind: "event", id: event.id, event })),
  ].sort((a, b) => startOf(a) - startOf(b) || (a.kind === b.kind ? 0 : a.kind === "statement" ? -1 : 1));
}

/** The marks that a finding puts on the text. */
export function marksOfFinding(finding: Finding, at: number): readonly Mark[] {
  if (finding.kind === "statement") return marksOf(finding.statement, at);
  const { trigger, also } = finding.event;
  const role: Role = "trigger";
  return [trigger, ...also].map(({ start, end }) => ({ start, end, role, finding: at }));
}

/** The offset behind which a finding's number stands; null where it has no words of its own to stand behind. */
export const endOf = (finding: Finding): number | null =>
  finding.kind === "event" ? finding.event.trigger.end : (finding.statement.content.at(-1)?.end ?? null);
