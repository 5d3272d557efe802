import type { Span } from "../../contract/index.ts";
import { lastBegun } from "../order.ts";
import type { Tree } from "../tree.ts";

/** A sentence and the number of its paragraph. */
export interface Scene {
  readonly tree: Tree;
  readonly paragraph: number;
}

/** Index of the sentence in which words begin, -1 for none; by halves, as scenes are in the order of the text. */
export function sceneOf(scenes: readonly Scene[], { start }: Span): number {
  const at = lastBegun(scenes, start, ({ tree }) => tree.sentence.start);
  return start < (scenes[at]?.tree.sentence.end ?? 0) ? at : -1;
}

/** Whether a sentence has its full stop; a heading has none. */
export const isEnded = (text: string, { start, end }: Span): boolean =>
  /[.!?:][”"’')\]]*\s*$/.test(text.slice(Math.max(start, end - 8), end));
