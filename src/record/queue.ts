import type { Reading } from "../contract/index.ts";
import type { Connection } from "./connection.ts";
import type { FollowedFeed, Kept, Queue, QueuedEntry } from "./types.ts";

const toFeed = (row: Readonly<Record<string, unknown>>): FollowedFeed => ({
  url: row.url as string,
  parent: row.parent as string | null,
  etag: row.etag as string | null,
  modified: row.modified as string | null,
  failures: row.failures as number,
  dead: row.dead === 1,
  problem: row.problem as string | null,
});

/** @param keep keeps a reading and does what it is handed in the same transaction */
export function openQueue(db: Connection, keep: (reading: Reading, also: (kept: Kept) => void) => Kept): Queue {
  const amongst = (urls: ReadonlySet<string>, feeds: readonly FollowedFeed[]): readonly FollowedFeed[] => {
    const all = new Map(feeds.map((feed) => [feed.url, feed]));
    const isNamed = (feed: FollowedFeed, depth: number): boolean =>
      urls.has(feed.url) || (depth < 5 && feed.parent !== null && isNamedBy(feed.parent, depth + 1));
    const isNamedBy = (url: string, depth: number): boolean => {
      const parent = all.get(url);
      return urls.has(url) || (parent !== undefined && isNamed(parent, depth));
    };
    return feeds.filter((feed) => isNamed(feed, 0));
  };
  const done = (entry: string, report: string): void => {
    db.run("UPDATE feed_entries SET state = 'read', report = ?, problem = NULL WHERE url = ?", report, entry);
  };
  return {
    follow: (urls) =>
      db.immediately(() => {
        for (const url of urls) db.run("INSERT INTO feeds (url) VALUES (?) ON CONFLICT DO NOTHING", url);
      }),
    due: (urls, now) => {
      const named = amongst(urls, db.all("SELECT * FROM feeds ORDER BY rowid").map(toFeed));
      const may = new Set(db.all("SELECT url FROM feeds WHERE next IS NULL OR next <= ?", now).map((row) => row.url));
      return named.filter((feed) => may.has(feed.url));
    },
    asked: (url, said, now) =>
      db.immediately(() => {
        db.run(
          "UPDATE feeds SET etag = ?, modified = ?, title = coalesce(?, title), asked = ?, next = NULL, failures = 0, dead = 0, problem = NULL WHERE url = ?",
          said.etag,
          said.modified,
          said.title,
          now,
          url,
        );
        for (const child of said.feeds)
          db.run("INSERT INTO feeds (url, parent) VALUES (?, ?) ON CONFLICT DO NOTHING", child, url);
        const count = (): number => db.get("SELECT count(*) AS n FROM feed_entries")?.n as number;
        const before = count();
        for (const { url: page, title, published, publisher } of said.entries)
          db.run(
            "INSERT INTO feed_entries (url, feed, title, published, publisher, seen) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            page,
            url,
            title,
            published,
            publisher,
            now,
          );
        return count() - before;
      }),
    unchanged: (url, now) => {
      db.run("UPDATE feeds SET asked = ?, next = NULL, failures = 0, dead = 0, problem = NULL WHERE url = ?", now, url);
    },
    failed: (url, problem, { next, dead }) => {
      db.run(
        "UPDATE feeds SET failures = failures + 1, problem = ?, next = ?, dead = ? WHERE url = ?",
        problem,
        next,
        dead ? 1 : 0,
        url,
      );
    },
    waiting: (now, most) =>
      db
        .all(
          "SELECT url, feed, title, published, publisher, tries FROM feed_entries WHERE state = 'waiting' AND (next IS NULL OR next <= ?) ORDER BY number LIMIT ?",
          now,
          most,
        )
        .map((row) => row as unknown as QueuedEntry),
    keep: (reading, entry) => keep(reading, ({ id }) => done(entry, id)),
    known: done,
    missed: (entry, problem, next) => {
      db.run(
        "UPDATE feed_entries SET tries = tries + 1, problem = ?, next = ?, state = ? WHERE url = ?",
        problem,
        next,
        next === null ? "failed" : "waiting",
        entry,
      );
    },
    counts: () => {
      const states = new Map(
        db
          .all("SELECT state, count(*) AS n FROM feed_entries GROUP BY state")
          .map((row) => [row.state, row.n as number]),
      );
      return {
        feeds: db.get("SELECT count(*) AS n FROM feeds")?.n as number,
        waiting: states.get("waiting") ?? 0,
        read: states.get("read") ?? 0,
        failed: states.get("failed") ?? 0,
      };
    },
    dead: (urls) => amongst(urls, db.all("SELECT * FROM feeds").map(toFeed)).filter((feed) => feed.dead),
  };
}
