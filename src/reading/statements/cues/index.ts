import type { Tree } from "../../tree.ts";
import type { Frame } from "./frame.ts";
import { nounFrame } from "./nouns.ts";
import { verbFrame } from "./verbs.ts";

/** Every cue of a sentence. */
export function framesOf(tree: Tree): readonly Frame[] {
  const frames: Frame[] = [];
  for (const [at, token] of tree.tokens.entries()) {
    const frame = token.upos === "VERB" ? verbFrame(tree, at) : token.upos === "NOUN" ? nounFrame(tree, at) : null;
    if (frame) frames.push(frame);
  }
  return frames;
}
