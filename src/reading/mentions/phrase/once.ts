import type { Sentence } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";

/** What is read at a word of a sentence with a register, once: each rule asks for what those before it asked for. */
export function readOnce<Read>(): (sentence: Sentence, at: number, register: Register, read: () => Read) => Read {
  const kept = new WeakMap<Register, WeakMap<Sentence, (Read | undefined)[]>>();
  return (sentence, at, register, read) => {
    const sentences = kept.get(register) ?? new WeakMap<Sentence, (Read | undefined)[]>();
    kept.set(register, sentences);
    const words = sentences.get(sentence) ?? [];
    sentences.set(sentence, words);
    words[at] ??= read();
    return words[at] as Read;
  };
}
