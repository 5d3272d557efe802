import type { OwnRows, Reading } from "../contract/index.ts";
import type { Corrections } from "./corrections/index.ts";
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
