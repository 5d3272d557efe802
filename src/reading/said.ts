import type { Span, Statement } from "../contract/index.ts";
import { within } from "./syntax/spans.ts";

/** Statements in front of and behind one that may stand in its sentence. */
const BESIDE = 4;

/**
 * The words said in one statement and in those beside it, but for words that the statement itself stands in: times and
 * places in them tell of other things than when and where it was made. "She thanked Hale and urged him to come in May"
 * does not thank him in May.
 *
 * @param statements in the order of the text
 */
export function saidAround(statements: readonly Statement[], at: number): readonly Span[] {
  const one = statements[at] as Statement;
  const beside = statements.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
  return beside.flatMap((other) =>
    other === one ? one.content : other.content.filter((span) => one.cue === null || !within(one.cue, span)),
  );
}
