import type { Name, Span } from "../../../contract/index.ts";
import type { Sentence, Token } from "../../../language/types.ts";
import type { Entry, State } from "../../../register/index.ts";

/** Words of a sentence from the first to the last. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** A name found in a sentence. `kind` null: an adjective of a state, which is no name. */
export interface Spotted extends Run {
  readonly head: number;
  readonly kind: Name["kind"] | null;
  readonly state: State | null;
  /** The bodies that the words can mean, the best known first. */
  readonly bodies: readonly Body[];
}

type Body = Extract<Entry, { kind: "body" }>;

/** A name that tells no state and no body of the register. */
export const spottedAs = (sentence: Sentence, { first, last }: Run, kind: Name["kind"]): Spotted => ({
  first,
  last,
  head: headOf(sentence, { first, last }),
  kind,
  state: null,
  bodies: [],
});

/** The word of a run whose head stands outside it. */
export function headOf(sentence: Sentence, { first, last }: Run): number {
  for (let at = first; at <= last; at += 1) {
    const { head } = sentence.tokens[at] as Token;
    if (head === null || head < first || head > last) return at;
  }
  return last;
}

export const isFullName = (spot: Spotted): boolean => spot.kind === "person" && !spot.state && spot.last > spot.first;

/** Where the words of a run stand in the text. */
export const spanOf = ({ tokens }: Sentence, { first, last }: Run): Span => ({
  start: (tokens[first] as Token).start,
  end: (tokens[last] as Token).end,
});
