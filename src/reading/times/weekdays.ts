import { type Epoch, iso, weekday, weekOf } from "./days.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { WEEKDAY, weekdayNumber } from "./words.ts";

/** "Tuesday next week": weeks from that of publication. */
const WEEKS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const PARTS: Readonly<Record<string, string>> = { morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI" };

/**
 * Which day a weekday is. In news it lies in the past unless the tense says future: "met on Tuesday" is the last one,
 * today included; "will meet on Tuesday" the next, today included.
 */
export function resolveWeekday(
  number: number,
  said: string | undefined,
  { published, tense, before }: Around,
): Epoch | null {
  if (published === null) return null;
  // "down 4% from the previous Friday": the one before the day spoken of.
  if (/^previous$/i.test(said ?? "") && before?.precision === "day" && before.from !== null)
    return before.from - ((weekday(before.from) - number + 6) % 7) - 1;
  const back = (weekday(published) - number + 7) % 7;
  switch (said?.toLowerCase()) {
    case "last":
    case "past":
    case "previous":
      return published - (back === 0 ? 7 : back);
    case "next":
    case "coming":
    case "this coming":
      return published + (back === 0 ? 7 : 7 - back);
    case "this":
      return tense === "past" ? published - back : published + ((7 - back) % 7);
    default:
      return tense === "future" ? published + ((7 - back) % 7) : published - back;
  }
}

export const WEEKDAYS: readonly Expression[] = [
  {
    rule: "weekday",
    pattern: new RegExp(
      `(?:(?:(?:early|late)(?: on)? )?(?:(last|past|previous|next|this coming|coming|this) )?(?<day>${WEEKDAY})(?: (?:of )?(?<week>last|this|next) week)?(?: (?<part>morning|afternoon|evening|night))?)\\b(?!s\\b)(?!(?: and ${WEEKDAY})? (?:mornings|afternoons|evenings|nights)\\b)`,
      "i",
    ),
    read: (match, around): Meaning | null => {
      const week = WEEKS[match.groups?.week?.toLowerCase() ?? ""];
      if (week !== undefined && around.published !== null) {
        const at = weekOf(around.published).from + 7 * week + weekdayNumber(match.groups?.day ?? "") - 1;
        return { from: at, until: at, value: iso(at), precision: "day", basis: "published" };
      }
      const part = PARTS[match.groups?.part?.toLowerCase() ?? ""] ?? "";
      const at = resolveWeekday(weekdayNumber(match.groups?.day ?? ""), match[1], around);
      if (at === null)
        return unresolved(`XXXX-WXX-${weekdayNumber(match.groups?.day ?? "")}${part}`, part ? "hour" : "day");
      return { from: at, until: at, value: iso(at) + part, precision: part ? "hour" : "day", basis: "published" };
    },
  },
];
