import {
  type ActorsQuery,
  aDay,
  type DeedQuestion,
  type NetworkQuestion,
  type OneOrMore,
  type PairQuestion,
  type Question,
  type ReportsQuery,
} from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";

/** What stands in an address behind `?`: each name with all its values. */
export type Params = Readonly<Record<string, readonly string[] | undefined>>;

const LISTS = [
  "speaker",
  "to",
  "actor",
  "country",
  "for",
  "sector",
  "publisher",
  "act",
  "mode",
  "route",
  "tag",
] as const;
const WORDS = {
  q: "text",
  about: "about",
  place: "place",
  sort: "sort",
  day: "day",
  reviewed: "reviewed",
  "added-after": "addedAfter",
} as const;

/**
 * The question in an address. One value: q, about, place, sort, day, reviewed (yes, no, rejected, all), from, until, said-from, said-until, negated and
 * undated (yes or no), least, offset, limit. One or several: speaker, to, actor, country, for, sector, publisher, act,
 * mode, route, tag. Two: between.
 *
 * @throws DragomanError `query` for a day or a number that is none; other words are checked when the question is asked
 */
export function questionOf(params: Params): Question {
  return {
    ...Object.fromEntries(LISTS.flatMap((name) => given(name, oneOrMore(valuesOf(params, name))))),
    ...words(params, WORDS),
    ...two(params),
    ...days(params, SAID_DAYS),
    ...Object.fromEntries([
      ...given("negated", yesOrNo(params, "negated")),
      ...given("undated", yesOrNo(params, "undated")),
    ]),
    ...share(params),
    ...numbers(params),
  } as Question;
}

const DEED_LISTS = [
  "did",
  "to",
  "actor",
  "country",
  "for",
  "sector",
  "publisher",
  "type",
  "code",
  "status",
  "tag",
] as const;

/**
 * The question about events in an address: q, place, from, until, done-from, done-until, alleged (yes or no), least, offset
 * and limit once; did, to, actor, country, for, sector, publisher, type, code, status and tag several times; sort and reviewed once; between twice.
 *
 * @throws DragomanError `query` as `questionOf` does
 */
export function deedsOf(params: Params): DeedQuestion {
  return {
    ...Object.fromEntries(DEED_LISTS.flatMap((name) => given(name, oneOrMore(valuesOf(params, name))))),
    ...words(params, { q: "text", place: "place", sort: "sort", reviewed: "reviewed", "added-after": "addedAfter" }),
    ...two(params),
    ...days(params, DONE_DAYS),
    ...Object.fromEntries(given("alleged", yesOrNo(params, "alleged"))),
    ...share(params),
    ...numbers(params),
  } as DeedQuestion;
}

function two(params: Params): Pick<Question, "between"> {
  const [one, other, ...more] = valuesOf(params, "between");
  if (one === undefined) return {};
  if (other === undefined || more.length > 0)
    throw new DragomanError("query", "between wants two, as in between=for:RUS&between=for:CHN");
  return { between: [one, other] };
}

/** The list of reports that an address asks for: q, publisher, from, until, offset, limit. */
export function reportsQueryOf(params: Params): ReportsQuery {
  return {
    ...words(params, { q: "text", publisher: "publisher" }),
    ...days(params, DAYS),
    ...numbers(params),
  };
}

/** What chooses reports whatever is told of them: publisher (several), from, until. */
export const reportFilterOf = (params: Params): Pick<DeedQuestion, "publisher" | "from" | "until"> => ({
  ...Object.fromEntries(given("publisher", oneOrMore(valuesOf(params, "publisher")))),
  ...days(params, DAYS),
});

/** The list of actors that an address asks for: q, kind, offset, limit. */
export const actorsQueryOf = (params: Params): ActorsQuery => ({
  ...words(params, { q: "text", kind: "kind" }),
  ...numbers(params),
});

/** The days and the rows of a pair: from, until, offset, limit. */
export const pairQueryOf = (params: Params): Omit<PairQuestion, "one" | "other"> => ({
  ...days(params, DAYS),
  ...numbers(params),
});

/** What only statements have, and words that only they are searched by. */
const OF_STATEMENTS = ["about", "act", "mode", "route", "negated", "said-from", "said-until", "undated"] as const;
const OPERATORS = /["*()]|(?:^|\s)-|\b(?:OR|AND|NOT)\b/;

/**
 * A question about statements, asked about events; null where it asks for what only statements have.
 *
 * @throws DragomanError `query` as `questionOf` does
 */
export function sameOfDeeds(params: Params): DeedQuestion | null {
  if (OF_STATEMENTS.some((name) => valuesOf(params, name).length > 0)) return null;
  if (OPERATORS.test(valuesOf(params, "q")[0] ?? "")) return null;
  return deedsOf({ ...params, did: [...valuesOf(params, "did"), ...valuesOf(params, "speaker")] });
}

/** The window of a network or a map: from, until, and `by=actors` or `states`. */
export function networkQueryOf(params: Params): NetworkQuestion {
  const by = valuesOf(params, "by")[0];
  if (by !== undefined && by !== "actors" && by !== "states")
    throw new DragomanError("query", `by wants states or actors, not "${by}"`);
  return { ...days(params, DAYS), ...(by === undefined ? {} : { by }) };
}

const NAMES: Readonly<Record<string, string>> = {
  text: "q",
  did: "speaker",
  addedAfter: "added-after",
  saidFrom: "said-from",
  saidUntil: "said-until",
  doneFrom: "done-from",
  doneUntil: "done-until",
};

/** The address of a search that asks this: what `questionOf` and `sameOfDeeds` take, the other way round. */
export function addressOf(kind: "statements" | "events", question: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [field, value] of Object.entries(question))
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || field === "after" || field === "limit" || field === "offset") continue;
      params.append(NAMES[field] ?? field, typeof one === "boolean" ? (one ? "yes" : "no") : String(one));
    }
  if (kind === "events") params.append("show", "events");
  return params.size > 0 ? `/search?${params}` : "/search";
}

const valuesOf = (params: Params, name: string): readonly string[] =>
  (params[name] ?? []).map((value) => value.trim()).filter((value) => value !== "");

const oneOrMore = (values: readonly string[]): OneOrMore | undefined => (values.length > 1 ? values : values[0]);

const given = <T>(name: string, value: T | undefined): readonly (readonly [string, T])[] | readonly [] =>
  value === undefined ? [] : [[name, value]];

function words(params: Params, names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).flatMap(([name, field]) => given(field, valuesOf(params, name)[0])));
}

const DAYS = { from: "from", until: "until" } as const;
const SAID_DAYS = { ...DAYS, "said-from": "saidFrom", "said-until": "saidUntil" } as const;
const DONE_DAYS = { ...DAYS, "done-from": "doneFrom", "done-until": "doneUntil" } as const;

/** The days of an address by their names there, under the names that the question has for them. */
function days(params: Params, names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, field]) => {
      const value = valuesOf(params, name)[0];
      aDay(name, value);
      return given(field, value);
    }),
  );
}

function yesOrNo(params: Params, name: string): boolean | undefined {
  const value = valuesOf(params, name)[0];
  if (value === undefined || value === "yes" || value === "no")
    return value === undefined ? undefined : value === "yes";
  throw new DragomanError("query", `${name} wants yes or no, not "${value}"`);
}

function share(params: Params): Pick<Question, "least"> {
  const value = valuesOf(params, "least")[0];
  if (value === undefined) return {};
  if (!/^(?:0?\.\d+|0|1|1\.0*)$/.test(value))
    throw new DragomanError("query", `least wants a confidence between 0 and 1, not "${value}"`);
  return { least: Number(value) };
}

function numbers(params: Params): { readonly offset?: number; readonly limit?: number } {
  return Object.fromEntries(
    (["offset", "limit"] as const).flatMap((name) => {
      const value = valuesOf(params, name)[0];
      if (value !== undefined && !/^\d{1,9}$/.test(value))
        throw new DragomanError("query", `${name} wants a whole number, not "${value}"`);
      return given(name, value === undefined ? undefined : Number(value));
    }),
  );
}
