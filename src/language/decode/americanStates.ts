import type { Token } from "../types.ts";
import type { NameSpan } from "./nameEdges.ts";

const CODES =
  /^(?:A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;
/** Those that are words or parts of other names too, and stand for a state in capitals only ("Son La"). */
const WORDS = /^(?:Al|Co|De|Hi|I[dn]|La|M[aeio]|O[hkr]|Pa)$/;
const NAMES =
  /^(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming)$/i;
/** Words in front of a state's name that make another name or a part of the state ("West Virginia", "Lake Michigan"). */
const PART =
  /^(?:north|south|east|west|central|upper|lower|greater|mid|inner|baja|new|old|fort|port|mount|lake|point|cape|(?:north|south|mid)?(?:east|west)?(?:ern)?)$/i;

/**
 * Places with a town and its American state told apart where no comma does ("[Elmford] [Ohio]"), and with the two letters
 * of a state behind a town and a comma as a place ("[Elmford], [OH]").
 */
export function withStates(tokens: readonly Token[], spans: readonly NameSpan[]): readonly NameSpan[] {
  return spans.flatMap((span, number) => {
    if (span.kind !== "place") return [span];
    const { from, until } = span;
    const last = until - 1;
    if (last > from && isState(tokens, last) && !PART.test(tokens[last - 1]?.form ?? ""))
      return [
        { ...span, until: last },
        { ...span, from: last },
      ];
    const code = until + 1;
    const free = tokens[until]?.form === "," && (spans[number + 1]?.from ?? tokens.length) > code;
    return free && CODES.test(tokens[code]?.form ?? "") ? [span, { ...span, from: code, until: code + 1 }] : [span];
  });
}

function isState(tokens: readonly Token[], at: number): boolean {
  const form = tokens[at]?.form ?? "";
  return NAMES.test(form) || (/^\p{Lu}/u.test(form) && !WORDS.test(form) && CODES.test(form.toUpperCase()));
}
