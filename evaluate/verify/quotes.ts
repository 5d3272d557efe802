import type { Reading, Statement } from "../../src/contract/index.ts";

/** A quotation of a report that a draft can repeat. */
export interface Quote {
  readonly reading: Reading;
  readonly statement: Statement;
  readonly words: string;
  /** Its speaker's name; null where the record knows none. */
  readonly speaker: string | null;
  readonly country: string | null;
  readonly at: number;
}

/** Fewer words are a phrase that many may have said. */
const LEAST = 5;

/** The quotations of the readings that are long enough to be somebody's own. */
export function quotesIn(readings: readonly Reading[]): readonly Quote[] {
  return readings.flatMap((reading) =>
    reading.statements.flatMap((statement) =>
      statement.quoted.flatMap(({ start, end }): readonly Quote[] => {
        const words = reading.text.slice(start, end).replace(/[,.]$/, "");
        if (/[\n“”"]/.test(words) || words.split(/\s+/).length < LEAST) return [];
        const ids = statement.speakers.map(({ actor }) => actor);
        const actor = ids.length === 1 ? reading.actors.find(({ id }) => id === ids[0]) : undefined;
        const known = actor?.identity === "in report" ? undefined : actor;
        return [
          { reading, statement, words, speaker: known?.name ?? null, country: known?.country ?? null, at: start },
        ];
      }),
    ),
  );
}
