import type { Connection } from "../connection.ts";
import { cluster, type Pair } from "./cluster.ts";
import { VERSION } from "./judge.ts";

/**
 * Decides anew which sentences are one utterance, for those given and all that judgements tie to them: nothing but the
 * judgements counts, so that the order in which reports came does not. The caller holds the transaction.
 */
export function derive(db: Connection, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) continue;
    const pairs = blockOf(db, id, seen);
    if (pairs.length === 0) continue;
    const groups = cluster(pairs);
    for (const piece of groups.flat()) db.run("DELETE FROM utterances WHERE piece = ?", piece);
    for (const group of groups)
      if (group.length > 1)
        for (const piece of group)
          db.run("INSERT INTO utterances (piece, utterance) VALUES (?, ?)", piece, nameOf(group));
  }
}

/** The same, where a link between them came or went: sentences without any judgement left are utterances of their own. */
export function rederive(db: Connection, ids: readonly string[]): void {
  const tied = ids.flatMap((id) =>
    db
      .all("SELECT o.piece FROM utterances u JOIN utterances o ON o.utterance = u.utterance WHERE u.piece = ?", id)
      .map(({ piece }) => piece as string),
  );
  const all = [...new Set([...ids, ...tied])];
  for (const id of all) db.run("DELETE FROM utterances WHERE piece = ?", id);
  derive(db, all);
}

/** An utterance is called after the least of its renderings. */
const nameOf = (group: readonly string[]): string => (group[0] as string).replace("#", "-");

/** All judgements that hang together with a sentence, one by the next; those of sentences that are gone do not count. */
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
  return [...judgedOf(db, id), ...linkedTo(db, id)];
}

/** What a person holds together or apart: more than any score. Of a link of two statements their sentences are told, in their order. */
function linkedTo(db: Connection, id: string): readonly Pair[] {
  const [statement = ""] = id.split("#");
  return db.all("SELECT a, b, kind FROM links WHERE a = ? OR b = ?", statement, statement).flatMap(({ a, b, kind }) => {
    const [one, other] = [sentencesOf(db, a as string), sentencesOf(db, b as string)];
    const pairs: Pair[] =
      kind === "together"
        ? one.slice(0, other.length).map((piece, at) => ({ a: piece, b: other[at] as string, score: TOGETHER }))
        : one.flatMap((piece) => other.map((second) => ({ a: piece, b: second, score: APART })));
    return pairs.filter((pair) => pair.a === id || pair.b === id);
  });
}

const sentencesOf = (db: Connection, statement: string): readonly string[] =>
  db.all("SELECT id FROM pieces WHERE statement = ? ORDER BY id", statement).map((row) => row.id as string);

/** Scores of a person's word: one is first before all means of scores, the other makes every mean too low. */
const [TOGETHER, APART] = [1e12, -1e15];

function judgedOf(db: Connection, id: string): readonly Pair[] {
  return db.all(
    `SELECT j.a, j.b, j.score FROM judgements j
     WHERE (j.a = ?1 OR j.b = ?1) AND j.kind = 'utterance' AND j.version = ${VERSION}
       AND EXISTS (SELECT 1 FROM pieces WHERE id = j.a) AND EXISTS (SELECT 1 FROM pieces WHERE id = j.b) ORDER BY j.number`.replaceAll(
      "?1",
      "?",
    ),
    id,
    id,
  ) as unknown as readonly Pair[];
}
