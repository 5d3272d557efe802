import type { Connection } from "../connection.ts";
import { cluster, type Pair } from "./cluster.ts";
import { VERSION } from "./judge.ts";

/**
 * Decides anew which statements are one utterance, for those given and all that judgements tie to them: nothing but the
 * judgements counts, so that the order in which reports came does not. The caller holds the transaction.
 */
export function derive(db: Connection, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) continue;
    const pairs = blockOf(db, id, seen);
    if (pairs.length === 0) continue;
    const groups = cluster(pairs);
    for (const statement of groups.flat()) db.run("DELETE FROM utterances WHERE statement = ?", statement);
    for (const group of groups)
      if (group.length > 1)
        for (const statement of group)
          db.run("INSERT INTO utterances (statement, utterance) VALUES (?, ?)", statement, group[0] as string);
  }
}

/** All judgements that hang together with a statement, one by the next; those of statements that are gone do not count. */
function blockOf(db: Connection, id: string, seen: Set<string>): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  const ahead = [id];
  seen.add(id);
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop())
    for (const pair of judgementsOf(db, next)) {
      pairs.set(`${pair.a} ${pair.b}`, pair);
      for (const end of [pair.a, pair.b])
        if (!seen.has(end)) {
          seen.add(end);
          ahead.push(end);
        }
    }
  return [...pairs.values()];
}

function judgementsOf(db: Connection, id: string): readonly Pair[] {
  return db.all(
    `SELECT j.a, j.b, j.score FROM judgements j
     WHERE (j.a = ?1 OR j.b = ?1) AND j.kind = 'utterance' AND j.version = ${VERSION}
       AND EXISTS (SELECT 1 FROM statements WHERE id = j.a) AND EXISTS (SELECT 1 FROM statements WHERE id = j.b)`.replaceAll(
      "?1",
      "?",
    ),
    id,
    id,
  ) as unknown as readonly Pair[];
}
