import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { cueOf } from "../en/cues.ts";
import { isPersonNoun } from "../en/words/kinds.ts";
import { childOf } from "../syntax/subtree.ts";
import { phraseContent } from "./content.ts";

/** Words back in which what a pronoun means is sought. */
const FAR = 30;

/**
 * "Oslo refused to condemn the raid, while Bern condemned it": a content that is one pronoun is what the pronoun means, the object
 * of the clause before in the same sentence. Null for all other contents, and where nothing stands there.
 */
export function pronounMeans(cue: Node, content: readonly Span[]): readonly Span[] | null {
  const object = childOf(cue, "obj");
  const [only, ...others] = content;
  if (!only || others.length > 0 || object?.upos !== "PRON" || !/^(?:it|this|that|them)$/.test(object.lower))
    return null;
  if (only.start !== object.start || only.end !== object.end || !cueOf(cue.lemma)?.shapes.has("object")) return null;
  let node = cue.previous;
  for (let words = 0; words < FAR && node !== null; words += 1, node = node.previous)
    if (node.deprel === "obj" && node.upos === "NOUN" && node.parent !== cue && !isPersonNoun(node.lemma)) break;
  const isFound = node?.deprel === "obj" && node.upos === "NOUN" && node.parent !== cue && !isPersonNoun(node.lemma);
  const span = node && isFound ? phraseContent(node) : null;
  return span && [span];
}
