import { DragomanError } from "../../contract/index.ts";
import { tagsOf } from "../files/xml.ts";
import { webAddress } from "./address.ts";
import { MOST_FEEDS } from "./types.ts";

/** A list of feeds to follow. */
export interface FollowList {
  readonly feeds: readonly string[];
  /** How many were left out because there were too many. */
  readonly left: number;
  /** What was passed over: lines that are no address of the web. */
  readonly wrong: readonly { readonly line: number; readonly words: string }[];
}

export const isOpml = (text: string): boolean => /<opml[\s>]/i.test(text.slice(0, 5_000));

/**
 * The feeds of a list: OPML as feed readers export it, or a text with an address a line ("#" begins a remark).
 *
 * @throws DragomanError `list` where it names no feed; `entities`
 */
export function listOf(text: string): FollowList {
  const list = isOpml(text) ? ofOpml(text) : ofLines(text);
  if (list.feeds.length === 0)
    throw new DragomanError(
      "list",
      `it names no feed${list.wrong[0] ? ` (line ${list.wrong[0].line}: "${list.wrong[0].words}")` : ""}; give OPML, or a text with an address (https://…) a line`,
    );
  return list;
}

function ofOpml(text: string): FollowList {
  const feeds = new Set<string>();
  let left = 0;
  for (const tag of tagsOf(text)) {
    if (tag.name !== "outline" || tag.closes) continue;
    const address = webAddress(tag.attributes.get("xmlurl"), null);
    if (address === null || feeds.has(address)) continue;
    if (feeds.size < MOST_FEEDS) feeds.add(address);
    else left += 1;
  }
  return { feeds: [...feeds], left, wrong: [] };
}

function ofLines(text: string): FollowList {
  const feeds = new Set<string>();
  const wrong: { line: number; words: string }[] = [];
  let left = 0;
  let from = 0;
  for (let line = 1; from <= text.length; line += 1) {
    const end = text.indexOf("\n", from);
    const words = text.slice(from, end < 0 ? text.length : end).trim();
    from = end < 0 ? text.length + 1 : end + 1;
    if (words === "" || words.startsWith("#")) continue;
    const address = webAddress(words.split(/\s/)[0], null);
    if (address === null) {
      if (wrong.length < 100) wrong.push({ line, words: words.slice(0, 100) });
    } else if (feeds.has(address)) continue;
    else if (feeds.size < MOST_FEEDS) feeds.add(address);
    else left += 1;
  }
  return { feeds: [...feeds], left, wrong };
}
