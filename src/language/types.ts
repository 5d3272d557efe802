import type { BlockKind, Name } from "../contract/index.ts";

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
