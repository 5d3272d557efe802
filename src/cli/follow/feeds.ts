import { DragomanError } from "../../contract/index.ts";
import { feedOf } from "../../intake/feeds/index.ts";
import type { FollowedFeed } from "../../record/index.ts";
import { statusOf } from "../fetch/polite.ts";
import { ACCEPT } from "./list.ts";
import type { Following, RoundCounts } from "./types.ts";

/** A feed that could not be read so often in a row is thought to be gone, and asked once a week. */
const DEAD_AFTER = 10;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How many lists of site maps may name one another in one round. */
const ROUNDS = 6;

/** Asks every feed that may be asked, and those that they name; what they say is in the record before the next is asked. */
export async function askFeeds(urls: ReadonlySet<string>, following: Following, counts: RoundCounts): Promise<void> {
  const { store, stop, now } = following;
  const queue = store.queue();
  queue.follow([...urls]);
  const asked = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const due = queue.due(urls, new Date(now()).toISOString()).filter(({ url }) => !asked.has(url));
    if (due.length === 0) return;
    for (const feed of due) {
      if (stop.aborted) return;
      asked.add(feed.url);
      await askFeed(feed, following, counts);
      following.progress(counts);
    }
  }
}

async function askFeed(feed: FollowedFeed, following: Following, counts: RoundCounts): Promise<void> {
  const { store, polite, say, now } = following;
  const queue = store.queue();
  const time = (): string => new Date(now()).toISOString();
  try {
    const { body, url, charset, unchanged, seen } = await polite.fetch(feed.url, {
      accept: ACCEPT,
      since: { etag: feed.etag, modified: feed.modified },
    });
    counts.asked += 1;
    if (unchanged) {
      counts.unchanged += 1;
      return queue.unchanged(feed.url, time());
    }
    const found = await feedOf(body, url, charset);
    // A list of lists of lists has no end; the user's own list may name feeds of feeds.
    const feeds = found.feeds.filter((one) => one !== feed.url);
    counts.found += queue.asked(feed.url, { ...seen, title: found.title, entries: found.entries, feeds }, time());
    if (found.repaired) say(`${feed.url}: something stands before its first tag; it was passed over`);
    if (found.without > 0) say(`${feed.url}: ${found.without} entries have no address of the web and are passed over`);
    if (found.left > 0)
      say(`${feed.url}: has ${found.left} entries more than are taken at once; the first ${found.entries.length} are`);
    if (feed.dead) say(`${feed.url}: is alive again`);
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    if (error.code === "stopped") return;
    if (isRecords(error.code)) throw error;
    counts.failed += 1;
    const failures = feed.failures + 1;
    const gone = statusOf(error) === 410;
    const dead = gone || failures >= DEAD_AFTER;
    const wait = dead ? 7 * DAY : Math.min(DAY, 15 * MINUTE * 2 ** (failures - 1));
    queue.failed(feed.url, error.message.slice(0, 500), { next: new Date(now() + wait).toISOString(), dead });
    say(
      `${feed.url}: ${error.message}${dead ? `; it is taken for dead (${gone ? "gone" : `${failures} times in a row`}) and asked once a week: take it off the list` : `; asked again in ${inWords(wait)}`}`,
    );
  }
}

/** Errors of the record itself, which end everything. */
export const isRecords = (code: string): boolean =>
  ["busy", "damaged", "disk", "full", "read-only", "unwritable", "not-a-record", "newer-record"].includes(code);

const inWords = (milliseconds: number): string =>
  milliseconds >= DAY
    ? "a day"
    : milliseconds >= 60 * MINUTE
      ? `${Math.round(milliseconds / 60 / MINUTE)} h`
      : `${Math.round(milliseconds / MINUTE)} min`;
