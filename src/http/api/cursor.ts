import { createHash } from "node:crypto";
import { DragomanError } from "../../contract/index.ts";
import type { Params } from "../queries.ts";

/** A place in an answer: behind a row, or a number of rows. */
export type Place = Readonly<Record<string, unknown>> | readonly (string | number)[] | number;

/** The question that a cursor belongs to: everything but how many rows are wanted and the cursor itself. */
const questionIn = (path: string, { cursor: _, limit: __, ...question }: Params): string =>
  createHash("sha256")
    .update(JSON.stringify([path, Object.entries(question).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest("base64url")
    .slice(0, 8);

/** Words that stand for a place in the answer to a question; opaque to whoever gets them. */
export const cursorOf = (path: string, params: Params, place: Place | null): string | null =>
  place === null ? null : Buffer.from(JSON.stringify([questionIn(path, params), place])).toString("base64url");

/**
 * The place that a cursor stands for; null where none was given.
 *
 * @param isPlace whether this question has such places
 * @throws DragomanError `cursor` where it is none, or of another question
 */
export function placeIn<P extends Place>(
  path: string,
  params: Params,
  isPlace: (place: unknown) => place is P,
): P | null {
  const given = params.cursor?.[0];
  if (given === undefined || given === "") return null;
  let told: unknown;
  try {
    told = JSON.parse(Buffer.from(given, "base64url").toString("utf8"));
  } catch {}
  const [question, place] = Array.isArray(told) ? told : [];
  if (question === questionIn(path, params) && isPlace(place)) return place;
  throw new DragomanError("cursor", "this cursor belongs to no answer to this question");
}

export const isCount = (place: unknown): place is number =>
  typeof place === "number" && Number.isInteger(place) && place >= 0 && place <= 1e9;

/** The keys of rows as an export has them: what each is sorted by. */
export const isKey = (place: unknown): place is readonly (string | number)[] =>
  Array.isArray(place) && place.length === 2 && typeof place[0] === "string" && Number.isSafeInteger(place[1]);

/** The place of a statement or an event among its answers. */
export const isRow = (
  place: unknown,
): place is { readonly by: string | number | null; readonly report: string; readonly position: number } => {
  const { by, report, position } = (typeof place === "object" && place !== null ? place : {}) as Record<
    string,
    unknown
  >;
  return (
    (by === null || typeof by === "string" || typeof by === "number") &&
    typeof report === "string" &&
    Number.isSafeInteger(position)
  );
};
