import type { Actor, Mention, Span } from "../../../contract/index.ts";
import type { Known } from "../../types.ts";
import { standingBy } from "../standing.ts";

/** Who is meant, found by where the words stand. */
export interface Linked {
  near(spans: readonly Span[]): readonly Mention[];
  readonly actors: ReadonlyMap<string, Actor>;
}

/** What is known of who is meant, to be found by where words stand. */
export const linkedOf = ({ mentions, actors }: Known): Linked => ({
  near: standingBy(mentions, (mention) => [mention]),
  actors: new Map(actors.map((actor) => [actor.id, actor])),
});
