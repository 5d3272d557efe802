import type { Sentence, Token } from "../../../language/types.ts";
import { cueOf } from "../../statements/lexicon.ts";
import type { Place } from "../cast/entities.ts";
import type { Read, Scene } from "../scene.ts";

/** Whether a word is a verb that reports speech: its subject is somebody. */
export function speaks({ tokens }: Sentence, at: number | null): boolean {
  const token = at === null ? undefined : tokens[at];
  return token?.upos === "VERB" && cueOf(token.lemma)?.speaks === true;
}

/**
 * Whom a pronoun inside a quotation cannot mean: the one who speaks it, who says "I". Told by the subject of the verb
 * of saying outside of the marks, in this sentence or in one before that the same quotation stands in.
 */
export function speakerBeside(read: Read, place: Place, scene: Scene): ReadonlySet<number> {
  if (place.quote < 0) return NOBODY;
  const { sentence, meant } = read;
  for (const [at, token] of sentence.tokens.entries()) {
    if (!/^nsubj/.test(token.deprel) || !speaks(sentence, token.head)) continue;
    if (scene.quoteAt(token.start) >= 0 || scene.quoteAt((sentence.tokens[token.head ?? at] as Token).start) >= 0)
      continue;
    const entity = meant.get(at);
    if (entity) scene.speakers.set(place.quote, entity.number);
  }
  const speaker = scene.speakers.get(place.quote);
  return speaker === undefined ? NOBODY : new Set([speaker]);
}

const NOBODY: ReadonlySet<number> = new Set();
