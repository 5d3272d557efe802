import type { Token } from "../../../language/types.ts";
import { speaks } from "../../en/speaks.ts";
import type { Tree } from "../tree.ts";

/** Nouns that are a body of people or what holds between such. */
const TIE = /^(?:alliance|coalition|union|association|partnership|federation|league|network|axis|bloc|front)$/;

/**
 * Whether a noun tells what holds between parties rather than a body of people: "a burgeoning alliance between Norway and
 * Kenya", "their partnership with Peru". What speaks is a body, whoever it is formed with.
 */
export function isTie({ sentence, children }: Tree, at: number): boolean {
  const { tokens } = sentence;
  const { lemma, deprel, head } = tokens[at] as Token;
  if (!TIE.test(lemma.toLowerCase()) || (deprel === "nsubj" && speaks(sentence, head))) return false;
  return (children[at] ?? []).some(
    (child) =>
      (tokens[child] as Token).deprel === "nmod" &&
      (children[child] ?? []).some((mark) => /^(?:between|with)$/i.test((tokens[mark] as Token).form)),
  );
}
