import { codeOf } from "../../codes/index.ts";
import { STATUSES } from "../../contract/index.ts";
import { fold } from "../../register/index.ts";
import { codedOf, dayOf, dyadsOf, type EventRow } from "../exports/dyads.ts";
import type { ExportRow, Key, PartyOut, Wanted } from "../exports/types.ts";
import type { Answers } from "../questions.ts";
import { Days } from "./days.ts";
import { hostOf, sameAddress } from "./rows.ts";
import type { OurEvent, TheirEvent } from "./types.ts";

/** An event of the record with what it is found by, and whether they have it. */
export interface Held {
  readonly event: OurEvent;
  readonly day: number | null;
  /** The address of its report, as `sameAddress` has it. */
  readonly address: string | null;
  /** Type by the published table, whatever its status. */
  readonly published: string;
  readonly pairs: readonly string[];
  matched: boolean;
}

/** The record as it is looked up: some kilobytes an event, none of the texts. */
export interface Ours {
  readonly events: readonly Held[];
  /** By `keyOf`. */
  readonly like: ReadonlyMap<string, readonly Held[]>;
  /** By day and pair alone. */
  readonly between: ReadonlyMap<string, readonly Held[]>;
  /** By the address of the report; empty where it has no event. */
  readonly reports: ReadonlyMap<string, readonly Held[]>;
  /** Days of reports by outlet: host, and folded name. */
  readonly outlets: ReadonlyMap<string, Days>;
}

/** A pair of states, "" for none. Null where there is no state on either side: nothing would be said by a match. */
export const pairOf = (from: string | null, to: string | null): string | null =>
  from === null && to === null ? null : `${from ?? ""}>${to ?? ""}`;

export const keyOf = (day: number, type: string, pair: string): string => `${day} ${type} ${pair}`;

/** Names by which an outlet is known in a data set and in the record. */
export const outletsOf = ({ outlet, url }: Pick<TheirEvent, "outlet" | "url">): readonly string[] =>
  [...new Set([outlet && fold(outlet), url && hostOf(url)])].filter((one): one is string => Boolean(one));

/**
 * All events of the record, whatever their status, and the outlets and days that it has reports of.
 *
 * @throws DragomanError as `ask` does
 */
export async function oursOf(answers: Answers): Promise<Ours> {
  const events: Held[] = [];
  const [like, between, reports] = [new Map<string, Held[]>(), new Map<string, Held[]>(), new Map<string, Held[]>()];
  const outlets = new Map<string, Days>();
  for await (const report of rowsOf(answers, { kind: "reports", question: {} })) {
    const url = report.url as string | null;
    const address = url && sameAddress(url);
    if (address) reports.set(address, []);
    const day = Days.of(report.published as string | null);
    if (day === null) continue;
    for (const name of outletsOf({ outlet: report.publisher as string | null, url })) {
      const days = outlets.get(name) ?? new Days();
      outlets.set(name, days.add(day));
    }
  }
  for await (const row of rowsOf(answers, { kind: "events", question: { status: STATUSES } })) {
    const held = heldOf(row as EventRow);
    events.push(held);
    if (held.address !== null) push(reports, held.address, held);
    if (held.day === null) continue;
    for (const pair of held.pairs) {
      push(between, `${held.day} ${pair}`, held);
      if (held.event.type !== null) push(like, keyOf(held.day, held.event.type, pair), held);
    }
  }
  return { events, like, between, reports, outlets };
}

/** Every row of an export, part by part. */
async function* rowsOf(answers: Answers, wanted: Wanted): AsyncGenerator<ExportRow> {
  let after: Key | null = null;
  do {
    const { rows, next }: { rows: readonly ExportRow[]; next: Key | null } = await answers.ask(
      "exportPart",
      wanted,
      after,
    );
    yield* rows;
    after = next;
  } while (after !== null);
}

function heldOf(row: EventRow): Held {
  const day = dayOf(row);
  const url = row.url as string | null;
  const stateOf = (party: PartyOut | null): string | null => party?.country ?? party?.speaks_for ?? null;
  const pairs = dyadsOf(row, true).flatMap(({ from, to }) => pairOf(stateOf(from), stateOf(to)) ?? []);
  const named = (role: string): string =>
    [...new Set(row.parties?.flatMap((one) => (one.role === role ? [one.name ?? one.words] : [])))].join("; ");
  return {
    event: {
      ...{ id: row.id, report: row.report as string, day, from: named("actor"), to: named("recipient") },
      ...{ words: row.words as string, evidence: (row.evidence as unknown as string).slice(0, 400) },
      ...{ plover: row.plover, type: codedOf(row)?.plover ?? null, cameo: row.cameo },
      ...{ status: row.status, alleged: row.alleged, publisher: row.publisher as string | null, url },
    },
    day: Days.of(day),
    address: url && sameAddress(url),
    published: codeOf(row.cameo)?.published ?? row.plover,
    pairs: [...new Set(pairs)],
    matched: false,
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
