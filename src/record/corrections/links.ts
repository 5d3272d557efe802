import type { Connection } from "../connection.ts";
import type { Decision } from "./types.ts";

/** Phase two. */
export function deriveLinks(_db: Connection, _report: string, _decisions: readonly Decision[]): void {}
