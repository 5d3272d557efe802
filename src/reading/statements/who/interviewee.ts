import type { Mention, Span } from "../../../contract/index.ts";
import type { Who } from "../../types.ts";

/** Behind these words stands the one who is interviewed. */
const ASKED =
  /\b(?:interview(?:ed|s)?(?: with)?|conversation with|q&a with|sp(?:oke|eaks|eaking) (?:to|with)|talk(?:ed|s|ing)? (?:to|with)|sat down with|asked|met)\s+(?:\S+\s+){0,9}$/iu;

/** And before these: "Calder spoke to the Lake Daily". */
const ANSWERS = /^[^.;:“”"]{0,40}\b(?:sp(?:oke|eaks)|talk(?:ed|s)|sat down) (?:to|with)\b/u;

/**
 * Who answers in an interview whose turns say only "Q" and "A": the one person named before the first question, or of
 * several the one whom the report says it spoke with. Null where that is not told.
 */
export function intervieweeOf(text: string, before: number, { names, mentions, actors }: Who): Span | null {
  const named = names.filter(({ kind, end }) => kind === "person" && end <= before);
  const meant = (span: Span): Mention | undefined =>
    mentions.find((one) => one.form === "name" && one.start < span.end && span.start < one.end);
  const entities = new Map<number, Span>();
  for (const name of named) {
    const mention = meant(name);
    const kind = actors.find((actor) => actor.id === mention?.actor)?.kind;
    if (mention && kind === "person" && !entities.has(mention.entity)) entities.set(mention.entity, name);
  }
  if (entities.size === 1) return [...entities.values()][0] as Span;
  const people = [...entities.values()];
  return (
    people.find(({ start }) => ASKED.test(text.slice(Math.max(0, start - 120), start))) ??
    people.findLast(({ end }) => ANSWERS.test(text.slice(end, end + 80))) ??
    null
  );
}
