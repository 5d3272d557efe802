/** What a denial does to its cue. Capture `cue` is the cue, `denier` the word that denies it. */
export interface DenialYield {
  /** Denied once: it is told that it was not done. Unsure: the words leave open whether it was, or tell it in jest. */
  readonly denied: "once" | "unsure";
}
