import type { Features } from "./evidence.ts";

/** A logistic model: what each piece of evidence adds to the log odds that a part of a claim is right. */
export interface Model {
  readonly base: number;
  readonly weights: Features;
}

/** Fitted by `npm run evaluate -- confidence-fit`, which writes this file: change nothing by hand. */
export const FITTED: { readonly words: Model; readonly meant: Model } = {
  words: {
    base: 0.74,
    weights: {
      addressee: -0.53,
      "addressee implied": -0.08,
      "alone clause": -0.8,
      "alone content": -0.15,
      "alone label": 0.71,
      "alone quotation": -0.17,
      "alone source": -0.18,
      "by clause": -0.06,
      "by content": -0.02,
      "by head": -0.29,
      "by label": 0.71,
      "by quotation": -0.17,
      "by source": -0.16,
      certainty: 0.62,
      direct: 0.48,
      length: 0.36,
      mixed: 0.26,
      negated: 0.33,
      nested: -1,
      "no cue": -0.17,
      "no speaker": -0.4,
      "not seen by the network": -0.6,
      "other act": -0.03,
      pieces: -0.6,
      route: 0.47,
      "several speakers": -0.39,
      short: 0.15,
      "speaker a pronoun": -0.31,
      "speaker implied": -0.17,
      "speaker nobody known": -0.41,
      support: 0.02,
    },
  },
  meant: {
    base: 3.24,
    weights: {
      "by other words": -0.04,
      implied: 0,
      open: 0.02,
      several: -0.31,
      unregistered: -0.34,
    },
  },
};
