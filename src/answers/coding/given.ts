import { ACTS } from "../../contract/index.ts";
import type { Store } from "../../record/index.ts";
import { connectionOf } from "../../record/inside.ts";

/** What is wrong with a coder's answer; null where it can be kept. An empty one says that there is nothing to say. */
export function codingTrouble(field: string, value: string): string | null {
  if ((field === "real" || field === "negated") && !["yes", "no"].includes(value.toLowerCase()))
    return `${field} is yes or no, not "${value}"`;
  if (field === "act" && !(ACTS as readonly string[]).includes(value))
    return `there is no act "${value}"; there are: ${ACTS.join(", ")}`;
  if (field === "day" && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return `day wants 2024-11-12, not "${value}"`;
  return null;
}

/** What one coder has answered to the sample of a seed: by statement, by field. Nobody else's answers are among them. */
export function codedBy(
  store: Store,
  { seed, who }: { readonly seed: number; readonly who: string },
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const rows = connectionOf(store).all(
    "SELECT finding, field, value FROM codings WHERE seed = ? AND who = ? ORDER BY finding",
    seed,
    who,
  );
  const coded: Record<string, Record<string, string>> = {};
  for (const { finding, field, value } of rows)
    coded[finding as string] = { ...coded[finding as string], [field as string]: value as string };
  return coded;
}
