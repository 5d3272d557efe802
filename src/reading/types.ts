import type { Mention, Name, ReportedActor, Span, When, Where } from "../contract/index.ts";
import type { Document } from "./document/index.ts";

/** Who is meant in a report: what the mentions stage hands to the stages after it. */
export interface Who {
  readonly names: readonly Name[];
  readonly mentions: readonly Mention[];
  readonly actors: readonly ReportedActor[];
}

/**
 * Who says "I" in a stretch of the text: the number of the entity that speaks there; the words for the speaker where they are
 * nobody's that is known; "reporter" where it is whoever writes the report; null where nobody is said to speak.
 */
export type Voices = (pronoun: Span) => number | Span | "reporter" | null;

/** What is known of a report when it is asked when and where something in it took place. */
export interface Surroundings extends Who {
  readonly document: Pick<Document, "report" | "sentences">;
  readonly times: readonly When[];
  readonly places: readonly Where[];
}
