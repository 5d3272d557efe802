import type { Period } from "../../../answers/index.ts";
import { DragomanError } from "../../../contract/index.ts";
import { actorsDocument, pairDocument, recordDocument } from "../../documents.ts";
import { deedsOf, type Params, questionOf, reportFilterOf, reportsQueryOf } from "../../queries.ts";
import { cursorOf, isCount, isKey, isRow, placeIn } from "../cursor.ts";
import type { Given, Route } from "../define.ts";
import {
  ActorsQuery,
  CountsQuery,
  EventsQuery,
  PairQuery,
  ReportsQuery,
  SearchQuery,
  Sides,
  TiesQuery,
} from "../params.ts";
import { Actors, Counts, Events, Pair, Record_, Reports, Search, Ties } from "../schemas/pages.ts";
import type { ApiOptions } from "../types.ts";

const ROWS = 50;
const READ = { method: "get", tag: "record", scope: "read" } as const;

/** What is asked of the record as lists: by pages, each with the cursor of the next. */
export function listRoutes({ answers }: ApiOptions): readonly Route[] {
  const { ask } = answers;
  return [
    {
      ...READ,
      path: "/record",
      summary: "What is in the record, and what is new.",
      gives: Record_,
      answer: async () => withoutPage(await recordDocument(answers)),
    },
    {
      ...READ,
      path: "/search",
      summary: "Statements: who said what to whom.",
      query: SearchQuery,
      gives: Search,
      answer: async ({ path, params }) => {
        const question = questionOf(params);
        const after = placeIn(path, params, isRow);
        const { next, ...answer } = await ask("search", after ? { ...question, after } : question);
        return { question, ...answer, next: cursorOf(path, params, next && { ...next }) };
      },
    },
    {
      ...READ,
      path: "/events",
      summary: "Events: who did what to whom.",
      query: EventsQuery,
      gives: Events,
      answer: async ({ path, params }) => {
        const question = deedsOf(params);
        const after = placeIn(path, params, isRow);
        const { limit: _, ...whole } = question;
        const [{ total, leftOut, facets }, { rows, next }] = await Promise.all([
          ask("deeds", { ...whole, limit: 0 }),
          ask("deedRows", after ? { ...question, after } : question),
        ]);
        return { question, total, leftOut, rows, facets, next: cursorOf(path, params, next && { ...next }) };
      },
    },
    {
      ...READ,
      path: "/ties",
      summary: "Ties: how two stand to each other, by report.",
      query: TiesQuery,
      gives: Ties,
      answer: async ({ path, params }) => {
        const wanted = { kind: "ties", question: reportFilterOf(params) } as const;
        const after = placeIn(path, params, isKey);
        const [{ total }, { rows, next }] = await Promise.all([
          ask("exportCount", wanted),
          ask("exportPart", wanted, after, rowsIn(params)),
        ]);
        return { total, rows, next: cursorOf(path, params, next) };
      },
    },
    {
      ...READ,
      path: "/counts",
      summary: "How many statements in each day, week, month or year.",
      query: CountsQuery,
      gives: Counts,
      answer: async ({ params: { by = ["month"], ...params } }) => ({
        by: by[0],
        counts: await ask("countsOver", questionOf(params), by[0] as Period),
      }),
    },
    {
      ...READ,
      path: "/reports",
      summary: "Reports, newest publication first.",
      query: ReportsQuery,
      gives: Reports,
      answer: async (given) => {
        const query = reportsQueryOf(given.params);
        return byNumber(given, async (page) => ({ query, ...(await ask("listReports", { ...query, ...page })) }));
      },
    },
    {
      ...READ,
      path: "/actors",
      summary: "Actors whom reports name, those of most reports first.",
      query: ActorsQuery,
      gives: Actors,
      answer: (given) =>
        byNumber(given, async ({ offset, limit }) => {
          const asked = { ...given.params, offset: [String(offset)], limit: [String(limit)] };
          const { query, actors, states } = await actorsDocument(answers, asked);
          return { query, ...actors, states };
        }),
    },
    {
      ...READ,
      path: "/pairs/{one}/{other}",
      summary: "What two said and did to each other.",
      parts: Sides,
      query: PairQuery,
      gives: Pair,
      answer: async (given) => {
        const { one = "", other = "" } = given.parts;
        const offset = placeIn(given.path, given.params, isCount) ?? 0;
        const asked = { ...given.params, offset: [String(offset)] };
        const { question, pair, error } = await pairDocument(answers, { one, other }, asked);
        if (pair === null) throw new DragomanError("query", error?.message ?? "this is no pair");
        const end = offset + pair.order.length;
        const more = pair.order.length > 0 && end < pair.statements.total + pair.events.total;
        return { question, ...pair, next: cursorOf(given.path, given.params, more ? end : null) };
      },
    },
  ];
}

/** A list that is paged by the number of rows before. */
async function byNumber<Found extends { readonly total: number; readonly rows: readonly unknown[] }>(
  { path, params }: Given,
  ask: (page: { readonly offset: number; readonly limit: number }) => Promise<Found>,
): Promise<Found & { readonly next: string | null }> {
  const offset = placeIn(path, params, isCount) ?? 0;
  const found = await ask({ offset, limit: rowsIn(params) });
  const end = offset + found.rows.length;
  const more = found.rows.length > 0 && end < found.total;
  return { ...found, next: cursorOf(path, params, more ? end : null) };
}

const rowsIn = (params: Params): number => Number(params.limit?.[0] || ROWS);

function withoutPage<Document extends { readonly page: string }>({
  page: _,
  ...rest
}: Document): Omit<Document, "page"> {
  return rest;
}
