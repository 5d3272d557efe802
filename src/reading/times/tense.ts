import type { Sentence, Token } from "../../language/types.ts";
import type { Tense } from "./types.ts";

const FUTURE = /^(?:will|shall|'ll|’ll|going)$/i;
/** Verbs whose infinitive lies ahead: "plans to meet on Tuesday". */
const AHEAD =
  /^(?:plan|expect|intend|schedule|hope|want|aim|prepare|agree|promise|pledge|vow|threaten|urge|ask|call|set|due|propose|slate|be)$/;

/** The tense of the clause that holds a stretch of a sentence: of its nearest verb up the tree. */
export function tenseAt({ tokens }: Sentence, start: number, end: number): Tense {
  let at = tokens.findIndex((token) => token.start < end && token.end > start);
  for (let steps = 0; at >= 0 && steps < 12; steps += 1) {
    const token = tokens[at] as Token;
    const tense = ofVerb(tokens, token, at);
    if (tense !== null) return tense;
    if (token.head === null || token.head < 0) break;
    at = token.head;
  }
  return "none";
}

function ofVerb(tokens: readonly Token[], token: Token, at: number): Tense | null {
  if (token.upos !== "VERB" && token.upos !== "AUX") {
    if (/^(?:due|scheduled|expected|set|slated|upcoming|forthcoming|payable)$/i.test(token.form)) return "future";
    // A noun or an adjective that a copula makes a clause: "is ready on Monday".
    const copula = tokens.find((one) => one.head === at && one.deprel === "cop");
    if (!copula) return null;
    return tokens.some((one) => one.head === at && FUTURE.test(one.form))
      ? "future"
      : /Tense=Past/.test(copula.feats)
        ? "past"
        : null;
  }
  const helpers = tokens.filter((one) => one.head === at && /^aux/.test(one.deprel));
  if (helpers.some((one) => FUTURE.test(one.form))) return "future";
  // "rules to be published in May": an infinitive that describes a noun lies ahead.
  if (token.deprel === "acl" && tokens.some((one) => one.head === at && one.deprel === "mark" && one.form === "to"))
    return "future";
  if (/^(?:expect|schedule|slate|set|plan)$/.test(token.lemma) && helpers.some((one) => one.deprel === "aux:pass"))
    return "future";
  if (/Tense=Past/.test(token.feats) || helpers.some((one) => /Tense=Past|^ha(?:s|ve)$/.test(one.feats + one.form))) {
    if (helpers.some((one) => /^(?:would|could|might|may)$/i.test(one.form))) return "future";
    return "past";
  }
  if (helpers.some((one) => /^(?:would|may|might|could|should|must|can)$/i.test(one.form))) return "future";
  if (/VerbForm=Inf/.test(token.feats)) {
    const head = tokens[token.head ?? -1];
    return head && AHEAD.test(head.lemma) ? "future" : null;
  }
  return null;
}
