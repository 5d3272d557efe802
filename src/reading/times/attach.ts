import type { Report, Span, When } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";

/**
 * The time of a cue: one that stands in the cue's own clause and outside what was said; null where there is none. A
 * clock time or a day counts before a longer stretch.
 *
 * @param outside spans whose times are not the cue's: the words said
 */
export function timeOf(
  report: Report,
  sentences: readonly Sentence[],
  times: readonly When[],
  cue: Span | null,
  outside: readonly Span[],
): When | null {
  if (cue === null) return null;
  const sentence = sentences.find((one) => one.start <= cue.start && one.end >= cue.end);
  if (!sentence || report.text.length === 0) return null;
  const at = sentence.tokens.findIndex((token) => token.start < cue.end && token.end > cue.start);
  const near = times.filter(
    (time) =>
      time.start !== null &&
      time.end !== null &&
      time.start >= sentence.start &&
      time.end <= sentence.end &&
      !outside.some((span) => (time.start as number) < span.end && (time.end as number) > span.start) &&
      hangsOn(sentence, time as Span, at),
  );
  return near[0] ?? null;
}

/** Whether a time's words hang on the cue's verb, or on one that the cue's verb is joined to. */
function hangsOn({ tokens }: Sentence, time: Span, cue: number): boolean {
  let at = tokens.findIndex((token) => token.start < time.end && token.end > time.start);
  for (let steps = 0; at >= 0 && steps < 8; steps += 1) {
    if (at === cue) return true;
    const token = tokens[at] as Token;
    if (token.head === null || token.head < 0) return false;
    const clause = token.upos === "VERB" && !/^(?:conj|advcl|xcomp|parataxis|root)/.test(token.deprel);
    if (clause) return false;
    at = token.head;
  }
  return false;
}
