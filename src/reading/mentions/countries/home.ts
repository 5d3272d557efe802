import type { Report } from "../../../contract/index.ts";
import type { Register } from "../../../register/index.ts";
import type { NamedCountries } from "../namedCountries.ts";
import { countryOfAddress } from "./address.ts";

/** The share of what a report tells that its own country has, where its publisher is of that country, too. */
const WITH_PUBLISHER = 0.45;

/** The same where nothing tells of what country the publisher is. */
const ALONE = 0.8;

/** Countries told of from which on a share says something. */
const FEW = 3;

/**
 * The one country that a report is of: its publisher's, where the report tells mostly of it; else the one that it tells of
 * nearly alone. Null where the two differ, or where the report tells of several countries.
 */
export function homeOf(
  { told, shares }: NamedCountries,
  report: Pick<Report, "url" | "text">,
  register: Register,
): string | null {
  const publisher = countryOfAddress(report, register);
  const [most, share] = [...shares].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (publisher !== null) {
    const own = shares.get(publisher) ?? 0;
    return own >= WITH_PUBLISHER || (told.length < FEW && (own > 0 || told.length === 0)) ? publisher : null;
  }
  return told.length >= FEW && share >= ALONE ? most : null;
}
