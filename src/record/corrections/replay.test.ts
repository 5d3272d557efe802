import fc from "fast-check";
import { expect, it } from "vitest";
import type { Reading } from "../../contract/index.ts";
import { openStore, type Store } from "../index.ts";
import { sampleDeeds, sampleReading, sql } from "../record.testing.ts";
import type { Deciding } from "./types.ts";

/** How many random sequences are tried; the rest of the thousand of the issue run with CORRECTIONS_RUNS=1000. */
const RUNS = Number(process.env.CORRECTIONS_RUNS ?? 60);

const base: readonly Reading[] = [
  sampleDeeds(),
  sampleReading("Hale told Calder that the mill would close on Friday.", { url: "https://lake.example/mill" }),
];
const idOf = (reading: Reading): string => reading.hash.slice(0, 16);

/** The same report as other rules read it: some findings are gone, of others the act or the end of the words differs. */
function readBy(reading: Reading, version: number): Reading {
  const drops = (at: number): boolean => (version >> at) % 3 === 1;
  return {
    ...reading,
    made: { ...reading.made, rules: `version ${version}` },
    statements: reading.statements
      .filter((_, at) => !drops(at))
      .map((one) => ({
        ...one,
        act: version % 2 ? one.act : "warn",
        content: one.content.map(({ start, end }) => ({ start, end: end - (version % 4) })),
      })),
    events: reading.events.filter((_, at) => !drops(at + 2)),
    ties: reading.ties.filter((_, at) => !drops(at + 4)),
  };
}

type Step =
  | { readonly do: "reread"; readonly report: number; readonly version: number }
  | { readonly do: "decide"; readonly kind: number; readonly on: number; readonly value: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reread" as const), report: fc.nat(1), version: fc.nat(40) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("decide" as const), kind: fc.nat(11), on: fc.nat(9), value: fc.nat(9) }),
  },
);

const ACTS = ["assert", "deny", "warn", "threaten"] as const;

/** A decision that is drawn, about something that is there now; null where nothing is. */
function decisionIn(store: Store, { kind, on, value }: Extract<Step, { do: "decide" }>): Deciding | null {
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
  const finding = pick(
    sql(store, "SELECT id FROM statements UNION SELECT id FROM events UNION SELECT id FROM ties ORDER BY 1"),
    on,
  )?.id as string | undefined;
  const said = pick(sql(store, "SELECT id FROM statements ORDER BY 1"), on)?.id as string | undefined;
  const two = sql(store, "SELECT id FROM statements ORDER BY 1").map(({ id }) => id as string);
  const report = pick(sql(store, "SELECT id FROM reports ORDER BY 1"), on)?.id as string | undefined;
  const last = sql(store, "SELECT number FROM decisions").map(({ number }) => number as number);
  const undone = pick(last, value);
  if (kind === 0 && finding) return { what: "accept", finding };
  if (kind === 1 && finding) return { what: "reject", finding };
  if ((kind === 2 || kind === 3) && said) return { what: "edit", finding: said, set: { act: ACTS[value % 4] } };
  if (kind === 4 && said) return { what: "edit", finding: said, set: { content: [{ start: value, end: value + 9 }] } };
  if (kind === 5 && report)
    return { what: "add", report, kind: "statement", set: { content: [{ start: 3, end: 20 + value }] } };
  if (kind === 6 && finding) return { what: "tag", on: finding, tag: `t${value}` };
  if (kind === 7 && report) return { what: "report", report, set: { published: `2020-01-0${1 + (value % 9)}` } };
  if (kind === 8 && report && value < 3) return { what: "remove", report };
  if (kind === 9 && two.length > 1)
    return { what: value % 2 ? "together" : "apart", a: two[0] as string, b: two.at(-1) as string };
  return undone === undefined ? null : { what: "undo", decision: undone };
}

/** Everything in a record but the numbers and times that SQLite and the clock give. */
function contentOf(store: Store): unknown {
  const tables = ["reports", "statements", "events", "ties", "parties", "statement_spans", "actors", "utterances"];
  const derived = ["reviews", "orphans", "machine", "removed", "links"];
  const rows = [...tables, ...derived].map((table) => [
    table,
    sql(store, `SELECT * FROM ${table}`)
      .map(({ number: _, added: __, rules: ___, ...row }) => JSON.stringify(table === "removed" ? row.report : row))
      .sort(),
  ]);
  // The search has the words of these statements, and of no others.
  sql(store, "INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)");
  return rows;
}

it("the state after any decisions, undoings and rereadings is that of the history replayed from the start", () => {
  let decided = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), fc.boolean(), (steps, merging) => {
      const now = () => new Date(0);
      const store = openStore(":memory:", { now, merging });
      const readings = new Map(base.map((reading) => [idOf(reading), reading]));
      for (const reading of readings.values()) store.keep(reading);
      for (const one of steps) {
        if (one.do === "reread") {
          const reading = readBy(base[one.report] as Reading, one.version);
          if (store.reading(idOf(reading)) === null) continue;
          store.keep(reading);
          readings.set(idOf(reading), reading);
          continue;
        }
        const decision = decisionIn(store, one);
        if (decision === null) continue;
        try {
          store.corrections.decide([decision], { as: one.value % 2 ? "Ada" : "Ben" });
          decided += 1;
        } catch (error) {
          // What one of two persons did before, or what is undone or out already, is refused and changes nothing.
          expect((error as { code?: string }).code).toMatch(/^(?:conflict|gone|query)$/);
        }
      }
      const fresh = openStore(":memory:", { now, merging });
      for (const reading of readings.values()) fresh.keep(reading);
      for (const row of sql(store, "SELECT * FROM decisions ORDER BY number"))
        sql(
          fresh,
          `INSERT INTO decisions (${Object.keys(row).join(", ")}) VALUES (${Object.keys(row)
            .map(() => "?")
            .join(", ")}) RETURNING number`,
          ...Object.values(row),
        );
      fresh.corrections.replay();
      expect(contentOf(store)).toEqual(contentOf(fresh));
      // And once more: nothing of it depends on how often it is derived.
      store.corrections.replay();
      expect(contentOf(store)).toEqual(contentOf(fresh));
      store.close();
      fresh.close();
    }),
    { numRuns: RUNS },
  );
  expect(decided).toBeGreaterThan(RUNS);
}, 3_600_000);
