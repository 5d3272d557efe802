import { ploverScore, quadOf } from "../../codes/index.ts";
import { openToOthers } from "./citations.ts";
import { codedOf, dayOf, dyadsOf, type EventRow } from "./dyads.ts";
import { modeOf } from "./polecat.ts";
import type { Encoder, PartyOut } from "./types.ts";

/** PLOVER events as JSON Lines: type, mode and contexts of the manual, one object for each pair of parties. */
export const ploverEncoder = (): Encoder => ({
  lines: (rows) => {
    let [text, written, untold] = ["", 0, 0];
    for (const row of rows) {
      const told = objectsOf(row as EventRow);
      if (told === null) untold += 1;
      else written += told.length;
      for (const one of told ?? []) text += `${JSON.stringify(one)}\n`;
    }
    return { text, written, untold };
  },
});

function objectsOf(row: EventRow): readonly object[] | null {
  const coded = codedOf(row);
  if (coded === null) return null;
  const mode = modeOf(row, coded.plover);
  return dyadsOf(row, false).map(({ from, to }, at) => ({
    id: `${row.id}-${at + 1}`,
    date: dayOf(row),
    type: coded.plover,
    mode,
    context: row.context,
    quad: quadOf(coded.plover),
    score: ploverScore(coded.plover, mode),
    cameo: coded.cameo,
    source: partyOf(from),
    target: partyOf(to),
    geolocation: row.where,
    publisher: row.publisher,
    publicationDate: row.published,
    url: openToOthers(row.url as string | null),
    report: row.report,
    textHash: row.text_hash,
    text: row.evidence,
    start: row.evidence_start,
    end: row.evidence_end,
    by: row.by,
    confidence: row.confidence,
  }));
}

const partyOf = (party: PartyOut | null): object | null =>
  party && { actor: party.actor, name: party.name, text: party.words, country: party.country, sector: party.sector };
