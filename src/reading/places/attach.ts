import type { Span, Where } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import { lastStarting } from "../order.ts";

/**
 * Where something was said: a place in the cue's own clause and outside what was said ("Speaking in Geneva, she said
 * …"); null where there is none.
 */
export function placeOf(
  sentences: readonly Sentence[],
  places: readonly Where[],
  cue: Span | null,
  outside: readonly Span[],
): Where | null {
  const sentence = cue && sentences[lastStarting(sentences, cue.start)];
  if (!cue || !sentence || sentence.end < cue.end) return null;
  const at = sentence.tokens.findIndex((token) => token.start < cue.end && token.end > cue.start);
  for (let index = lastStarting(places, sentence.start - 1) + 1; index < places.length; index += 1) {
    const place = places[index] as Where;
    const { start, end } = place;
    if (start === null || end === null || start >= sentence.end) return null;
    const said = outside.some((span) => start < span.end && end > span.start);
    if (!said && end <= sentence.end && isSetting(sentence, { start, end }, at)) return place;
  }
  return null;
}

/** "in Geneva" on the cue's verb or on a verb of speaking that is joined to it; not the place of a name's description. */
function isSetting({ tokens }: Sentence, place: Span, cue: number): boolean {
  const inside = (index: number): boolean => {
    const token = tokens[index];
    return token !== undefined && token.start < place.end && token.end > place.start;
  };
  // "New York": the word that hangs on something outside the name.
  let at = tokens.findIndex((token, index) => inside(index) && !inside(token.head ?? -1));
  const marked = tokens.some(
    (token) => token.head === at && token.deprel === "case" && /^(?:in|at|near|from)$/i.test(token.form),
  );
  if (!marked) return false;
  for (let steps = 0; at >= 0 && steps < 5; steps += 1) {
    if (at === cue) return true;
    const token = tokens[at] as Token;
    if (token.head === null || token.head < 0) return false;
    // What somebody says of a place was not said there.
    if (token.deprel === "ccomp") return false;
    if (
      /^(?:nmod|acl|appos)/.test(token.deprel) &&
      !/^(?:meeting|conference|briefing|summit|interview|speech|rally|ceremony|talk)s?$/.test(
        tokens[token.head]?.lemma ?? "",
      )
    )
      return false;
    at = token.head;
  }
  return false;
}
