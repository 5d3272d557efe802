import type { Token } from "../../../language/types.ts";
import type { Tree } from "../tree.ts";

/**
 * Whether a capital's name stands for its government: it acts, owns, is dealt with or spoken to. After a preposition
 * of place ("in Beijing", "to Moscow", "near Kyiv") it is the city.
 */
export function standsForGovernment({ sentence: { tokens }, children }: Tree, at: number): boolean {
  let word = at;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[word] as Token;
    const cases = (children[word] ?? [])
      .map((child) => tokens[child] as Token)
      .filter((child) => child.deprel === "case");
    const marks = cases
      .map((child) => child.lemma.toLowerCase())
      .filter((lemma) => lemma !== "'s" && lemma !== "’s" && lemma !== "'");
    if (
      marks.some((mark) =>
        /^(?:in|at|near|around|outside|into|through|across|toward|towards|via|within|over|throughout|inside)$/.test(
          mark,
        ),
      )
    )
      return false;
    if (marks.some((mark) => /^(?:with|between|against|by|among|for)$/.test(mark))) return true;
    if (marks.includes("from") || marks.includes("to") || marks.includes("on")) {
      const head = tokens[token.head ?? -1];
      // "called on Washington to …"
      if (marks.includes("on") && head?.upos === "VERB")
        return /^(?:call|press|prevail|impose|count|rely)$/.test(head.lemma);
      return head !== undefined && head.upos !== "VERB"
        ? /^(?:pressure|message|response|demand|threat|warning|letter|support|concession|call|signal|tie|aid|sanction|attack)$/.test(
            head.lemma,
          )
        : head !== undefined &&
            /^(?:send|supply|give|sell|deliver|provide|pledge|promise|offer|respond|reply|appeal|talk|speak|listen)$/.test(
              head.lemma,
            ) &&
            marks.includes("to");
    }
    if (/^nsubj/.test(token.deprel) || token.deprel === "nmod:poss") return true;
    if (token.deprel === "obj" || token.deprel === "iobj")
      return /^(?:accuse|blame|urge|tell|warn|press|pressure|criticize|criticise|condemn|ask|help|support|arm|sanction|threaten|thank|praise|isolate|provoke|allow|force|back|persuade|convince|deter)$/.test(
        tokens[token.head ?? -1]?.lemma ?? "",
      );
    if (token.deprel === "conj" && token.head !== null && token.head >= 0) {
      word = token.head;
      continue;
    }
    return false;
  }
  return false;
}
