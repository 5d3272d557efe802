import type { NetworkEdge } from "../../../src/answers/types.ts";

export const weightOf = ({ said, cooperation, conflict }: NetworkEdge): number => said + cooperation + conflict;

/** What two did was mostly conflict. */
export const isConflict = ({ cooperation, conflict }: NetworkEdge): boolean => conflict > cooperation;

const several = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const tieInWords = ({ said, cooperation, conflict }: NetworkEdge): string =>
  [
    said > 0 ? several(said, "statement", "statements") : "",
    cooperation > 0 ? several(cooperation, "act of cooperation", "acts of cooperation") : "",
    conflict > 0 ? several(conflict, "act of conflict", "acts of conflict") : "",
  ]
    .filter(Boolean)
    .join(", ");
