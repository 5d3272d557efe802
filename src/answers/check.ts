import { ACTS, DragomanError, MODES } from "../contract/index.ts";
import type { Question } from "./types.ts";

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Refuses what no record can answer, so that a slip is not told as "nothing found": an act or mode that is none, a day that
 * is none, a period that ends before it begins.
 *
 * @throws DragomanError `query`, with what is allowed
 */
export function checkQuestion({ act, mode, from, until }: Question): void {
  anAct(act);
  oneOf("mode", mode, MODES);
  aDay("from", from);
  aDay("until", until);
  if (from && until && until < from.slice(0, until.length))
    throw new DragomanError("query", `the period ends (${until}) before it begins (${from}); change from or until`);
}

/**
 * "accuse", or "not accuse" for a denied one.
 *
 * @throws DragomanError `query` where there is no such act
 */
export const anAct = (act: string | undefined): void => oneOf("act", act, ACTS, act?.replace(/^not /, ""));

/** @throws DragomanError `query` where it is no day, month or year as this record writes them */
export function aDay(name: "from" | "until", value: string | undefined): void {
  if (value && !isPeriod(value))
    throw new DragomanError("query", `${name} wants a day, month or year such as 2024-11-12, not "${value}"`);
}

function isPeriod(value: string): boolean {
  if (!DAY.test(value)) return false;
  // 30 February is written as a day and is none.
  return value.length < 10 || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}

function oneOf(name: string, value: string | undefined, known: readonly string[], bare = value): void {
  if (bare && !known.includes(bare))
    throw new DragomanError("query", `there is no ${name} "${value}"; there are: ${known.join(", ")}`);
}
