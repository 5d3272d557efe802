import { DragomanError, type OwnRows } from "../contract/index.ts";
import { openReaders, type Readers } from "./many.ts";

/** Turns that may wait for the one that is under way; whoever comes then is asked to come again. */
const MOST_WAITING = 16;
/** How long the thread is kept after the last turn, in milliseconds: it holds much memory. */
const IDLE = 120_000;

/** One reader in a thread of its own, for a server: whoever asks meanwhile is answered all the same. */
export interface LentReader {
  /**
   * Lends the reader for one piece of work, one after the other.
   *
   * @param work is given `read` of the reader; what it throws is thrown
   * @throws DragomanError `many` where too many wait, `closed` after `close`; as `Readers.read` does
   */
  inTurn<T>(work: (read: Readers["read"]) => Promise<T>): Promise<T>;
  /** Ends the thread; what it has in hand is lost. */
  close(): Promise<void>;
}

/**
 * Opens it; the thread starts with the first turn, and anew where the user's rows have changed.
 *
 * @param own the user's rows as they are now
 */
export function openLentReader(own: () => Promise<OwnRows>): LentReader {
  let opened: { readonly own: string; readonly readers: Readers } | null = null;
  let idle: NodeJS.Timeout | undefined;
  let waiting = 0;
  let closed = false;
  let before: Promise<unknown> = Promise.resolve();
  const letGo = async (): Promise<void> => {
    clearTimeout(idle);
    const readers = opened?.readers;
    opened = null;
    await readers?.close();
  };
  const readersNow = async (): Promise<Readers> => {
    const rows = await own();
    // The rows are told apart by what they say: every report that is kept makes new objects of them.
    const told = JSON.stringify(rows);
    if (opened !== null && opened.own !== told) await letGo();
    if (closed) throw new DragomanError("closed", "the reader is closed");
    opened ??= { own: told, readers: openReaders(1, { own: rows }) };
    return opened.readers;
  };
  const turn = async <T>(work: (read: Readers["read"]) => Promise<T>): Promise<T> => {
    clearTimeout(idle);
    try {
      return await work(async (source, wanted) => (await readersNow()).read(source, wanted));
    } finally {
      idle = setTimeout(() => void letGo(), IDLE);
      idle.unref();
    }
  };
  return {
    inTurn: async (work) => {
      if (waiting >= MOST_WAITING)
        throw new DragomanError("many", `${waiting} texts wait to be read; send this one again when they are done`);
      waiting += 1;
      const mine = before
        .then(() => turn(work))
        .finally(() => {
          waiting -= 1;
        });
      before = mine.catch(() => undefined);
      return mine;
    },
    close: async () => {
      closed = true;
      await letGo();
    },
  };
}
