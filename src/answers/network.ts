import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { stateNames } from "../register/index.ts";
import { checkQuestion } from "./check.ts";
import { isKept, whereReport } from "./conditions.ts";
import { IS_DONE } from "./deeds.ts";
import type { Network, NetworkEdge, NetworkNode, NetworkQuestion } from "./types.ts";

const MOST_EDGES = 1500;

/** Who a party is counted as: itself, or the state that it speaks for. */
const AS = {
  actors: (side: string) => `${side}.actor`,
  states: (side: string) =>
    `coalesce((SELECT v.speaks_for FROM actors v WHERE v.report = ${side}.report AND v.actor = ${side}.actor), ${side}.actor)`,
} as const;

type Counted = Record<"said" | "cooperation" | "conflict", number>;

/**
 * Who speaks and deals with whom in the reports of some days: each two once, whoever began. Events count that happened or
 * go on and are not only claimed. Whoever speaks for a state stands for it, unless `by` says actors. The greatest 1,500 ties
 * are given.
 *
 * @throws DragomanError `query` for a day that is none
 */
export function networkOf(store: Store, { from, until, by = "states" }: NetworkQuestion): Network {
  const days = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
  checkQuestion(days);
  const db = connectionOf(store);
  const { sql, values } = whereReport(days);
  const found = new Map<string, { one: string; other: string } & Counted>();
  const count = (kind: "statement" | "event", roles: readonly [string, string]): void => {
    const event = kind === "event";
    const rows = db.all(
      `SELECT min(one, other) AS one, max(one, other) AS other, conflict, count(DISTINCT finding) AS count FROM (
         SELECT p.finding, ${AS[by]("p")} AS one, ${AS[by]("o")} AS other,
           ${event ? "json_extract(e.whole, '$.quad') > 2" : "0"} AS conflict
         FROM reports r
         CROSS JOIN parties p ON p.report = r.id AND p.kind = '${kind}' AND p.role = '${roles[0]}' AND p.actor IS NOT NULL AND ${isKept("p.finding")}
         ${event ? `CROSS JOIN events e ON e.id = p.finding AND ${IS_DONE}` : ""}
         CROSS JOIN parties o ON o.finding = p.finding AND o.role = '${roles[1]}' AND o.actor IS NOT NULL
         ${sql}
       ) WHERE one <> other GROUP BY 1, 2, 3`,
      ...values,
    ) as unknown as readonly {
      readonly one: string;
      readonly other: string;
      readonly conflict: number;
      readonly count: number;
    }[];
    for (const { one, other, conflict, count } of rows) {
      const key = `${one} ${other}`;
      const so = found.get(key) ?? { one, other, said: 0, cooperation: 0, conflict: 0 };
      so[event ? (conflict === 1 ? "conflict" : "cooperation") : "said"] += count;
      found.set(key, so);
    }
  };
  count("statement", ["speaker", "addressee"]);
  count("event", ["actor", "recipient"]);
  const all = [...found.values()].sort((a, b) => sum(b) - sum(a) || (a.one + a.other < b.one + b.other ? -1 : 1));
  const edges = all.slice(0, MOST_EDGES);
  return { by, nodes: nodesOf(store, edges), edges, leftOut: all.length - edges.length };
}

const sum = ({ said, cooperation, conflict }: Readonly<Counted>): number => said + cooperation + conflict;

const STATE = /^dg:state-([A-Z]{3})$/;

/** The greatest first. */
function nodesOf(store: Store, edges: readonly NetworkEdge[]): readonly NetworkNode[] {
  const counts = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.one, edge.other]) counts.set(id, (counts.get(id) ?? 0) + sum(edge));
  const names = stateNames();
  const db = connectionOf(store);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, count]) => {
      const [, code] = STATE.exec(id) ?? [];
      const row = db.get("SELECT name, kind, country FROM actors WHERE actor = ? LIMIT 1", id);
      return {
        id,
        name: (code && names[code]) ?? (row?.name as string | undefined) ?? id,
        kind: code ? "state" : ((row?.kind as NetworkNode["kind"] | undefined) ?? "group"),
        country: code ?? (row?.country as string | null | undefined) ?? null,
        pairAs: code ? `for:${code}` : id,
        count,
      };
    });
}
