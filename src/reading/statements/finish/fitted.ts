import type { Features } from "./evidence.ts";

/** A logistic model: what each piece of evidence adds to the log odds that a part of a claim is right. */
export interface Model {
  readonly base: number;
  readonly weights: Features;
}

/** Fitted by `npm run evaluate -- confidence-fit`, which writes this file: change nothing by hand. */
export const FITTED: { readonly words: Model; readonly meant: Model } = {
  words: { base: 1.5, weights: {} },
  meant: { base: 3, weights: {} },
};
