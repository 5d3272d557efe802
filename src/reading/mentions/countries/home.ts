import type { NamedCountries } from "../namedCountries.ts";

/** The share of what a report tells that its own country has, where its publisher is of that country, too. */
const WITH_PUBLISHER = 0.4;

/** The same where nothing tells of what country the publisher is. */
const ALONE = 0.7;

/** Countries told of from which on a share says something. */
const FEW = 3;

/**
 * The one country that a report is of: its publisher's, where the report tells much of it; else the one that it tells of
 * nearly alone. Null where the two differ, or where the report tells of several countries.
 */
export function homeOf({ told, publisher, dateline }: NamedCountries): string | null {
  const sure = told.filter(({ weak }) => !weak);
  const share = (code: string): number => sure.filter(({ country }) => country === code).length / sure.length;
  if (publisher !== null) {
    const few = sure.length < FEW && (sure.length === 0 || share(publisher) > 0);
    return few || share(publisher) >= WITH_PUBLISHER || dateline === publisher ? publisher : null;
  }
  if (sure.length < FEW) return null;
  return [...new Set(sure.map(({ country }) => country))].find((country) => share(country) >= ALONE) ?? null;
}
