import type { Review } from "../record/corrections/types.ts";

/** What people decided about a finding of a table, as JSON; null where nobody has. */
export const reviewJson = (finding: "s" | "e" | "t"): string =>
  `(SELECT json_object('state', v.state, 'by', v.who, 'at', v.at, 'fields', json(v.fields), 'notes', json(v.notes),
     'tags', json(v.tags), 'last', v.last) FROM reviews v WHERE v.finding = ${finding}.id) AS reviewJson`;

export const toReview = (json: string | null): Review | null => (json === null ? null : (JSON.parse(json) as Review));
