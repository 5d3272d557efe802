import type { Sentence } from "../../../language/types.ts";
import { isFullName, type Spotted } from "./spotted.ts";

const PLACING = /^(?:in|at|near|around|outside|inside|across|throughout|from|into)$/i;

/**
 * A place by one word that a person of the report bears ("Maria Jordan", then "told Jordan") is that person, but behind a
 * preposition of place.
 */
export function borne<Read extends { readonly sentence: Sentence; readonly spotted: readonly Spotted[] }>(
  read: readonly Read[],
): readonly Read[] {
  const words = new Set<string>();
  for (const { sentence, spotted } of read)
    for (const spot of spotted)
      if (isFullName(spot))
        for (const { form } of sentence.tokens.slice(spot.first, spot.last + 1)) if (form.length > 2) words.add(form);
  return read.map((one) => ({
    ...one,
    spotted: one.spotted.map((spot) => {
      const { tokens } = one.sentence;
      const bearer = spot.kind === "place" && spot.first === spot.last && words.has(tokens[spot.first]?.form ?? "");
      return bearer && !PLACING.test(tokens[spot.first - 1]?.form ?? "") ? { ...spot, kind: "person" as const } : spot;
    }),
  }));
}
