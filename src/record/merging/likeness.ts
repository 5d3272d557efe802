import type { Happening, Part } from "./events.ts";
import type { Told } from "./words.ts";

/** What speaks for two events being one, by name, and how sure it is, 0 to 1. */
export interface Likeness {
  readonly score: number;
  readonly reasons: Readonly<Record<string, number>>;
}

const NEVER: Likeness = { score: 0, reasons: {} };
/** Words that say something and are shared, where a report names nobody to whom it was done: "welcomed it" may be of anything. */
const ALONE = 5;
/** Days between two reports without a day of the event, from which on they hardly tell of one. */
const NEAR = 1;

/**
 * How likely two events of one type are one in the world. Other parties, the other way round, and other days are never one;
 * a status that differs does not count, for a report may tell as planned what the next tells as done. Its weights are ours:
 * no labelled set of such pairs was there to fit them.
 */
export function likenessOf(a: Happening, b: Happening): Likeness {
  const actors = sameParts(a.actors, b.actors);
  const recipients = sameParts(a.recipients, b.recipients);
  const turned = sameParts(a.actors, b.recipients);
  const isMutual = a.mutual || b.mutual;
  if (actors === 0 && !(isMutual && turned !== null && turned > 0)) return NEVER;
  if (recipients === 0 && !isMutual) return NEVER;
  if (recipients === null && countShared(a.told.telling, b.told.telling) < ALONE) return NEVER;
  const day = daysAlike(a, b);
  if (day === null) return NEVER;
  const reasons = {
    "who acts": actors ?? 0,
    "to whom": recipients ?? 0,
    day,
    place: placesAlike(a, b),
    "shared words": sharedWords(a.told, b.told),
    "same trigger": a.trigger.toLowerCase().slice(0, 5) === b.trigger.toLowerCase().slice(0, 5) ? 1 : 0,
    "other code": a.cameo === b.cameo ? 0 : 1,
    "other numbers": otherNumbers(a.told, b.told),
  };
  const sum =
    -4.2 +
    1 * reasons["who acts"] +
    1.2 * reasons["to whom"] +
    1.5 * reasons.day +
    0.8 * reasons.place +
    3.5 * reasons["shared words"] +
    0.8 * reasons["same trigger"] -
    0.5 * reasons["other code"] -
    1 * reasons["other numbers"];
  return { score: 1 / (1 + Math.exp(-sum)), reasons };
}

/** 1 for somebody who is in both, .5 for two who act for one state, 0 for others; null where one side is not known. */
function sameParts(a: readonly Part[], b: readonly Part[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  if (a.some((one) => b.some((other) => one.actor === other.actor))) return 1;
  return a.some((one) => b.some((other) => one.voice === other.voice)) ? 0.5 : 0;
}

/** 1 for one day, less where a day is not told; null for two days, or reports too far apart. */
function daysAlike(a: Happening, b: Happening): number | null {
  if (a.days && b.days) return a.days.from <= b.days.until && b.days.from <= a.days.until ? 1 : null;
  const [one, other] = [a.days?.from ?? a.published, b.days?.from ?? b.published];
  if (one === null || other === null) return 0;
  return Math.abs(one - other) <= NEAR ? 0.5 : 0;
}

function placesAlike({ place: a }: Happening, { place: b }: Happening): number {
  if (a === null || b === null) return 0;
  if (a.name === b.name) return 1;
  return a.country !== null && b.country !== null && a.country !== b.country ? -1.5 : 0;
}

function sharedWords(a: Told, b: Told): number {
  let [shared, one, other] = [0, 0, 0];
  for (const stem of a.telling) {
    one += a.weights.get(stem) as number;
    if (b.telling.has(stem)) shared += Math.min(a.weights.get(stem) as number, b.weights.get(stem) as number);
  }
  for (const stem of b.telling) other += b.weights.get(stem) as number;
  return shared / Math.max(3, Math.min(one, other));
}

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((one) => b.has(one)).length;

const otherNumbers = (a: Told, b: Told): number =>
  a.numbers.size > 0 && b.numbers.size > 0 && ![...a.numbers].some((one) => b.numbers.has(one)) ? 1 : 0;
