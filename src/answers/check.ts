import { ACTS, DragomanError, MODES, PLOVER_TYPES, ROUTE_KINDS, SECTORS, STATUSES } from "../contract/index.ts";
import { listOf } from "./conditions.ts";
import type { DeedQuestion, Question } from "./types.ts";

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Refuses what no record can answer, so that a slip is not told as "nothing found": an act, mode, route or sector that is
 * none, a day that is none, a period that ends before it begins.
 *
 * @throws DragomanError `query`, with what is allowed
 */
export function checkQuestion(question: Question): void {
  for (const act of listOf(question.act)) anAct(act);
  for (const mode of listOf(question.mode)) oneOf("mode", mode, MODES);
  for (const route of listOf(question.route)) oneOf("kind of route", route, ROUTE_KINDS);
  for (const sector of listOf(question.sector)) oneOf("sector", sector, SECTORS);
  oneOf("order", question.sort, SORTS);
  oneOf("answer to --reviewed", question.reviewed, REVIEWED);
  oneOf("day", question.day, ["published", "said"]);
  aPeriod(["from", question.from], ["until", question.until]);
  aPeriod(["said-from", question.saidFrom], ["said-until", question.saidUntil]);
  aTime("added-after", question.addedAfter);
  aShare(question.least);
  someOutlets(question.outlets);
}

/**
 * The same of a question about what was done.
 *
 * @throws DragomanError `query`, with what is allowed
 */
export function checkDeeds(question: DeedQuestion): void {
  for (const type of listOf(question.type)) oneOf("type of event", type, PLOVER_TYPES);
  for (const status of listOf(question.status)) oneOf("status", status, STATUSES);
  for (const sector of listOf(question.sector)) oneOf("sector", sector, SECTORS);
  oneOf("order", question.sort, SORTS);
  oneOf("answer to --reviewed", question.reviewed, REVIEWED);
  for (const code of listOf(question.code))
    if (!/^\d{2,4}$/.test(code))
      throw new DragomanError("query", `a CAMEO code has two to four digits, such as 19 or 042; "${code}" is none`);
  aPeriod(["from", question.from], ["until", question.until]);
  aPeriod(["done-from", question.doneFrom], ["done-until", question.doneUntil]);
  aTime("added-after", question.addedAfter);
  aShare(question.least);
  someOutlets(question.outlets);
}

function aShare(least: number | undefined): void {
  if (least !== undefined && !(least >= 0 && least <= 1))
    throw new DragomanError("query", `a confidence lies between 0 and 1, not at ${least}`);
}

function someOutlets(outlets: number | undefined): void {
  if (outlets !== undefined && !(Number.isInteger(outlets) && outlets >= 1 && outlets <= 1000))
    throw new DragomanError("query", `outlets wants a whole number from 1 to 1000, not ${outlets}`);
}

export const REVIEWED = ["yes", "no", "rejected", "all"];
const SORTS = ["newest", "oldest", "surest", "doubtful"];

type Given = readonly [name: string, value: string | undefined];

function aPeriod([first, from]: Given, [last, until]: Given): void {
  aDay(first, from);
  aDay(last, until);
  if (from && until && until < from.slice(0, until.length))
    throw new DragomanError(
      "query",
      `the period ends (${until}) before it begins (${from}); change ${first} or ${last}`,
    );
}

/**
 * "accuse", or "not accuse" for a denied one.
 *
 * @throws DragomanError `query` where there is no such act
 */
export const anAct = (act: string | undefined): void => oneOf("act", act, ACTS, act?.replace(/^not /, ""));

/** @throws DragomanError `query` where it is no day, month or year as this record writes them */
export function aDay(name: string, value: string | undefined): void {
  if (value && !isPeriod(value))
    throw new DragomanError("query", `${name} wants a day, month or year such as 2024-11-12, not "${value}"`);
}

/** @throws DragomanError `query` where it is no time as the record writes them */
function aTime(name: string, value: string | undefined): void {
  if (value && !(TIME.test(value) && Number.isFinite(Date.parse(value))))
    throw new DragomanError("query", `${name} wants a day or a time such as 2024-11-12T09:30:00Z, not "${value}"`);
}

const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/;

function isPeriod(value: string): boolean {
  if (!DAY.test(value)) return false;
  // 30 February is written as a day and is none.
  return value.length < 10 || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}

function oneOf(name: string, value: string | undefined, known: readonly string[], bare = value): void {
  if (bare && !known.includes(bare))
    throw new DragomanError("query", `there is no ${name} "${value}"; there are: ${known.join(", ")}`);
}
