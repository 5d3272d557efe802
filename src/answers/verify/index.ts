import type { Store } from "../../record/index.ts";
import { claimsOf } from "./claims.ts";
import { held } from "./held.ts";
import type { Draft, Verified } from "./types.ts";

export { claimsOf } from "./claims.ts";
export type { Claim, Difference, Draft, Verdict, Verified } from "./types.ts";
export { VERDICTS } from "./types.ts";

/** Claims of one draft that are held against a record. */
export const MOST_CLAIMS = 2000;
/**
 * Holds every quotation and every attribution of a draft against a record, in the order of the draft.
 *
 * @example
 * const verdicts = verify(store, await readDraft({ kind: "text", body: draft }));
 */
export function verify(store: Store, draft: Draft): readonly Verified[] {
  return held(store, claimsOf(draft).slice(0, MOST_CLAIMS));
}
