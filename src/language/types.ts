import type { BlockKind, Name, Span } from "../contract/index.ts";

/** One syntactic word of a sentence. Offsets are UTF-16 code units into the report's text and always exact. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The syntactic word; differs from the text's words only inside a multiword token. */
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech; "X" where no network read the sentence. */
  readonly upos: string;
  /** Universal features, "Tense=Past|VerbForm=Fin", or "_". */
  readonly feats: string;
  /** Index of the head token in the sentence; -1 for the root; null where no network read the sentence. */
  readonly head: number | null;
  /** Universal dependency relation, or "_". */
  readonly deprel: string;
  /** True where this token and the next stand for one surface word ("do|n't", "Russia|'s"). */
  readonly joined: boolean;
}

/** What the attribution heads read: somebody's words or thoughts, the words that say so, and whose they are. */
export interface Attribution {
  readonly cue: Span;
  /** One span, or several where the cue or something else cuts it. */
  readonly content: readonly Span[];
  readonly source: Span | null;
  /** Mean chance of its units, 0 to 1; no calibrated confidence. */
  readonly certainty: number;
}

/** Everything that the language stage says of a report. */
export interface Analysis {
  readonly sentences: readonly Sentence[];
  /** In the order of the text; empty where the weights have no such heads. */
  readonly attributions: readonly Attribution[];
  /** What the heads for events say; not there where the weights have no such heads. */
  readonly acts?: Acts | null;
}

/** What the heads for events say of a report's words. */
export interface Acts {
  /** By where a word starts: what it adds to the logit of each kind, for each part that it may play (`ActHead.kinds`). */
  readonly words: ReadonlyMap<number, Float32Array>;
  readonly head: ActHead;
}

/** The weights that tell what one does to another: a logit for each kind, summed from words and names of features. */
export interface ActHead {
  readonly hash: string;
  /** The types of events, and "none". */
  readonly kinds: readonly string[];
  readonly bias: readonly number[];
  /** Where a word's row begins, for the first part that a word may play; the others follow. */
  readonly offset: number;
  /** For each name of a feature a row, a number a kind. */
  readonly names: ReadonlyMap<string, Float32Array>;
}

/** One sentence of one block. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index of the block in the report's blocks. */
  readonly block: number;
  readonly kind: BlockKind;
  readonly tokens: readonly Token[];
  /** The names in it, in order. */
  readonly names: readonly Name[];
}
