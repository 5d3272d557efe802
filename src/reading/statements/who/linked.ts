import type { Mention, ReportedActor, Span } from "../../../contract/index.ts";
import type { Document } from "../../document/index.ts";
import type { TreeSentence } from "../../document/tree.ts";
import type { Who } from "../../types.ts";
import { spanIndex } from "../spanIndex.ts";

/** Who is meant, found by where the words stand. */
export interface Linked {
  near(spans: readonly Span[]): readonly Mention[];
  readonly actors: ReadonlyMap<string, ReportedActor>;
  /** The words of the report. */
  readonly text: string;
  readonly sentences: readonly TreeSentence[];
  /** A mention of the state of a country, where the report has one. */
  state(country: string | null): Mention | undefined;
}

/** What is known of who is meant, to be found by where words stand. */
export function linkedOf(
  { mentions, actors }: Who,
  { report: { text }, sentences }: Pick<Document, "report" | "sentences">,
): Linked {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const states = new Map<string, Mention>();
  for (const mention of mentions) {
    const actor = byId.get(mention.actor ?? "");
    if (actor?.kind === "state" && actor.country !== null && !states.has(actor.country))
      states.set(actor.country, mention);
  }
  return {
    near: spanIndex(mentions, (mention) => [mention]),
    actors: byId,
    text,
    sentences,
    state: (country) => (country === null ? undefined : states.get(country)),
  };
}
