import type { Actor, Mention, Name, When } from "../contract/index.ts";

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
