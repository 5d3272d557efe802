import type { Reading } from "../../contract/index.ts";
import type { Standing, Store } from "../../record/index.ts";

/** Tells what rereading changed, and where a person had decided. */
export interface Tally {
  /** Reads a report anew by `keep`; gives a line where a decision stands otherwise than before, else null. */
  around(before: Reading, keep: () => void): string | null;
  /** What changed in all, as lines; none where nothing did and nobody had decided. */
  lines(): readonly string[];
}

/** A tally of the reports of a record. */
export function openTally(store: Store): Tally {
  const findings = { new: 0, gone: 0, changed: 0 };
  const decisions = { found: 0, orphaned: 0, changed: 0 };
  return {
    around: (before, keep) => {
      const id = before.hash.slice(0, 16);
      const stood = store.corrections.standing(id);
      keep();
      const [after, stands] = [store.reading(id), store.corrections.standing(id)];
      if (after !== null) add(findings, compared(before, after));
      decisions.found += stands.found.length;
      decisions.orphaned += stands.orphaned.length;
      decisions.changed += stands.changed.length;
      return lineOf(id, stood, stands);
    },
    lines: () => {
      const changed = Object.values(findings).some((many) => many > 0);
      const decided = decisions.found + decisions.orphaned > 0;
      return [
        ...(changed ? [`findings: ${findings.new} new, ${findings.gone} gone, ${findings.changed} changed`] : []),
        ...(decided
          ? [
              `decisions in these reports: ${decisions.found} found again, ${decisions.orphaned} orphaned${decisions.orphaned > 0 ? " (dragoman review --orphans)" : ""}; ${decisions.changed} accepted or rejected findings claim something else now${decisions.changed > 0 ? " (dragoman review lists them)" : ""}`,
            ]
          : []),
      ];
    },
  };
}

type Counts = Record<"new" | "gone" | "changed", number>;

function add(sum: Counts, more: Counts): void {
  for (const name of ["new", "gone", "changed"] as const) sum[name] += more[name];
}

/** Findings by their ids: an id is of the words that a finding stands on. */
function compared(before: Reading, after: Reading): Counts {
  const byId = ({ statements, events, ties }: Reading): ReadonlyMap<string, string> =>
    new Map([...statements, ...events, ...ties].map((one) => [one.id, JSON.stringify(one)]));
  const [old, now] = [byId(before), byId(after)];
  return {
    new: [...now.keys()].filter((id) => !old.has(id)).length,
    gone: [...old.keys()].filter((id) => !now.has(id)).length,
    changed: [...now].filter(([id, one]) => old.has(id) && old.get(id) !== one).length,
  };
}

function lineOf(report: string, before: Standing, after: Standing): string | null {
  const orphaned = after.orphaned.filter((one) => !before.orphaned.includes(one));
  const back = before.orphaned.filter((one) => after.found.includes(one));
  const changed = after.changed.filter((one) => !before.changed.includes(one));
  const parts = [
    ...(orphaned.length > 0 ? [`decision ${orphaned.join(", ")} lost its words`] : []),
    ...(back.length > 0 ? [`decision ${back.join(", ")} found its words again`] : []),
    ...(changed.length > 0 ? [`${changed.join(", ")} claims something else than what was judged`] : []),
  ];
  return parts.length === 0 ? null : `report ${report}: ${parts.join("; ")}`;
}
