import type { Reading } from "../../src/contract/index.ts";

/** "will say", "to announce", "plans to tell": still to be said. */
const AHEAD = /\b(?:will|shall|would|to|going)\b|['’]ll\b/i;

/** Statements of some readings that have a day, and those told in the past whose day lies after that of publication. */
export interface Dated {
  readonly dated: number;
  readonly impossible: readonly string[];
}

/**
 * Counts the dated statements of a reading and lists the impossible ones: what has been said when a report is published was
 * not said on a later day. A statement without a cue is told in the past.
 */
export function datedIn({ text, published, statements }: Reading): Dated {
  const dated = statements.filter(({ when }) => when !== null && when.from !== null);
  const impossible = dated.flatMap(({ cue, when }) => {
    const words = cue ? text.slice(cue.start, cue.end) : "";
    const from = when?.from ?? "";
    if (published === null || from <= published || AHEAD.test(words)) return [];
    return [`${words}: ${from} in a report of ${published}`];
  });
  return { dated: dated.length, impossible };
}
