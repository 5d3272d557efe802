import { DragomanError } from "../../contract/index.ts";
import { dayIn, isoDay } from "./day.ts";

const IN_FIGURES = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})\s*$/;

/**
 * The day that a caller gives, as an ISO day. A page's own 03/04/2024 is weighed with what else the page says; a caller
 * can be asked, so what may be two days is refused.
 *
 * @example
 * givenDay("12 November 2024"); // "2024-11-12"
 * @throws DragomanError `date` where it is no day, or may be two
 */
export function givenDay(value: string): string {
  const figures = IN_FIGURES.exec(value);
  if (figures) {
    const [first, second, year] = figures.slice(1).map(Number) as [number, number, number];
    const days = [isoDay(year, second, first), isoDay(year, first, second)];
    if (days[0] && days[1] && days[0] !== days[1])
      throw new DragomanError("date", `"${value.trim()}" may be ${days[0]} or ${days[1]}; give it as YYYY-MM-DD`);
  }
  const day = dayIn(value);
  if (day === null) throw new DragomanError("date", `"${value}" is no date; give it as YYYY-MM-DD`);
  return day;
}
