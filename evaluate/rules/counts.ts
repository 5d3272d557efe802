import type { Reading } from "../../src/contract/index.ts";

/** How often each rule name stands on findings of one kind. */
export type Counts = ReadonlyMap<string, number>;

type Findings = Pick<Reading, "statements" | "events" | "ties" | "mentions" | "actors">;
type Kind = keyof Findings;

/** Kinds of findings that are asked for the names of their rules, in the order of the output. */
export const KINDS: readonly Kind[] = ["statements", "events", "ties", "mentions", "actors"];

/** The rule names of findings of one kind, in `by` and in `support` where a finding has one, with how often each fires. */
export function ruleCounts(readings: readonly Findings[], kind: Kind): Counts {
  const counts = new Map<string, number>();
  for (const reading of readings)
    for (const finding of reading[kind])
      for (const name of rulesOf(finding)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Each name once a finding. */
function rulesOf(finding: {
  readonly by?: string | undefined;
  readonly support?: readonly string[];
}): ReadonlySet<string> {
  return new Set([...(finding.by === undefined ? [] : [finding.by]), ...(finding.support ?? [])]);
}
