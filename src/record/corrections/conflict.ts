import { DragomanError } from "../../contract/index.ts";
import type { Connection } from "../connection.ts";
import { decisionsWhere, isInForce } from "./history.ts";
import type { Deciding, Decision } from "./types.ts";

/** Somebody decided on the same meanwhile: `since` tells what, so that the second person can look again. */
export class Conflict extends DragomanError {
  readonly since: readonly Decision[];
  constructor(message: string, since: readonly Decision[]) {
    super("conflict", message);
    this.name = "Conflict";
    this.since = since;
  }
}

interface About {
  readonly id: string;
  readonly report: string;
  readonly one: Deciding;
  readonly who: string;
}

/**
 * Refuses a decision about something that others have decided on since the person looked: with `after`, whatever was
 * decided behind it; without, another person's decision about the same thing (accepted against rejected, the same field).
 *
 * @throws Conflict
 */
export function checkAfter(db: Connection, { id, report, one, who }: About): void {
  const after = "after" in one ? one.after : undefined;
  const last = (db.get("SELECT last FROM reviews WHERE finding = ?", id)?.last as number | undefined) ?? 0;
  if (last === 0 || (after !== undefined && last <= after)) return;
  const since = decisionsWhere(db, "report = ? AND finding = ? AND number > ?", report, id, after ?? 0);
  const told = after === undefined ? since.filter((other) => isAgainst(db, other, one, who)) : since;
  if (after === undefined && told.length === 0) return;
  throw new Conflict(
    `${told.map(inWords).join("; ") || `somebody decided on ${id} since`}: look at it again (dragoman history ${id}), then decide with --after ${last}`,
    told,
  );
}

/** Whether another person's decision in force says otherwise than this one would. */
function isAgainst(db: Connection, other: Decision, one: Deciding, who: string): boolean {
  if (other.who === who || !isInForce(db, other.number)) return false;
  const judges = (what: string): boolean => what === "accept" || what === "reject";
  if (judges(other.what) && judges(one.what)) return other.what !== one.what;
  const fields = (set: object | undefined): readonly string[] => Object.keys(set ?? {});
  if (other.what === "edit" && one.what === "edit")
    return fields(other.value?.set as object).some((name) => fields(one.set).includes(name));
  if (other.what === "edit" && one.what === "reject") return true;
  if (other.what === "report" && one.what === "report")
    return fields(other.value ?? {}).some((name) => fields(one.set).includes(name));
  return false;
}

/** "Ada set speakers, act at 2024-03-01 10:02" */
export function inWords({ number, who, what, kind, at, value }: Decision): string {
  const fields = Object.keys((value?.set ?? (what === "report" ? value : {})) as object).join(", ");
  const told =
    what === "together" || what === "apart"
      ? `${WORDS[what]} ${ofTwo(kind, what)} with ${value?.finding}`
      : WORDS[what];
  return `decision ${number}: ${who} ${told}${fields ? ` ${fields}` : ""} at ${at.slice(0, 16).replace("T", " ")}`;
}

/** Statements are one utterance or two, events one occurrence or two. */
const ofTwo = (kind: string | null, what: "together" | "apart"): string =>
  `${what === "together" ? "one" : "two"} ${kind === "event" ? "occurrence" : "utterance"}${what === "together" ? "" : "s"}`;

const WORDS: Readonly<Record<Decision["what"], string>> = {
  accept: "accepted it",
  reject: "rejected it",
  edit: "set",
  add: "added it",
  note: "wrote a note",
  tag: "set a tag",
  untag: "took a tag off",
  report: "set the report's",
  remove: "removed the report",
  together: "said that it is",
  apart: "said that it is not one but",
  undo: "undid a decision",
  actors: "changed who is who",
  erase: "erased the report for good",
};
