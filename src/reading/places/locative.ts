import type { Sentence, Token } from "../../language/types.ts";

const IN = /^(?:in|into|inside|across|throughout|within|outside|near|at|over|around|through|onto)$/;
const TOWARDS = /^(?:to|for|toward|towards|via|of)$/;
/** What comes from a state as from somebody: words, and what one wants or gets. */
const SAID =
  /^(?:statement|message|word|response|reply|answer|pressure|threat|support|backing|criticism|demand|call|request|appeal|letter|signal|warning|approval|permission|consent|commitment|assurance|guarantee|cooperation|concession|recognition|independence|freedom|protection|hear|learn|want|demand|seek|expect|win|get|receive|obtain|extract|secure|need|differ|benefit|suffer|hide|protect|defend|distance|separate|secede|order|aid|help|loan|money|fund|interference|aggression|proposal|offer|pledge|promise|report)$/;
/** What goes somewhere, or is sent there. */
const MOTION =
  /^(?:go|get|travel|fly|send|deploy|move|come|return|arrive|leave|flee|head|ship|deliver|export|import|smuggle|withdraw|retreat|enter|march|drive|roll|cross|transfer|dispatch|airlift|evacuate|deport|repatriate|extradite|emigrate|immigrate|bring|take|carry|fire|lob|visit|trip|journey|flight|voyage|tour|soldier|troop|force|refugee|migrant|shipment|delivery|invasion|occupation|convoy|embassy|ambassador|consulate|entrance|entry|access|border|road|route|way|pipeline|sale|material|good|back|north|south|east|west)$/;
const OBJECT = /^(?:visit|invade|enter|leave|occupy|tour|bomb|shell|strike|reach|flee|cross|bombard)$/;

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
    const head = tokens[token.head ?? -1];
    const cases = tokens
      .filter((one) => one.head === at && one.deprel === "case")
      .map((one) => one.lemma.toLowerCase());
    if (cases.some((mark) => IN.test(mark))) return true;
    if (cases.includes("from")) {
      const marker = tokens.findIndex((one) => one.head === at && one.deprel === "case");
      const before = tokens[marker - 1]?.lemma.toLowerCase() ?? "";
      return head !== undefined && !SAID.test(head.lemma.toLowerCase()) && !SAID.test(before);
    }
    if (cases.some((mark) => TOWARDS.test(mark))) return head !== undefined && MOTION.test(head.lemma.toLowerCase());
    if (token.deprel === "obj") return head !== undefined && OBJECT.test(head.lemma);
    if (!/^(?:conj|appos|flat|compound)$/.test(token.deprel) || token.head === null || token.head < 0) return false;
    at = token.head;
  }
  return false;
}
