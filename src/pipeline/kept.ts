import type { Report } from "../contract/index.ts";

/** A report that a record keeps, to be read anew from its own words and blocks. */
export interface KeptReport {
  readonly kind: "kept";
  readonly report: Report;
}
