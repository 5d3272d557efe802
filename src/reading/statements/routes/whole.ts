import type { Tree } from "../../tree.ts";
import { carrierKind, wholeOf } from "../carriers.ts";
import type { Kind } from "./take.ts";

/** "a line in the report": the kind of what it is a part of. */
export function kindOfWhole(tree: Tree, at: number): Kind | null {
  const whole = wholeOf(tree, at);
  return whole === null ? null : carrierKind(tree, whole);
}
