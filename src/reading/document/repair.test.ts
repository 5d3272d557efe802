import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sentence, Token } from "../../language/types.ts";
import { REPAIRS } from "../en/repairs/index.ts";
import { under } from "../syntax/subtree.ts";
import { type Repair, repaired } from "./repair.ts";

const PLACE = { index: 0, paragraph: 0, quotations: [] };

/** A sentence of words with their heads, relations and tags. */
function sentenceOf(
  words: readonly (readonly [form: string, head: number | null, deprel: string, upos: string])[],
): Sentence {
  let end = -1;
  const tokens = words.map(([form, head, deprel, upos]): Token => {
    const start = end + 1;
    end = start + form.length;
    return { start, end, form, lemma: form.toLowerCase(), upos, feats: "", head, deprel, joined: false };
  });
  return { start: 0, end, block: 0, kind: "report", tokens, names: [] };
}

describe("a repaired sentence", () => {
  it("leaves out a mend that would hang a word on one under it, and makes the others", () => {
    const repair: Repair = {
      name: "test",
      example: "Ines Calder spoke.",
      find: () => [
        { at: 1, change: { head: 0 } },
        { at: 2, change: { deprel: "parataxis" } },
      ],
    };
    const sentence = sentenceOf([
      ["Ines", 1, "compound", "PROPN"],
      ["Calder", 2, "nsubj", "PROPN"],
      ["spoke", null, "root", "VERB"],
    ]);
    const { nodes } = repaired(sentence, [repair], PLACE);
    expect(nodes.map(({ parent }) => parent?.form ?? null)).toEqual(["Calder", "spoke", null]);
    expect(nodes[2]?.deprel).toBe("parataxis");
  });

  it("is a tree, whatever tree the parser gives", () => {
    const word = fc.tuple(
      fc.constantFrom("Calder", "according", "to", "told", "that", "citing", "adding", "minister", ","),
      fc.nat(),
      fc.constantFrom(
        "flat",
        "nmod:desc",
        "conj",
        "ccomp",
        "advcl",
        "obl",
        "mark",
        "case",
        "nsubj",
        "parataxis",
        "obj",
      ),
      fc.constantFrom("PROPN", "PROPN", "NOUN", "VERB", "PUNCT"),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.nat(), (words, root) => {
        // Words in a drawn order, each under one before it: a tree of any shape.
        const order = words.map((_, at) => at).sort((a, b) => (words[a]?.[1] ?? 0) - (words[b]?.[1] ?? 0) || a - b);
        const heads = new Map(
          order.map((at, place) => [at, place === 0 ? null : (order[(root + at) % place] ?? null)]),
        );
        const sentence = sentenceOf(
          words.map(([form, , deprel, upos], at) => [form, heads.get(at) ?? null, deprel, upos]),
        );
        const { nodes } = repaired(sentence, REPAIRS, PLACE);
        const roots = nodes.filter(({ parent }) => parent === null);
        // Words that hang on each other in a ring are under no root.
        expect(roots.flatMap((one) => under(one))).toHaveLength(nodes.length);
      }),
      { numRuns: 3000 },
    );
  });
});
