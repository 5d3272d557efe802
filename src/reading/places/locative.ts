import type { Sentence, Token } from "../../language/types.ts";

const IN = /^(?:in|into|inside|across|throughout|within|outside|near|at|over|around|through|onto)$/;
const TOWARDS = /^(?:to|from|for|toward|towards|via|of)$/;
/** What goes somewhere, or is sent there. */
const MOTION =
  /^(?:go|travel|fly|send|deploy|move|come|return|arrive|leave|flee|head|ship|deliver|export|withdraw|enter|march|drive|transfer|dispatch|airlift|evacuate|deport|extradite|visit|trip|journey|flight|voyage|tour|soldier|troop|force|refugee|shipment|delivery|invasion|occupation|convoy|embassy|ambassador)$/;
const OBJECT = /^(?:visit|invade|enter|leave|occupy|tour|bomb|shell|strike|reach|flee|cross|bombard)$/;

/**
 * Whether a state's name says where: behind "in" or "across"; behind "to" or "from" on something that moves; as the
 * object of "visit" or "invade". "Relations with Japan" and "Japan said" say who.
 */
export function isLocative({ tokens }: Sentence, first: number, end: number): boolean {
  if (first < 0) return false;
  let at = first;
  while (tokens[at + 1] && (tokens[at + 1] as Token).end <= end && (tokens[at] as Token).head === at + 1) at += 1;
  for (let steps = 0; steps < 3; steps += 1) {
    const token = tokens[at] as Token;
    const head = tokens[token.head ?? -1];
    const cases = tokens
      .filter((one) => one.head === at && one.deprel === "case")
      .map((one) => one.lemma.toLowerCase());
    if (cases.some((mark) => IN.test(mark))) return true;
    if (cases.some((mark) => TOWARDS.test(mark))) return head !== undefined && MOTION.test(head.lemma.toLowerCase());
    if (token.deprel === "obj") return head !== undefined && OBJECT.test(head.lemma);
    if (!/^(?:conj|appos|flat|compound)$/.test(token.deprel) || token.head === null || token.head < 0) return false;
    at = token.head;
  }
  return false;
}
