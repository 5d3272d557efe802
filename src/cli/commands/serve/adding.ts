import { DragomanError, type Reading } from "../../../contract/index.ts";
import type { Added, SentReport } from "../../../http/index.ts";
import { givenDay } from "../../../intake/metadata/givenDay.ts";
import type { Readers } from "../../../pipeline/many.ts";
import { openStore, type Store } from "../../../record/index.ts";

/** Reports that may wait for the one in hand. */
const MOST_WAITING = 20;
/** How long a reader is kept after its last report, in milliseconds: it holds much memory. */
const IDLE = 120_000;

/** What a served record is changed by. */
export interface Writing {
  /** Reads a report as `dragoman add` does and keeps it; one at a time. */
  add(sent: SentReport): Promise<Added>;
  /** Reads a kept report anew as `dragoman reread` does; one at a time. */
  reread(report: string): Promise<"reread" | "same">;
  /** The record, opened for writing when it is first changed. */
  writable(): Store;
  close(): Promise<void>;
}

/**
 * Opens what changes a served record. Reports are read by a worker, so that pages are answered meanwhile; it is started for
 * the first report, and anew when the user's own rows have changed.
 */
export function openWriting(record: string): Writing {
  let store: Store | null = null;
  let reader: { readonly readers: Readers; readonly own: string } | null = null;
  let late: NodeJS.Timeout | undefined;
  let waiting = 0;
  let before: Promise<unknown> = Promise.resolve();
  const writable = (): Store => {
    store ??= openStore(record);
    return store;
  };
  const letGo = async (): Promise<void> => {
    clearTimeout(late);
    const { readers } = reader ?? {};
    reader = null;
    await readers?.close();
  };
  const readersFor = async (): Promise<Readers> => {
    clearTimeout(late);
    const rows = writable().own();
    const own = JSON.stringify(rows);
    if (reader?.own !== own) {
      await letGo();
      const { openReaders } = await import("../../../pipeline/many.ts");
      reader = { readers: openReaders(1, { own: rows }), own };
    }
    return reader.readers;
  };
  const add = async ({ published, ...sent }: SentReport): Promise<Added> => {
    const readers = await readersFor();
    try {
      let known = "";
      const reading = await readers.read(
        { ...sent, url: addressIn(sent.url), ...(published ? { published: givenDay(published) } : {}) },
        (hash, made) => {
          if (!writable().knows(hash, made)) return true;
          known = hash.slice(0, 16);
          return false;
        },
      );
      if (reading === null) return added("same", known, writable().reading(known) as Reading);
      const { outcome, id } = writable().keep(reading);
      return added(outcome, id, reading);
    } finally {
      late = setTimeout(() => void letGo(), IDLE);
      late.unref();
    }
  };
  /** One after the other, in the order in which they came. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= MOST_WAITING)
      throw new DragomanError("many", `${waiting} reports wait to be read; send this one again when they are done`);
    waiting += 1;
    const mine = before.then(work).finally(() => {
      waiting -= 1;
    });
    before = mine.catch(() => undefined);
    return mine;
  };
  const reread = async (report: string): Promise<"reread" | "same"> => {
    const [{ openRereading }, { ownRegister }] = await Promise.all([
      import("../rereadOne.ts"),
      import("../../../pipeline/own.ts"),
    ]);
    const outcome = await (await openRereading(writable(), ownRegister(writable().own())))(report);
    if (outcome !== "older") return outcome;
    throw new DragomanError(
      "query",
      `report ${report} was read by another version of dragoman; add its source again at the command line: dragoman add SOURCE`,
    );
  };
  return {
    add: (sent) => inTurn(() => add(sent)),
    reread: (report) => inTurn(() => reread(report)),
    writable,
    close: async () => {
      await letGo();
      store?.close();
    },
  };
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
