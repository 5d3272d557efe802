import type { Sentence, Token } from "../../language/types.ts";
import { wordClass } from "../en/lexicon.ts";

const isIn = wordClass("locative");
const isTowards = wordClass("towards");
const fromSomebody = wordClass("from-somebody");
const moves = wordClass("motion");
const goesInto = wordClass("goes-into");

/**
 * Whether a state's name says where: behind "in" or "across"; behind "to" on something that moves, behind "from"
 * unless words or wishes come from there; as the
 * object of "visit" or "invade". "Relations with Japan" and "Japan said" say who.
 */
export function isLocative({ tokens }: Sentence, first: number, end: number): boolean {
  if (first < 0) return false;
  let at = first;
  while (tokens[at + 1] && (tokens[at + 1] as Token).end <= end && (tokens[at] as Token).head === at + 1) at += 1;
  for (let steps = 0; steps < 3; steps += 1) {
    const token = tokens[at] as Token;
    const head = tokens[token.head ?? -1]?.lemma.toLowerCase();
    const markers = tokens.flatMap((one, index) => (one.head === at && one.deprel === "case" ? [index] : []));
    const cases = markers.map((index) => (tokens[index] as Token).lemma.toLowerCase());
    if (cases.some((mark) => isIn.has(mark))) return true;
    if (head === undefined) return false;
    if (cases.includes("from")) {
      const before = tokens[(markers[0] as number) - 1]?.lemma.toLowerCase() ?? "";
      return !fromSomebody.has(head) && !fromSomebody.has(before);
    }
    if (cases.some((mark) => isTowards.has(mark))) return moves.has(head);
    if (token.deprel === "obj") return goesInto.has(head);
    if (!/^(?:conj|appos|flat|compound)$/.test(token.deprel)) return false;
    at = token.head as number;
  }
  return false;
}
