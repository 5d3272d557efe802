import type { TreeSentence } from "../../document/tree.ts";
import { runOf } from "../run.ts";
import { isFullName, type Spotted } from "./spotted.ts";

const PLACING = /^(?:in|at|near|around|outside|inside|across|throughout|from|into)$/;

/**
 * A place by one word that a person of the report bears ("Maria Jordan", then "told Jordan") is that person, but behind a
 * preposition of place.
 */
export function borne<Read extends { readonly sentence: TreeSentence; readonly spotted: readonly Spotted[] }>(
  read: readonly Read[],
): readonly Read[] {
  const words = new Set(
    read.flatMap(({ sentence, spotted }) =>
      spotted
        .filter(isFullName)
        .flatMap((spot) => runOf(sentence, spot).flatMap(({ form }) => (form.length > 2 ? [form] : []))),
    ),
  );
  return read.map((one) => ({
    ...one,
    spotted: one.spotted.map((spot) => {
      const word = one.sentence.nodes[spot.first];
      const bearer = spot.kind === "place" && spot.first === spot.last && words.has(word?.form ?? "");
      return bearer && !PLACING.test(word?.previous?.lower ?? "") ? { ...spot, kind: "person" as const } : spot;
    }),
  }));
}
