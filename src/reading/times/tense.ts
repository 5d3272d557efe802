import type { Sentence, Token } from "../../language/types.ts";
import { wordClass } from "../en/lexicon.ts";
import { firstTouching } from "../order.ts";
import type { Tense } from "./types.ts";

const FUTURE = /^(?:will|shall|'ll|’ll|going)$/i;
/** Verbs whose infinitive lies ahead: "plans to meet on Tuesday". */
const looksAhead = wordClass("looks-ahead");

/**
 * The tense of the clause that holds a stretch of a sentence: of its nearest verb up the tree. Each word is looked at
 * once, however many times stand in the sentence.
 */
export function tensesOf({ tokens }: Sentence): (start: number, end: number) => Tense {
  const children: Token[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head !== null && token.head >= 0) children[token.head]?.push(token);
  const known = new Map<number, Tense | null>();
  return (start, end) => {
    let at = firstTouching(tokens, { start, end });
    for (let steps = 0; at >= 0 && steps < 12; steps += 1) {
      const token = tokens[at] as Token;
      const tense = known.get(at) ?? ofVerb(tokens, children, token, at);
      known.set(at, tense);
      if (tense !== null) return tense;
      if (token.head === null || token.head < 0) break;
      at = token.head;
    }
    return "none";
  };
}

function ofVerb(
  tokens: readonly Token[],
  below: readonly (readonly Token[])[],
  token: Token,
  at: number,
): Tense | null {
  const children = below[at] as readonly Token[];
  if (token.upos !== "VERB" && token.upos !== "AUX") {
    if (/^(?:due|scheduled|expected|set|slated|upcoming|forthcoming|payable)$/i.test(token.form)) return "future";
    // A noun or an adjective that a copula makes a clause: "is ready on Monday".
    const copula = children.find((one) => one.deprel === "cop");
    if (!copula) return null;
    return children.some((one) => FUTURE.test(one.form)) ? "future" : /Tense=Past/.test(copula.feats) ? "past" : null;
  }
  const helpers = children.filter((one) => /^aux/.test(one.deprel));
  // "is due to expire" and "is to resume" lie ahead, "had been due to expire" does not.
  const ahead = children.some((one) => /^due$/i.test(one.form)) || children.some((one) => /^to$/i.test(one.form));
  if (ahead && helpers.some((one) => /^had$/i.test(one.form))) return "past";
  if (ahead && children.some((one) => one.lemma === "be" && /Tense=Pres/.test(one.feats))) return "future";
  if (helpers.some((one) => FUTURE.test(one.form))) return "future";
  // "rules to be published in May": an infinitive that describes a noun lies ahead.
  if (token.deprel === "acl" && children.some((one) => one.deprel === "mark" && one.form === "to")) return "future";
  if (/^(?:expect|schedule|slate|set|plan)$/.test(token.lemma) && helpers.some((one) => one.deprel === "aux:pass"))
    return "future";
  if (/Tense=Past/.test(token.feats) || helpers.some((one) => /Tense=Past|^ha(?:s|ve)$/.test(one.feats + one.form))) {
    if (helpers.some((one) => /^(?:would|could|might|may)$/i.test(one.form))) return "future";
    return "past";
  }
  if (helpers.some((one) => /^(?:would|may|might|could|should|must|can)$/i.test(one.form))) return "future";
  if (/VerbForm=Inf/.test(token.feats)) {
    const head = tokens[token.head ?? -1];
    if (!head || !looksAhead(head)) return null;
    return (below[token.head as number] ?? []).some((one) => /^had$/i.test(one.form)) ? "past" : "future";
  }
  return null;
}
