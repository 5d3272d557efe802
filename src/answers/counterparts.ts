import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { isKept } from "./conditions.ts";
import { IS_DONE } from "./deeds.ts";
import { sideOf } from "./sides.ts";
import type { Counterpart, PairCount } from "./types.ts";

const MOST = 40;

/** What somebody's role in a finding is beside the counterpart's, and how it is counted. */
const ROLES: readonly (readonly [as: "said" | "told" | "did" | "undergone", mine: string, theirs: string])[] = [
  ["said", "speaker", "addressee"],
  ["told", "addressee", "speaker"],
  ["did", "actor", "recipient"],
  ["undergone", "recipient", "actor"],
];

/**
 * With whom an actor spoke and dealt, most first, at most forty: each counterpart by itself, and each state with all who
 * speak for it. For a state those are counted who speak for it. Events count that happened or go on and are not only claimed.
 */
export function counterpartsOf(store: Store, id: string): readonly Counterpart[] {
  const db = connectionOf(store);
  const { told } = sideOf(store, id);
  const isState = told.startsWith("for:");
  const found = new Map<string, { actor: string; said: number; told: number; did: number; undergone: number }>();
  for (const [as, mine, theirs] of ROLES) {
    const kind = as === "said" || as === "told" ? "statement" : "event";
    const done = kind === "event" ? `JOIN events e ON e.id = p.finding AND ${IS_DONE}` : "";
    // Those who speak for a state are found first, and then what each of them does in that report.
    const from = isState
      ? `SELECT q.finding FROM parties q WHERE q.actor = ?1 AND q.kind = '${kind}' AND q.role = '${mine}' UNION
          SELECT q.finding FROM actors v CROSS JOIN parties q ON q.actor = v.actor AND q.report = v.report
          WHERE v.speaks_for = ?1 AND q.kind = '${kind}' AND q.role = '${mine}'`
      : `SELECT DISTINCT finding FROM parties WHERE actor = ?1 AND kind = '${kind}' AND role = '${mine}'`;
    // Looked up once, and then counted for each by itself and for whom they speak.
    const rows = db.all(
      `WITH others AS MATERIALIZED (
         SELECT o.finding, o.report, o.actor FROM (${from}) p ${done} JOIN parties o ON o.finding = p.finding
         WHERE ${isKept("p.finding")} AND o.role = '${theirs}' AND o.actor IS NOT NULL
       )
       SELECT voice AS actor, count(DISTINCT finding) AS count FROM (
         SELECT finding, actor AS voice FROM others
         UNION SELECT o.finding, a.speaks_for FROM others o JOIN actors a ON a.report = o.report AND a.actor = o.actor
           WHERE a.speaks_for IS NOT NULL
       ) WHERE voice <> ?1 GROUP BY 1`,
      isState ? `dg:state-${told.slice(4)}` : id,
    ) as unknown as readonly { readonly actor: string; readonly count: number }[];
    for (const { actor, count } of rows) {
      const so = found.get(actor) ?? { actor, said: 0, told: 0, did: 0, undergone: 0 };
      so[as] += count;
      found.set(actor, so);
    }
  }
  return [...found.values()]
    .sort((a, b) => all(b) - all(a) || (a.actor < b.actor ? -1 : 1))
    .slice(0, MOST)
    .map((one) => ({ ...one, ...named(store, one.actor) }));
}

const all = ({ said, told, did, undergone }: Pick<Counterpart, "said" | "told" | "did" | "undergone">): number =>
  said + told + did + undergone;

function named(store: Store, actor: string): Pick<Counterpart, "pairAs" | "name"> {
  const side = sideOf(store, actor);
  return { pairAs: side.told, name: side.name };
}

/** Newest reports that the pairs of the front page are taken from: what is asked must not grow with the record. */
const NEWEST = 2000;

/** Which two speak to each other most in the newest 2,000 reports; whoever speaks for a state is counted with it. */
export function pairsMost(store: Store, limit = 6): readonly PairCount[] {
  const voice = (side: string): string =>
    `coalesce((SELECT v.speaks_for FROM actors v WHERE v.report = ${side}.report AND v.actor = ${side}.actor), ${side}.actor)`;
  const rows = connectionOf(store).all(
    `SELECT min(one, other) AS one, max(one, other) AS other, count(DISTINCT finding) AS count FROM (
       SELECT p.finding, ${voice("p")} AS one, ${voice("o")} AS other
       FROM (SELECT id FROM reports ORDER BY published DESC LIMIT ${NEWEST}) r
       CROSS JOIN parties p ON p.report = r.id AND p.kind = 'statement' AND p.role = 'speaker' AND p.actor IS NOT NULL
         AND ${isKept("p.finding")}
       CROSS JOIN parties o ON o.finding = p.finding AND o.role = 'addressee' AND o.actor IS NOT NULL
     ) WHERE one <> other GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ?`,
    limit,
  ) as unknown as readonly { readonly one: string; readonly other: string; readonly count: number }[];
  return rows.map(({ one, other, count }) => ({ one: sideOf(store, one), other: sideOf(store, other), count }));
}
