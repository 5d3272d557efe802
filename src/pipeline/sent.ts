import { DragomanError, type Reading, type Span } from "../contract/index.ts";
import { toReport } from "../intake/index.ts";
import type { Source } from "../intake/types.ts";
import { LARGEST_DRAFT, quotationsOf } from "./draft.ts";
import type { LentReader } from "./lent.ts";

/** Reads texts that others send; nothing of them is kept. */
export interface SentReader {
  /** @throws DragomanError as `read` does; `too-large`, and `many` where too many wait */
  read(source: Source): Promise<Reading>;
  /** The same with all quotations, for a text that is to be held against a record. */
  readDraft(source: Source): Promise<{ readonly reading: Reading; readonly quotations: readonly Span[] }>;
}

/** Reads them by a reader that is lent. */
export function sentReader(lent: LentReader): SentReader {
  const readSent = (source: Source): Promise<Reading> =>
    lent.inTurn(async (read) => {
      const { text } = await toReport(source);
      if (text.length > LARGEST_DRAFT)
        throw new DragomanError(
          "too-large",
          `the text has ${text.length} characters; at most ${LARGEST_DRAFT} are read at once here. Split it`,
        );
      // Only what is not wanted is null, and this is.
      return (await read(source)) as Reading;
    });
  return {
    read: readSent,
    readDraft: async (source) => {
      const reading = await readSent(source);
      return { reading, quotations: quotationsOf(reading) };
    },
  };
}
