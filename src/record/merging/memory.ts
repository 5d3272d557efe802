import type { Connection } from "../connection.ts";
import type { Pair } from "./cluster.ts";
import type { Happening } from "./events.ts";
import type { Compared } from "./statements.ts";

/** What was used last of something that can be looked up again: some thousands at most. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  has(key: Key): boolean;
  set(key: Key, value: Value): void;
  clear(): void;
}

/**
 * What was read of the record for merging and is still so, so that reports of the same days do not read it again. Whoever
 * changes the record otherwise has it cleared.
 */
export interface Memory {
  /** Statements by their numbers; null where there is none. */
  readonly statements: Recent<number, Compared | null>;
  /** Events by their ids; null where there is none. */
  readonly happenings: Recent<string, Happening | null>;
  /** Judgements in which a sentence or an event stands, in the order in which they were made. */
  readonly judged: Recent<string, readonly Pair[]>;
  /** To which group a sentence or event belongs; null where it is alone. */
  readonly groups: Recent<string, string | null>;
  clear(): void;
}

/** Statements and events hold their words and letters; judgements and groups are small. */
const [LARGE, SMALL] = [6000, 20_000];

/** A memory with nothing in it. */
export function emptyMemory(): Memory {
  const all = {
    statements: recent<number, Compared | null>(LARGE),
    happenings: recent<string, Happening | null>(LARGE),
    judged: recent<string, readonly Pair[]>(SMALL),
    groups: recent<string, string | null>(SMALL),
  };
  return {
    ...all,
    clear: () => {
      for (const one of Object.values(all)) one.clear();
    },
  };
}

/** Holds the last `size` that were used, and up to as many before them. */
function recent<Key, Value>(size: number): Recent<Key, Value> {
  let [now, before] = [new Map<Key, Value>(), new Map<Key, Value>()];
  const set = (key: Key, value: Value): void => {
    if (now.size >= size) [now, before] = [new Map(), now];
    now.set(key, value);
  };
  return {
    set,
    has: (key) => now.has(key) || before.has(key),
    get: (key) => {
      if (now.has(key)) return now.get(key);
      const value = before.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    clear: () => {
      now.clear();
      before.clear();
    },
  };
}

/** Tells whether a record was changed by anybody since it was last looked at. */
export interface Watch {
  /** Whether nothing was changed since `note`; called in the transaction in which the answer has to hold. */
  isAsNoted(): boolean;
  /** Notes the state that the transaction which asked has left. Called when it has ended. */
  note(): void;
}

export function watch(db: Connection): Watch {
  // Changes of this connection are counted by the one number, those of all others by the other.
  const own = (): number => db.get("SELECT total_changes() AS n")?.n as number;
  let noted: readonly [own: number, others: number] | null = null;
  let others = 0;
  return {
    isAsNoted: () => {
      others = db.get("PRAGMA data_version")?.data_version as number;
      return noted !== null && noted[0] === own() && noted[1] === others;
    },
    note: () => {
      noted = [own(), others];
    },
  };
}
