import { DragomanError, type Reading } from "../../../contract/index.ts";
import type { Added, SentReport } from "../../../http/index.ts";
import { givenDay } from "../../../intake/metadata/givenDay.ts";
import type { LentReader } from "../../../pipeline/lent.ts";
import type { Readers } from "../../../pipeline/many.ts";
import { openStore, type Store } from "../../../record/index.ts";

/** What a served record is changed by. */
export interface Writing {
  /**
   * Reads a report as `dragoman add` does and keeps it; one at a time.
   *
   * @throws DragomanError `query` for an address that is none, `date`, `many` where too many wait; as reading and keeping do
   */
  add(sent: SentReport): Promise<Added>;
  /** Reads a kept report anew as `dragoman reread` does, in the lent reader's thread; one at a time. */
  reread(report: string): Promise<"reread" | "same">;
  /** The record, opened for writing when it is first changed. */
  writable(): Store;
  close(): void;
}

/**
 * Opens what changes a served record.
 *
 * @param lent the server's reader: pages are answered while it reads
 */
export function openWriting(record: string, lent: () => Promise<LentReader>): Writing {
  let store: Store | null = null;
  const writable = (): Store => {
    store ??= openStore(record);
    return store;
  };
  return {
    add: async ({ published, ...sent }) => {
      const source = { ...sent, url: addressIn(sent.url), ...(published ? { published: givenDay(published) } : {}) };
      return (await lent()).inTurn(async (read) => {
        let known = "";
        const reading = await read(source, (hash, made) => {
          if (!writable().knows(hash, made)) return true;
          known = hash.slice(0, 16);
          return false;
        });
        if (reading === null) return added("same", known, writable().reading(known) as Reading);
        const { outcome, id } = writable().keep(reading);
        return added(outcome, id, reading);
      });
    },
    reread: async (report) => (await lent()).inTurn((read) => rereadBy(read, writable(), report)),
    writable,
    close: () => store?.close(),
  };
}

/** @throws DragomanError `query` for a report of another version of the program */
async function rereadBy(read: Readers["read"], store: Store, report: string): Promise<"reread" | "same"> {
  const { rereadOne } = await import("../rereadOne.ts");
  const outcome = await rereadOne(store, report, read);
  if (outcome !== "older") return outcome;
  throw new DragomanError(
    "query",
    `report ${report} was read by another version of dragoman; add its source again at the command line: dragoman add SOURCE`,
  );
}

/** @throws DragomanError `query` for what is no address of the web */
function addressIn(url: string | undefined): string | undefined {
  if (url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return url;
  throw new DragomanError("query", `"${url}" is no address; it begins with https:// or http://`);
}

const added = (outcome: Added["outcome"], id: string, reading: Reading): Added => ({
  outcome,
  id,
  title: reading.title,
  publisher: reading.publisher,
  published: reading.published,
  language: reading.language,
  words: reading.text.match(/\S+/g)?.length ?? 0,
  statements: reading.statements.length,
  events: reading.events.length,
  warnings: reading.warnings.map(({ message }) => message),
});
