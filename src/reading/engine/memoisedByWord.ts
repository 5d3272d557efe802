import type { Node } from "../document/tree.ts";
import type { Trace } from "./trace.ts";

/**
 * Memoises a decision by the word that it is about, as long as the word's document lives. With a trace it is always made,
 * so that it is written down.
 */
export function memoisedByWord<Value>(
  decide: (word: Node, trace: Trace) => Value,
): (word: Node, trace?: Trace) => Value {
  const decided = new WeakMap<Node, { readonly value: Value }>();
  return (word, trace = null) => {
    const known = trace ? undefined : decided.get(word);
    if (known) return known.value;
    const value = decide(word, trace);
    decided.set(word, { value });
    return value;
  };
}
