import type { Span } from "../../src/contract/index.ts";
import { headOf, type LabelledDocument, type Words, wordsOf } from "./gold.ts";

/** Whether one mention that names a speaker was taken for the right one. */
export interface Judged {
  readonly span: Span;
  readonly right: boolean;
  /** Whether the gold mentions the same one before. */
  readonly known: boolean;
  readonly form: "pronoun" | "other";
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|this|that|these|those|him|her|them|us)$/i;

/**
 * Judges the mentions that name a speaker, each once: where the gold has the same one before, the system's nearest
 * mention before it in the same chain must be of that one; where the gold has nobody before, the system must have
 * nobody either. Mentions are matched by their words, else by their head word in the treebank.
 */
export function judgeSpeakers(
  document: LabelledDocument,
  speakers: readonly Span[],
  chains: readonly (readonly Span[])[],
): readonly Judged[] {
  const gold = new Map<string, number>();
  const heads = new Map<number, { readonly entity: number; readonly size: number }>();
  for (const [entity, mentions] of document.entities.entries())
    for (const words of mentions) {
      gold.set(`${words.first} ${words.last}`, entity);
      const head = headOf(document, words);
      const size = words.last - words.first;
      if ((heads.get(head)?.size ?? -1) < size) heads.set(head, { entity, size });
    }
  const entityOf = (words: Words): number | undefined =>
    gold.get(`${words.first} ${words.last}`) ?? heads.get(headOf(document, words))?.entity;
  const seen = new Set<number>();
  return speakers.flatMap((span): readonly Judged[] => {
    const words = wordsOf(document, span);
    if (!words) return [];
    const head = headOf(document, words);
    const entity = entityOf(words);
    if (entity === undefined || seen.has(head)) return [];
    seen.add(head);
    const before = (one: Words): boolean => one.last < words.first;
    const known = (document.entities[entity] as readonly Words[]).some(before);
    const chain = chains
      .map((mentions) => mentions.flatMap((mention) => wordsOf(document, mention) ?? []))
      .find((mentions) => mentions.some((one) => headOf(document, one) === head));
    const last = chain
      ?.filter(before)
      .sort((a, b) => a.last - b.last || a.first - b.first)
      .at(-1);
    const right = last ? entityOf(last) === entity : !known;
    const form = PRONOUN.test(document.text.slice(span.start, span.end)) ? "pronoun" : "other";
    return [{ span, right, known, form }];
  });
}
