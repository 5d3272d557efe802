import type { Connection } from "../connection.ts";
import { cluster, type Pair, THRESHOLD } from "./cluster.ts";
import type { Family } from "./families.ts";
import { emptyMemory, type Memory } from "./memory.ts";

/**
 * Decides anew what is one utterance (or occurrence), for those given and all that judgements tie to them: nothing but the
 * judgements counts, so that the order in which reports came does not. The caller holds the transaction.
 */
export function derive(db: Connection, ids: readonly string[], family: Family, memory: Memory): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) continue;
    const block = blockOf(db, id, family, memory);
    if (block === null) {
      attach(db, id, family, memory);
      continue;
    }
    for (const one of block.ids) seen.add(one);
    if (block.pairs.length === 0) continue;
    const groups = cluster(block.pairs);
    for (const group of groups) {
      const name = group.length > 1 ? nameOf(group[0] as string) : null;
      for (const one of group) if (groupOf(db, family, one, memory) !== name) put(db, family, one, name, memory);
    }
  }
}

/** The same, where a link between them came or went: what has no judgement left stands alone. */
export function rederive(db: Connection, ids: readonly string[], family: Family): void {
  const { table, member, group } = family;
  const tied = ids.flatMap((id) =>
    db
      .all(
        `SELECT o.${member} AS id FROM ${table} u JOIN ${table} o ON o.${group} = u.${group} WHERE u.${member} = ?`,
        id,
      )
      .map((row) => row.id as string),
  );
  const all = [...new Set([...ids, ...tied])];
  for (const id of all) db.run(`DELETE FROM ${table} WHERE ${member} = ?`, id);
  derive(db, all, family, emptyMemory());
}

/** Pairs that are decided together at most, and pairs of one: a text that comes a thousand times has no end. */
const [MOST_BLOCK, MOST_OF_ONE] = [1000, 100];

/** In a block that is too large to be decided anew, one that comes goes where its likeliest partner is. */
function attach(db: Connection, id: string, family: Family, memory: Memory): void {
  const pairs = judgementsOf(db, id, family, memory);
  const isApart = pairs.some(({ score }) => score < 0);
  const best = pairs.reduce<Pair | null>((one, pair) => (one === null || pair.score > one.score ? pair : one), null);
  if (best === null || isApart || best.score < THRESHOLD) return;
  const partner = best.a === id ? best.b : best.a;
  const known = groupOf(db, family, partner, memory);
  const name = known ?? nameOf(best.a);
  if (known === null) put(db, family, partner, name, memory);
  put(db, family, id, name, memory);
}

function put(
  db: Connection,
  { table, member, group }: Family,
  id: string,
  name: string | null,
  { groups }: Memory,
): void {
  if (name === null) db.run(`DELETE FROM ${table} WHERE ${member} = ?`, id);
  else db.run(`INSERT OR REPLACE INTO ${table} (${member}, ${group}) VALUES (?, ?)`, id, name);
  groups.set(id, name);
}

/** The group of one; null where it is alone. */
function groupOf(db: Connection, { table, member, group }: Family, id: string, { groups }: Memory): string | null {
  const known = groups.get(id);
  if (known !== undefined) return known;
  const name = db.get(`SELECT ${group} AS name FROM ${table} WHERE ${member} = ?`, id)?.name ?? null;
  groups.set(id, name as string | null);
  return name as string | null;
}

/** A group is called after the least of its members. */
const nameOf = (id: string): string => id.replace("#", "-");

interface Block {
  readonly ids: ReadonlySet<string>;
  readonly pairs: readonly Pair[];
}

/** All judgements that hang together with one, one by the next; null where they are too many. */
function blockOf(db: Connection, id: string, family: Family, memory: Memory): Block | null {
  const pairs: Pair[] = [];
  const ids = new Set([id]);
  const ahead = [id];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const found = judgementsOf(db, next, family, memory);
    if (found.length > MOST_OF_ONE) return null;
    // Each pair is told by both of its ends, and taken from the first; of several judgements the last counts.
    const own = new Map<string, Pair>();
    for (const pair of found) {
      if (pair.a === next) own.set(pair.b, pair);
      const end = pair.a === next ? pair.b : pair.a;
      if (!ids.has(end)) {
        ids.add(end);
        ahead.push(end);
      }
    }
    pairs.push(...own.values());
    if (pairs.length > MOST_BLOCK) return null;
  }
  return { ids, pairs };
}

/** What was judged of one, as it is remembered from then on; a person's links are among it, and whoever changes one has it forgotten. */
function judgementsOf(db: Connection, id: string, family: Family, { judged }: Memory): readonly Pair[] {
  const known = judged.get(id);
  if (known !== undefined) return known;
  const found = [
    ...judgedOf(db, id, family),
    ...(family.kind === "utterance" ? linkedSentences(db, id) : linkedEvents(db, id)),
  ];
  judged.set(id, found);
  return found;
}

/** Scores of a person's word: one is first before all means of scores, the other makes every mean too low. */
const [TOGETHER, APART] = [1e12, -1e15];

/** What a person holds together or apart: more than any score. Of a link of two statements their sentences are told, in their order. */
function linkedSentences(db: Connection, id: string): readonly Pair[] {
  const [statement = ""] = id.split("#");
  return linksOf(db, statement).flatMap(({ a, b, kind }) => {
    const [one, other] = [sentencesOf(db, a), sentencesOf(db, b)];
    const pairs: Pair[] =
      kind === "together"
        ? one.slice(0, other.length).map((piece, at) => ({ a: piece, b: other[at] as string, score: TOGETHER }))
        : one.flatMap((piece) => other.map((second) => ({ a: piece, b: second, score: APART })));
    return pairs.filter((pair) => pair.a === id || pair.b === id);
  });
}

const linkedEvents = (db: Connection, id: string): readonly Pair[] =>
  linksOf(db, id).map(({ a, b, kind }) => ({ a, b, score: kind === "together" ? TOGETHER : APART }));

const linksOf = (db: Connection, finding: string) =>
  db.all("SELECT a, b, kind FROM links WHERE a = ? OR b = ?", finding, finding) as unknown as readonly {
    readonly a: string;
    readonly b: string;
    readonly kind: "together" | "apart";
  }[];

const sentencesOf = (db: Connection, statement: string): readonly string[] =>
  db.all("SELECT id FROM pieces WHERE statement = ? ORDER BY id", statement).map((row) => row.id as string);

/** Judgements of what is gone do not count. */
function judgedOf(db: Connection, id: string, { kind, version, alive }: Family): readonly Pair[] {
  return db.all(
    `SELECT j.a, j.b, j.score FROM judgements j
     WHERE (j.a = ? OR j.b = ?) AND j.kind = ? AND j.version = ?
       AND EXISTS (SELECT 1 FROM ${alive} WHERE id = j.a) AND EXISTS (SELECT 1 FROM ${alive} WHERE id = j.b)
     ORDER BY j.number LIMIT ${MOST_OF_ONE + 1}`,
    id,
    id,
    kind,
    version,
  ) as unknown as readonly Pair[];
}
