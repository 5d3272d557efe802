import { createHash } from "node:crypto";
import type { Span } from "../contract/index.ts";

/**
 * A finding's id: the first 16 hex digits of SHA-256 over the report's hash, the kind, the defining span and a
 * running number that parts findings of one kind on the same words. Same words, same id, on every machine.
 */
export function findingId(reportHash: string, kind: "statement" | "event" | "tie", span: Span, running = 0): string {
  return createHash("sha256")
    .update(`${reportHash}\n${kind}\n${span.start}\n${span.end}\n${running}`)
    .digest("hex")
    .slice(0, 16);
}
