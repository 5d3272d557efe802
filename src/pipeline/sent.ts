import { DragomanError, type OwnRows, type Reading, type Span } from "../contract/index.ts";
import { toReport } from "../intake/index.ts";
import type { Source } from "../intake/types.ts";
import { LARGEST_DRAFT, quotationsOf } from "./draft.ts";
import { openReaders, type Readers } from "./many.ts";

/** Texts that wait for the reader at once; whoever comes then is asked to come again. */
const MOST_WAITING = 16;

/** Reads texts that others send, in a thread of its own: whoever asks meanwhile is answered all the same. */
export interface SentReader {
  /** @throws DragomanError as `read` does; `too-large`, and `busy` where too many wait */
  read(source: Source): Promise<Reading>;
  /** The same with all quotations, for a text that is to be held against a record. */
  readDraft(source: Source): Promise<{ readonly reading: Reading; readonly quotations: readonly Span[] }>;
  close(): Promise<void>;
}

/**
 * Opens it; the thread starts with the first text, and anew where the user's rows have changed.
 *
 * @param own the user's rows as they are now, the same object for as long as they are the same
 */
export function openSentReader(own: () => Promise<OwnRows>): SentReader {
  let opened: { readonly own: OwnRows; readonly readers: Readers } | null = null;
  let waiting = 0;
  let closed = false;
  const readers = async (): Promise<Readers> => {
    const now = await own();
    if (closed) throw new DragomanError("closed", "the reader is closed");
    if (opened?.own !== now) {
      const before = opened?.readers;
      opened = { own: now, readers: openReaders(1, { own: now }) };
      // What it has in hand would be lost; it ends when that is done.
      if (before) setTimeout(() => before.close(), 60_000).unref();
    }
    return opened.readers;
  };
  const read = async (source: Source): Promise<Reading> => {
    if (waiting >= MOST_WAITING) throw new DragomanError("busy", "too many texts wait to be read; send this one later");
    waiting += 1;
    try {
      const { text } = await toReport(source);
      if (text.length > LARGEST_DRAFT)
        throw new DragomanError(
          "too-large",
          `the text has ${text.length} characters; at most ${LARGEST_DRAFT} are read at once here. Split it`,
        );
      const reading = await (await readers()).read(source);
      return reading as Reading;
    } finally {
      waiting -= 1;
    }
  };
  return {
    read,
    readDraft: async (source) => {
      const reading = await read(source);
      return { reading, quotations: quotationsOf(reading) };
    },
    close: async () => {
      closed = true;
      await opened?.readers.close();
    },
  };
}
