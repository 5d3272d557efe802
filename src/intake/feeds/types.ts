/** A page that a feed or a site map names, with what it says of it. */
export interface Entry {
  readonly url: string;
  readonly title: string | null;
  /** ISO day. */
  readonly published: string | null;
  /** Named by news site maps only: a feed's own title is often that of a section. */
  readonly publisher: string | null;
}

/** What was found at an address that is followed. */
export interface Feed {
  readonly kind: "feed" | "site map" | "list of site maps" | "list of feeds";
  readonly title: string | null;
  readonly entries: readonly Entry[];
  /** Further feeds or site maps that it names. */
  readonly feeds: readonly string[];
  /** How many entries were left out because there were too many. */
  readonly left: number;
  /** How many entries have no address of the web. */
  readonly without: number;
  /** Whether something that does not belong there stood before its first tag. */
  readonly repaired: boolean;
}

/** More than any feed holds; a site map may hold so many, says its own rule. */
export const MOST_ENTRIES = 50_000;
export const MOST_FEEDS = 10_000;
