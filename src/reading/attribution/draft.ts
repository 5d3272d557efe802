import type { Route, Span, Statement } from "../../contract/index.ts";

/** A statement in the making: words only, before actors, times and ids are put on it. */
export interface Draft {
  readonly speakers: readonly Span[];
  readonly addressees: readonly Span[];
  /** Those addressed in the sentence before, who still are. */
  readonly implied?: readonly Span[];
  /** Words behind "A:" in an interview: whoever is interviewed speaks. */
  readonly answers?: boolean;
  /** Whom the sentence beside speaks of, where the words name no speaker. */
  readonly spokenOf?: readonly Span[];
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  readonly route: readonly Route[];
  readonly act: Statement["act"];
  /** Whether the cue is denied ("did not rule out", "refused to condemn"); unset where it is not. */
  readonly negated?: boolean;
  /** Number of the paragraph in which it begins. */
  readonly paragraph: number;
  readonly block: number;
  /** The rule or head that gave the content. */
  readonly by: string;
  /** The other rules that made it. */
  readonly support?: readonly string[];
  /** Whether the content begins and ends where its rule says, whatever the network's labels make of it. */
  readonly exact?: boolean;
  /** How sure the network is of it, where its attribution heads see it too. */
  readonly certainty?: number;
}

/** All words of a draft: what was said, and its cue. */
export const wordsOf = ({ content, cue }: Draft): readonly Span[] => (cue === null ? content : [...content, cue]);

/** A draft with a change that another rule made. */
export const changed = (draft: Draft, change: Partial<Draft>, rule: string): Draft => ({
  ...draft,
  ...change,
  support: [...(draft.support ?? []), rule],
});

/** A draft of words alone: nobody is named, nothing stands in marks. */
export const EMPTY = { speakers: [], addressees: [], quoted: [], route: [] } as const;
