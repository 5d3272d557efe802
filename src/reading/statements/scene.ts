import type { Span } from "../../contract/index.ts";
import type { Tree } from "./tree.ts";

/** A sentence and the number of its paragraph. */
export interface Scene {
  readonly tree: Tree;
  readonly paragraph: number;
}

/** Index of the sentence in which words begin, -1 for none; by halves, as scenes are in the order of the text. */
export function sceneOf(scenes: readonly Scene[], { start }: Span): number {
  let [low, high] = [0, scenes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scenes[middle] as Scene).tree.sentence.start <= start) low = middle + 1;
    else high = middle;
  }
  const scene = scenes[low - 1];
  return scene && start < scene.tree.sentence.end ? low - 1 : -1;
}
