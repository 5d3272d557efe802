import type { Decision, Review, Told } from "../../../src/http/types.ts";
import { written } from "../words/dates.ts";

/** "12 Nov 2024, 14:05": an ISO time as people write it. */
export const writtenTime = (at: string): string => `${written(at.slice(0, 10))}, ${at.slice(11, 16)}`;

const FIELDS: Readonly<Record<string, string>> = {
  speakers: "speaker",
  addressees: "said to",
  content: "words",
  actors: "who",
  recipients: "to whom",
  trigger: "words",
  plover: "type",
  cameo: "code",
  when: "day",
  where: "place",
};
/** They go along with a code and tell nothing more. */
const BESIDE = new Set(["goldstein", "quad", "context"]);

/** The names of fields as pages have them. */
export const fieldsInWords = (names: readonly string[]): string =>
  [...new Set(names.filter((name) => !BESIDE.has(name)).map((name) => FIELDS[name] ?? name))].join(", ");

/** What somebody decided, without who and when: "set speaker, act". */
export function decisionInWords({ what, value, undoes }: Decision): string {
  switch (what) {
    case "accept":
      return "accepted it";
    case "reject":
      return "rejected it";
    case "edit":
      return `set ${fieldsInWords(Object.keys((value?.set ?? {}) as object))}`;
    case "add":
      return "added it";
    case "note":
      return `wrote: ${String(value?.words ?? "")}`;
    case "tag":
      return `tagged it “${String(value?.tag ?? "")}”`;
    case "untag":
      return `took the tag “${String(value?.tag ?? "")}” off`;
    case "report":
      return `set the report's ${Object.entries(value ?? {})
        .map(([field, change]) => {
          const { to } = change as { readonly to: string | null };
          return field === "published" ? `day to ${written(to)}` : `publisher to ${to ?? "unknown"}`;
        })
        .join(" and ")}`;
    case "remove":
      return "removed the report";
    case "erase":
      return "erased the report for good";
    case "together":
      return "held it and another for one utterance";
    case "apart":
      return "held it and another apart";
    case "actors":
      return "changed who is who";
    case "undo":
      return `undid decision ${undoes}`;
  }
}

/** How a finding stands: "accepted by Ada, 3 Mar 2024, 10:02"; null where nobody has decided. */
export function stateInWords(review: Review | null): string | null {
  if (review === null || review.state === null) return null;
  const by = [review.by ? ` by ${review.by}` : "", review.at ? `, ${writtenTime(review.at)}` : ""].join("");
  if (review.state === "edited") return `${fieldsInWords(review.fields) || "edited"} set${by}`;
  if (review.state === "changed") return `judged${by}, but it claims something else now: look again`;
  return `${review.state}${by}`;
}

/** The last decision in force that can be undone; null where there is none. */
export const undoable = (history: readonly Told[]): Told | null =>
  history.filter(({ active, what }) => active && what !== "undo" && what !== "erase").at(-1) ?? null;
