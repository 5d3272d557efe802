import type { Tree } from "./tree.ts";

/** A sentence and the number of its paragraph. */
export interface Scene {
  readonly tree: Tree;
  readonly paragraph: number;
}
