import type { SavedSearch, Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { deeds } from "./deeds.ts";
import { search } from "./search.ts";
import type { DeedQuestion, Question } from "./types.ts";

/** What a saved search finds now: of what was added after it was looked at last, and in all. */
export interface SearchNews {
  readonly fresh: number;
  readonly total: number;
}

/** The saved searches of a record, and the time of the report that was added last; null in an empty one. */
export function savedSearches(store: Store): {
  readonly searches: readonly SavedSearch[];
  readonly newest: string | null;
} {
  const newest = connectionOf(store).get("SELECT max(added) AS added FROM reports")?.added as string | null;
  return { searches: store.searches(), newest };
}

/**
 * How much a saved search finds.
 *
 * @throws DragomanError `query` for a question that this version does not take any more
 */
export function newsOf(store: Store, { kind, question, seen }: SavedSearch): SearchNews {
  const count = (more: { readonly addedAfter?: string }): number => {
    const asked = { ...question, ...more, limit: 0, offset: 0 };
    return kind === "events" ? deeds(store, asked as DeedQuestion).total : search(store, asked as Question).total;
  };
  const total = count({});
  return { total, fresh: seen === null ? total : count({ addedAfter: seen }) };
}
