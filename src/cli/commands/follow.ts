import { DragomanError } from "../../contract/index.ts";
import { isFinal, openStore } from "../../record/index.ts";
import { politely } from "../fetch/polite.ts";
import { readEntries } from "../follow/entries.ts";
import { askFeeds } from "../follow/feeds.ts";
import { type Followed, followed } from "../follow/list.ts";
import type { Following, RoundCounts } from "../follow/types.ts";
import { framesFile } from "../sources/frames.ts";
import { inLine } from "../terminal/clean.ts";
import { ERASE, type Terminal } from "../terminal/out.ts";

export interface FollowFlags {
  readonly record: string;
  readonly once?: boolean;
  /** Milliseconds between the beginnings of two rounds. */
  readonly every?: number;
  /** Seconds between two requests to one host. */
  readonly delay?: number;
  readonly allowPrivate?: boolean;
  readonly workers?: number;
  readonly quiet?: boolean;
  readonly frames?: string;
}

const EVERY = 15 * 60_000;

/**
 * `dragoman follow`: asks the feeds of a list what is new, reads it and keeps it; again and again, or once. 0 when all went
 * well, 3 when something could not be read, 4 when nothing more can be kept, 130 when interrupted.
 */
export async function followCommand(list: string, flags: FollowFlags, terminal: Terminal): Promise<number> {
  const { openReading } = await import("../../pipeline/many.ts");
  const stopping = new AbortController();
  const interrupt = (): void => stopping.abort();
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const { signal: stop } = stopping;
  const say = (line: string): void => terminal.err(`${terminal.live ? ERASE : ""}dragoman: ${inLine(line)}\n`);
  const polite = politely({
    stop,
    ...(flags.delay === undefined ? {} : { delay: flags.delay * 1000 }),
    ...(flags.allowPrivate ? { allowPrivate: true } : {}),
  });
  let first: Followed | null = await followed(list);
  const store = openStore(flags.record);
  const readers = openReading({
    own: store.own(),
    ...framesFile(flags.frames),
    ...(flags.workers === undefined ? {} : { workers: flags.workers }),
  });
  let failed = 0;
  let listed: Followed = first;
  try {
    for (;;) {
      const begun = Date.now();
      // A list that cannot be read for the moment is followed as it was.
      listed =
        first ??
        (await followed(list).catch((error: Error) => {
          say(error.message);
          return listed;
        }));
      first = null;
      for (const remark of listed.remarks) say(remark);
      const counts: RoundCounts = { asked: 0, unchanged: 0, found: 0, read: 0, known: 0, failed: 0, later: 0 };
      const following: Following = {
        store,
        polite,
        readers,
        stop,
        allowPrivate: flags.allowPrivate ?? false,
        say,
        now: Date.now,
        progress: progressOf(terminal, flags.quiet ?? false),
      };
      await askFeeds(new Set(listed.urls), following, counts);
      await readEntries(following, counts);
      failed += counts.failed + counts.later + listed.remarks.length;
      summary(listed, following, counts, flags.quiet ?? false);
      if (stop.aborted || flags.once) break;
      await sleep(Math.max(0, (flags.every ?? EVERY) - (Date.now() - begun)), stop);
      if (stop.aborted) break;
    }
  } catch (error) {
    if (!(error instanceof DragomanError) || !isFinal(error.code)) throw error;
    say(error.message);
    return 4;
  } finally {
    process.removeListener("SIGINT", interrupt).removeListener("SIGTERM", interrupt);
    await readers.close();
    store.close();
  }
  if (stop.aborted) {
    terminal.err(
      "dragoman: stopped; what was read is kept, what waits is kept too, and the same command goes on from here\n",
    );
    return 130;
  }
  return failed > 0 ? 3 : 0;
}

/** A line that is drawn over itself now and then; nothing where nobody looks. */
function progressOf(terminal: Terminal, quiet: boolean): (counts: RoundCounts) => void {
  let shown = 0;
  return (counts) => {
    if (quiet || !terminal.live || performance.now() - shown < 250) return;
    shown = performance.now();
    terminal.err(`${ERASE}${told(counts)}`);
  };
}

const told = ({ asked, unchanged, found, read, known, failed, later }: RoundCounts): string =>
  `${asked} feeds asked (${unchanged} unchanged), ${found} new entries, ${read} read, ${known} known, ${failed} failed, ${later} to be tried again`;

function summary(listed: Followed, { store, say }: Following, counts: RoundCounts, quiet: boolean): void {
  const queue = store.queue();
  const { waiting } = queue.counts();
  const dead = queue.dead(new Set(listed.urls));
  if (!quiet) say(`${told(counts)}; ${waiting} wait`);
  if (dead.length > 0)
    say(
      `${dead.length} feeds are taken for dead: ${dead
        .slice(0, 5)
        .map(({ url }) => url)
        .join(", ")}${dead.length > 5 ? " …" : ""}`,
    );
}

function sleep(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(clock);
      stop.removeEventListener("abort", end);
      done();
    };
    const clock = setTimeout(end, milliseconds);
    stop.addEventListener("abort", end);
  });
}
