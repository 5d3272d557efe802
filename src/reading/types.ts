import type { Actor, Mention, Name, When, Where } from "../contract/index.ts";
import type { Document } from "./document/index.ts";

/** Who is meant in a report: what the mentions stage hands to the stages after it. */
export interface Who {
  readonly names: readonly Name[];
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
}

/** What is known of a report when statements are sought. */
export interface Known extends Who {
  readonly times: readonly When[];
}

/** What is known of a report when it is asked when and where something in it took place. */
export interface Surroundings extends Known {
  readonly document: Pick<Document, "report" | "sentences">;
  readonly places: readonly Where[];
}
