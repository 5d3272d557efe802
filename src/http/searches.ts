import type { Answers, SearchNews } from "../answers/index.ts";
import { checkDeeds, checkQuestion } from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";
import type { SavedSearch, Store } from "../record/index.ts";
import { unlessLate } from "./documents.ts";
import { addressOf, type Params, questionOf, sameOfDeeds } from "./queries.ts";
import type { SearchesDocument, SearchRow } from "./types.ts";

const LONGEST_NAME = 120;

/** What is followed, and what is new in it. */
export async function searchesDocument({ ask }: Answers, open: boolean): Promise<SearchesDocument> {
  const { searches, newest } = await ask("savedSearches");
  return { page: "searches", searches: await Promise.all(searches.map((one) => rowOf(ask, one))), newest, open };
}

async function rowOf(ask: Answers["ask"], saved: SavedSearch): Promise<SearchRow> {
  const { name, kind, question, seen } = saved;
  const row = { name, kind, saved: saved.saved, seen, address: addressOf(kind, question) };
  const address = seen === null ? row.address : addressOf(kind, { ...question, addedAfter: seen });
  try {
    const news: SearchNews | null = await unlessLate(ask("newsOf", saved));
    return { ...row, fresh: { address, count: news?.fresh ?? null }, total: news?.total ?? null };
  } catch (error) {
    if (!(error instanceof DragomanError) || error.code !== "query") throw error;
    return { ...row, fresh: { address, count: null }, total: null, error: error.message };
  }
}

/**
 * Keeps the question of a search's address under a name.
 *
 * @throws DragomanError `query` for no name, or a question that cannot be asked
 */
export function saveSearch(store: Store, given: Readonly<Record<string, unknown>>): void {
  const name = nameIn(given);
  const search = new URLSearchParams(typeof given.search === "string" ? given.search : "");
  const params: Params = Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));
  const events = search.get("show") === "events" ? sameOfDeeds(params) : null;
  const { offset: _, limit: __, ...question } = events ?? questionOf(params);
  if (events === null) checkQuestion(question);
  else checkDeeds(question);
  store.saveSearch({ name, kind: events === null ? "statements" : "events", question });
}

/** @throws DragomanError `query` where it has none, or one that is too long */
export function nameIn(given: Readonly<Record<string, unknown>>): string {
  const name = typeof given.name === "string" ? given.name.replace(/\s+/g, " ").trim() : "";
  if (name === "") throw new DragomanError("query", "a search is kept under a name; give it one");
  if (name.length > LONGEST_NAME)
    throw new DragomanError("query", `the name has ${name.length} letters; at most ${LONGEST_NAME} are taken`);
  return name;
}

/** @throws DragomanError `query` where it is no time */
export function untilIn(given: Readonly<Record<string, unknown>>): string {
  if (typeof given.until === "string" && Number.isFinite(Date.parse(given.until))) return given.until;
  throw new DragomanError("query", "until wants the time until which answers were seen, as /searches.json gives it");
}
