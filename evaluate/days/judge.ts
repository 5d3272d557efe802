/** The first and the last day that are meant, ISO 8601. */
export type Days = readonly [string, string];

/** What a label tells of the day. */
export interface DayLabel {
  /** The day of publication, ISO 8601. */
  readonly published: string;
  /** null where the sentence does not tell it. */
  readonly day: Days | null;
  /** A day that the sentences before lead to: right beside null. */
  readonly either?: Days;
}

/** What a reading tells: years and months as well as days ("2024", "2024-11", "2024-11-12"). */
export interface FoundDay {
  readonly from: string | null;
  readonly until: string | null;
}

/** `silent`: rightly no day. */
export type Verdict = "right" | "silent" | "missing" | "wrong";

/**
 * Judges the day of one statement or act: right when both ends are the label's. A stretch that still ran on the day of
 * publication may end there. No day, or one with an end open, is missing.
 */
export function judgeDay(label: DayLabel, found: FoundDay | null): Verdict {
  const days = found?.from && found.until ? ([firstDay(found.from), lastDay(found.until)] as const) : null;
  if (!days) return label.day === null ? "silent" : "missing";
  const right = [label.day, label.either].some((one) => one && fits(one, days, label.published));
  return right ? "right" : "wrong";
}

/** Whether what is told is dated after the day of publication: of what is told in the past that is impossible. */
export const isAfter = ({ from }: FoundDay, published: string): boolean => from !== null && firstDay(from) > published;

function fits([from, until]: Days, [first, last]: Days, published: string): boolean {
  const running = from <= published && until > published;
  return first === from && (last === until || (running && last === published));
}

const firstDay = (value: string): string => `${value}-01-01`.slice(0, 10);

function lastDay(value: string): string {
  if (value.length >= 10) return value;
  const [year = 0, month = 12] = value.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
