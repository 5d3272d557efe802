import { DragomanError, type Reading } from "../../contract/index.ts";
import { own } from "../../intake/files/types.ts";
import { failureOf } from "../../intake/jsonl.ts";
import { inOrder } from "../../pipeline/many.ts";
import type { QueuedEntry } from "../../record/index.ts";
import { isForTheMoment, statusOf } from "../fetch/polite.ts";
import { type Doors, openDoors } from "../sources/doors.ts";
import type { Given } from "../sources/types.ts";
import { isRecords } from "./feeds.ts";
import type { Following, RoundCounts } from "./types.ts";

/** Entries that are looked at at once, so that another host's turn can come while one has to wait. */
const WINDOW = 200;
/** An entry that could not be read so often is left. */
const MOST_TRIES = 5;
const MINUTE = 60_000;

/** A page that was fetched, with what it holds; or why not. */
type Fetched = { readonly entry: QueuedEntry } & (
  | { readonly given: readonly Given[] }
  | { readonly error: DragomanError }
);

/** Reads every entry that waits. Each is kept together with the mark that it is read, so that none is lost or doubled. */
export async function readEntries(following: Following, counts: RoundCounts): Promise<void> {
  const doors = openDoors(20_000_000);
  try {
    for await (const one of inOrder(entries(following, doors), following.readers.atOnce, (next) =>
      readOne(next, following),
    )) {
      keep(one, following, counts);
      following.progress(counts);
      // Lets an interrupt in between two reports be heard.
      await new Promise(setImmediate);
    }
  } finally {
    await doors.close();
  }
}

/** The pages of entries, one after the other, whose host may be asked soonest first. */
async function* entries({ store, polite, stop, now, allowPrivate }: Following, doors: Doors): AsyncGenerator<Fetched> {
  const queue = store.queue();
  const begun = new Set<string>();
  for (;;) {
    // Those in hand still wait in the record until they are kept.
    const waiting = queue
      .waiting(new Date(now()).toISOString(), WINDOW + begun.size)
      .filter(({ url }) => !begun.has(url));
    if (waiting.length === 0) return;
    const left = [...waiting];
    while (left.length > 0 && !stop.aborted) {
      const at = soonest(left, polite.readyAt);
      const [entry] = left.splice(at, 1) as [QueuedEntry];
      begun.add(entry.url);
      if (begun.size > 5_000) for (const url of [...begun].slice(0, 4_000)) begun.delete(url);
      try {
        yield { entry, given: await pageOf(entry) };
      } catch (error) {
        if (!(error instanceof DragomanError)) throw error;
        if (error.code === "stopped") return;
        yield { entry, error };
      }
    }
    if (stop.aborted) return;
  }

  async function pageOf(entry: QueuedEntry): Promise<readonly Given[]> {
    const { body, url, charset, kind } = await polite.fetch(entry.url);
    const known = {
      own: [
        ...own("title", entry.title, "feed"),
        ...own("published", entry.published, "feed"),
        ...own("publisher", entry.publisher, "feed"),
      ],
    };
    const source = { body, kind, source: entry.url, url, ...(charset ? { charset } : {}), ...known };
    if (kind === "html") return [{ name: entry.url, source }];
    const given: Given[] = [];
    const options = { stdin: process.stdin, known: { url }, ...(allowPrivate ? { allowPrivate } : {}) };
    for await (const one of doors.open({ name: entry.url, bytes: body, extension: "", path: null }, options))
      given.push(
        "source" in one ? { ...one, source: { ...one.source, own: [...known.own, ...(one.source.own ?? [])] } } : one,
      );
    return given.length > 0 ? given : [{ name: entry.url, source }];
  }
}

function soonest(left: readonly QueuedEntry[], readyAt: (url: string) => number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, { url }] of left.entries()) {
    const ready = readyAt(url);
    if (ready < least) [best, least] = [at, ready];
  }
  return best;
}

interface Read {
  readonly entry: QueuedEntry;
  readonly readings: readonly Reading[];
  /** The report of words that the record has already. */
  readonly known: string | null;
  readonly error: DragomanError | null;
}

async function readOne(fetched: Fetched, { readers, store }: Following): Promise<Read> {
  const { entry } = fetched;
  if ("error" in fetched) return { entry, readings: [], known: null, error: fetched.error };
  const readings: Reading[] = [];
  let known: string | null = null;
  let error: DragomanError | null = null;
  for (const one of fetched.given) {
    try {
      if ("failure" in one) throw new DragomanError(one.failure.error.code, one.failure.error.message);
      const reading = await readers.read(one.source, (hash, made) => {
        const is = store.knows(hash, made);
        if (is) known = hash.slice(0, 16);
        return !is;
      });
      if (reading !== null) readings.push(reading);
    } catch (thrown) {
      const { error: told } = failureOf(thrown, entry.url, null);
      error = new DragomanError(told.code, told.message);
    }
  }
  return { entry, readings, known, error };
}

function keep({ entry, readings, known, error }: Read, { store, say, now }: Following, counts: RoundCounts): void {
  const queue = store.queue();
  try {
    for (const reading of readings.slice(0, -1)) store.keep(reading);
    const last = readings.at(-1);
    if (last !== undefined) {
      queue.keep(last, entry.url);
      counts.read += 1;
      return;
    }
  } catch (thrown) {
    if (!(thrown instanceof DragomanError) || isRecords(thrown.code)) throw thrown;
    error = thrown;
  }
  if (known !== null) {
    queue.known(entry.url, known);
    counts.known += 1;
    return;
  }
  const tries = entry.tries + 1;
  const again = error !== null && (isForTheMoment(error) || statusOf(error) === 429) && tries < MOST_TRIES;
  const next = again ? new Date(now() + 5 * MINUTE * 3 ** (tries - 1)).toISOString() : null;
  queue.missed(entry.url, (error?.message ?? "nothing in it").slice(0, 500), next);
  if (again) counts.later += 1;
  else counts.failed += 1;
  say(`${entry.url}: ${error?.message ?? "nothing in it"}${again ? "; tried again later" : ""}`);
}
