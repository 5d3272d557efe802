import { rates } from "../../rates.ts";
import type { Counts } from "./tally.ts";

/** The figures of a half as lines of text. */
export function figures(counts: Counts, known: { readonly actors: number; readonly countries: number }): string[] {
  const found = counts.right + counts.invented;
  const share = (count: number, of: number): string => `${(count / Math.max(1, of)).toFixed(3)} (${count} of ${of})`;
  const found3 = (right: number, invented: number, missed: number): string => {
    const { p, r } = rates(right, right + invented, right + missed);
    return `P ${p.toFixed(3)} R ${r.toFixed(3)} (${right} right, ${invented} invented, ${missed} missed)`;
  };
  return [
    `statements: ${found3(counts.right, counts.invented, counts.missed)}`,
    `content right: ${share(counts.contentRight, counts.right)} found`,
    `speaker, of all found: wrong person or body ${share(counts.actorWrong, found)}, wrong state ${share(counts.countryWrong, found)}`,
    `speaker, of all found: right person or body ${share(counts.actorRight, found)}, right state ${share(counts.countryRight, found)}; none given who can be known ${counts.actorMissing}, no state ${counts.countryMissing}`,
    `speakers that can be known, of all labelled: right person or body ${share(counts.actorRight, known.actors)}, right state ${share(counts.countryRight, known.countries)}`,
    `addressees: ${found3(counts.addresseeRight, counts.addresseeInvented, counts.addresseeMissed)}`,
    `routes: ${found3(counts.routeRight, counts.routeInvented, counts.routeMissed)}; kind right ${share(counts.routeKindRight, counts.routeRight)}`,
    `act right: ${share(counts.actRight, counts.right)} found; negated right: ${share(counts.negatedRight, counts.right)}`,
    `day: right ${counts.dayRight}, wrong ${counts.dayWrong}, missing ${counts.dayMissing}; given where none is told ${counts.dayUntold}`,
  ];
}
