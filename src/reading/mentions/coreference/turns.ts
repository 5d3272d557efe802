import type { Report } from "../../../contract/index.ts";
import type { Paragraph } from "../../document/paragraphs.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import type { Entity } from "../entities/index.ts";

/** Who speaks each paragraph that a transcript's label gives to somebody. */
export function turnsOf(
  paragraphs: readonly Paragraph[],
  read: readonly SentenceContext[],
  { document }: Discourse,
): ReadonlyMap<number, Entity> {
  const turns = new Map<number, Entity>();
  const labelled = document.turns;
  let sentence = 0;
  for (const [number, paragraph] of paragraphs.entries()) {
    while (sentence + 1 < read.length && (read[sentence] as SentenceContext).sentence.end <= paragraph.start)
      sentence += 1;
    const one = read[sentence];
    const label = labelled.get(number)?.label;
    if (!one || !label) continue;
    const at = one.sentence.tokens.findLastIndex((token) => token.start >= label.start && token.end <= label.end);
    const entity = one.meant.get(at) ?? one.owners.get(at);
    if (entity) turns.set(number, entity);
  }
  return turns;
}

/** Whether a report is an interview: several of its paragraphs are questions, and none of them is labelled. */
export function isInterview(paragraphs: readonly Paragraph[], { text }: Report): boolean {
  let questions = 0;
  for (const { start, end } of paragraphs) if (/\?["”’')\]]*$/.test(text.slice(start, end))) questions += 1;
  return questions >= 2;
}
