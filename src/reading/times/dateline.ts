import type { Dated } from "../../contract/index.ts";
import { nearestDay } from "./dates.ts";
import { type Epoch, parseIso } from "./days.ts";

/** Further from the day of publication it is another report's. */
const DAYS_APART = 4;

/**
 * The day on which a report says that it was written, in its dateline; null where there is none or it is far from the day
 * of publication. "Today" in a report sent on Monday and put on a page on Tuesday is Monday.
 */
export function dayOfDateline({ datelines }: Pick<Dated, "datelines">, published: Epoch | null): Epoch | null {
  const told = datelines[0]?.day?.value;
  if (told === undefined) return null;
  if (!told.startsWith("XXXX")) {
    const written = parseIso(told);
    return written !== null && (published === null || apart(written, published)) ? written : null;
  }
  if (published === null) return null;
  const [month, date] = told.slice(5).split("-").map(Number) as [number, number];
  const written = nearestDay(month, date, { published: published + 1, tense: "past" })?.from ?? null;
  return written !== null && apart(written, published) ? written : null;
}

const apart = (written: Epoch, published: Epoch): boolean => Math.abs(published - written) <= DAYS_APART;
