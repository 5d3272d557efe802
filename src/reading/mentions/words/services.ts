import type { Sentence, Token } from "../../../language/types.ts";

/** Armed services of a state that two words name, with the PLOVER sector of each. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ["coast guard", "MIL"],
  ["border guard", "COP"],
  ["national guard", "MIL"],
  ["air force", "MIL"],
  ["presidential guard", "MIL"],
  ["republican guard", "MIL"],
  ["royal guard", "MIL"],
  ["civil guard", "COP"],
]);

export interface Service {
  /** "coast guard", whatever its number and spelling. */
  readonly name: string;
  readonly sector: string;
  /** Its first word. */
  readonly first: number;
}

/**
 * The armed service that a noun names with the word before it, "the coast guard"; null for other nouns and for one
 * guard of it.
 */
export function serviceAt({ tokens }: Sentence, at: number): Service | null {
  const token = tokens[at] as Token;
  const lemma = token.lemma.toLowerCase();
  const alone = /^coast(?=guard$)/.test(lemma);
  const first = alone ? at : /^[-‐‑]$/.test(tokens[at - 1]?.form ?? "") ? at - 2 : at - 1;
  const name = alone ? "coast guard" : `${tokens[first]?.form.toLowerCase()} ${lemma}`;
  const sector = SERVICES.get(name);
  if (sector === undefined || (!alone && tokens[first]?.head !== at)) return null;
  const one = tokens.some(
    ({ deprel, form, head }) =>
      head === at && /^(?:det|nummod)$/.test(deprel) && /^(?:an?|one|another|every|each)$/i.test(form),
  );
  return one && !/Number=Plur/.test(token.feats) ? null : { name, sector, first };
}

/** The armed service that the words up to a title name, "coast guard spokesman"; null for others. */
export function serviceBefore(tokens: readonly Token[], last: number): string | null {
  const word = (at: number): string => tokens[at]?.form.toLowerCase() ?? "";
  if (word(last) === "coastguard") return "coast guard";
  const name = `${word(last - 1)} ${word(last)}`;
  return SERVICES.has(name) ? name : null;
}
