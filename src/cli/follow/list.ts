import { readFile, stat } from "node:fs/promises";
import { DragomanError } from "../../contract/index.ts";
import { decode } from "../../intake/decode.ts";
import { listOf } from "../../intake/feeds/index.ts";

const LARGEST = 64_000_000;

/** What is followed, and what was passed over, as lines for people. */
export interface Followed {
  readonly urls: readonly string[];
  readonly remarks: readonly string[];
}

/**
 * The feeds that a list names: a file (OPML, addresses), or one address. What stands at an address (a feed, a site map, a list
 * of either) is found when it is asked.
 *
 * @throws DragomanError `list`
 */
export async function followed(list: string): Promise<Followed> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(list)) return { urls: [list], remarks: [] };
  const size = await stat(list).then(
    (info) => info.size,
    () => null,
  );
  if (size === null)
    throw new DragomanError(
      "list",
      `there is no file ${list}; a list is a file with addresses (OPML, or one a line), or one address`,
    );
  if (size > LARGEST)
    throw new DragomanError(
      "list",
      `${list} has ${Math.round(size / 1e6)} MB; a list has ${LARGEST / 1e6} MB at most. Split it`,
    );
  return told(list, decode(await readFile(list)).text);
}

export const ACCEPT =
  "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1";

function told(name: string, text: string): Followed {
  try {
    const { feeds, left, wrong } = listOf(text);
    return {
      urls: feeds,
      remarks: [
        ...wrong
          .slice(0, 10)
          .map(
            ({ line, words }) => `${name}:${line}: "${words}" is no address of the web (https://…) and is passed over`,
          ),
        ...(wrong.length > 10 ? [`${name}: ${wrong.length - 10} further lines are no addresses`] : []),
        ...(left > 0
          ? [
              `${name}: names ${feeds.length + left} feeds; the first ${feeds.length} are followed. Split it into several lists`,
            ]
          : []),
      ],
    };
  } catch (error) {
    if (error instanceof DragomanError) throw new DragomanError("list", `${name}: ${error.message}`, { cause: error });
    throw error;
  }
}
