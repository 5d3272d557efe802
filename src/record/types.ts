import type { OwnRows, Reading } from "../contract/index.ts";
import type { Corrections } from "./corrections/index.ts";
import type { Proposals } from "./proposals.ts";
import type { SavedSearch } from "./searches.ts";

/** What became of a reading that was kept. */
export type Kept =
  | { readonly outcome: "added"; readonly id: string }
  /** The same words were there already, read by the same version: nothing changed. */
  | { readonly outcome: "same"; readonly id: string }
  /** Same words, read anew by another version of the reader: the findings were replaced. */
  | { readonly outcome: "reread"; readonly id: string }
  /** The same address with other words: kept beside the old one, as its next version. */
  | { readonly outcome: "version"; readonly id: string; readonly previous: string };

/**
 * One SQLite file that holds reports and their findings. Synchronous: SQLite is.
 *
 * Everything here throws a `DragomanError` where the record itself is in the way: `busy`, `full`, `disk`, `read-only`,
 * `unwritable`, `damaged`.
 */
export interface Store {
  readonly path: string;
  /**
   * Keeps one reading in one transaction: wholly or not at all.
   *
   * @throws DragomanError `text` where words hold half of a surrogate pair, which cannot be stored
   */
  keep(reading: Reading): Kept;
  /**
   * What people decided, and how to decide.
   *
   * @throws DragomanError `no-record` while nothing has been kept
   */
  readonly corrections: Corrections;
  /**
   * What assistants propose; nothing follows from it until a person accepts it.
   *
   * @throws DragomanError `no-record` while nothing has been kept
   */
  readonly proposals: Proposals;
  /** The feeds that are followed and the pages that wait to be read; makes the record where there is none. */
  queue(): Queue;
  /**
   * Whether these words were read by this version already, so that a resumed `add` can skip them; also where a person took
   * them out of the record.
   */
  knows(hash: string, made: Reading["made"]): boolean;
  /** A reading by report id (the first 16 hex digits of its hash, or the whole hash). */
  reading(id: string): Reading | null;
  /** The user's own rows of the register. */
  own(): OwnRows;
  /**
   * Changes them in one transaction, in which nobody else's change comes between; gives what they are now. The change is a
   * decision of the history, and can be undone.
   */
  changeOwn(change: (own: OwnRows) => OwnRows, options?: { readonly as?: string; readonly why?: string }): OwnRows;
  /** Questions that are kept, by name. */
  searches(): readonly SavedSearch[];
  /** Keeps a question under a name, in the place of one of that name; what is there now is no news to it. */
  saveSearch(search: Omit<SavedSearch, "saved" | "seen">): void;
  /** What was added until a time (ISO) is no news to a search any more. */
  markSeen(name: string, until: string): void;
  /** Whether there was a search of that name. */
  removeSearch(name: string): boolean;
  /** Changes whenever another process has changed the record: what was read from it before may be out of date. */
  version(): number;
  close(): void;
}

/** A feed that is followed, as the record knows it. */
export interface FollowedFeed {
  readonly url: string;
  /** The list of feeds or site maps that names it; null where the user's list does. */
  readonly parent: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
  /** How often in a row it could not be read. */
  readonly failures: number;
  readonly dead: boolean;
  readonly problem: string | null;
}

/** A page that waits to be read. */
export interface QueuedEntry {
  readonly url: string;
  readonly feed: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly tries: number;
}

/** What a feed said when it was asked. */
export interface Asked {
  readonly etag: string | null;
  readonly modified: string | null;
  readonly title: string | null;
  readonly entries: readonly Omit<QueuedEntry, "feed" | "tries">[];
  readonly feeds: readonly string[];
}

/**
 * Feeds and the pages that they name, in the record: each change is one transaction, so that a process that is killed
 * loses nothing and does nothing twice. Times are ISO strings in UTC.
 */
export interface Queue {
  /** Puts feeds into the record that are not there. */
  follow(urls: readonly string[]): void;
  /** The feeds among these and among those that they name which may be asked now. */
  due(urls: ReadonlySet<string>, now: string): readonly FollowedFeed[];
  /** Keeps what a feed said; its new entries wait from now on. Gives how many are new. */
  asked(url: string, said: Asked, now: string): number;
  /** Keeps that a feed has nothing new. */
  unchanged(url: string, now: string): void;
  /** Keeps that a feed could not be read, and when it may be asked again. */
  failed(url: string, problem: string, how: { readonly next: string; readonly dead: boolean }): void;
  /** Entries that wait and may be read now, oldest first, but for those named. */
  waiting(now: string, most: number): readonly QueuedEntry[];
  /** Keeps a reading and that its entry is read: both or neither. */
  keep(reading: Reading, entry: string): Kept;
  /** Keeps that an entry's report is in the record already. */
  known(entry: string, report: string): void;
  /** Keeps that an entry could not be read: when to try again, or null for never. */
  missed(entry: string, problem: string, next: string | null): void;
  counts(): { readonly feeds: number; readonly waiting: number; readonly read: number; readonly failed: number };
  /** Feeds that have not been read for so long that they are thought to be gone. */
  dead(urls: ReadonlySet<string>): readonly FollowedFeed[];
}
