import { aDay, type Question, type ReportsQuery } from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";

type Params = Readonly<Record<string, string | undefined>>;

/**
 * The question in an address: q, speaker, to, actor, about, publisher, act, mode, from, until, offset, limit.
 *
 * @throws DragomanError `query` for a day or a number that is none; other words are checked when the question is asked
 */
export function questionOf(params: Params): Question {
  return {
    ...words(params, { q: "text", speaker: "speaker", to: "to", actor: "actor", about: "about" }),
    ...words(params, { publisher: "publisher", act: "act", mode: "mode" }),
    ...days(params),
    ...numbers(params),
  };
}

/** The list of reports that an address asks for: q, publisher, from, until, offset, limit. */
export function reportsQueryOf(params: Params): ReportsQuery {
  return { ...words(params, { q: "text", publisher: "publisher" }), ...days(params), ...numbers(params) };
}

function words(params: Params, names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([given, field]) => (params[given]?.trim() ? [[field, params[given].trim()]] : [])),
  );
}

function days(params: Params): { readonly from?: string; readonly until?: string } {
  const day = (name: "from" | "until"): object => {
    const value = params[name]?.trim();
    if (!value) return {};
    aDay(name, value);
    return { [name]: value };
  };
  return { ...day("from"), ...day("until") };
}

function numbers(params: Params): { readonly offset?: number; readonly limit?: number } {
  const number = (name: "offset" | "limit"): object => {
    const value = params[name];
    if (value === undefined || value === "") return {};
    if (!/^\d{1,9}$/.test(value)) throw new DragomanError("query", `${name} wants a whole number, not "${value}"`);
    return { [name]: Number(value) };
  };
  return { ...number("offset"), ...number("limit") };
}
