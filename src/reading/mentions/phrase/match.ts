import type { Sentence, Token } from "../../../language/types.ts";
import type { Entry, Register } from "../../../register/index.ts";
import { readOnce } from "./once.ts";

export interface Match {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly last: number;
}

/** The longest name of the register that begins at a word; capital letters are wanted as in print. */
export function matchAt(
  sentence: Sentence,
  at: number,
  limit: number,
  register: Register,
  wanted: (entry: Entry) => boolean,
): Match | null {
  const { tokens } = sentence;
  const first = tokens[at] as Token;
  // Some names begin with a small letter: "easyJet".
  const small = first.upos === "PROPN" && /^\p{Ll}{2,}/u.test(first.form);
  if (!/^[\p{Lu}\d]/u.test(first.form) && !small && !/^(?:al|the|dpa)$/.test(first.form)) return null;
  // "the UN Security Council" begins at "UN", whatever "the UN" by itself is.
  const inner = /^the$/i.test(first.form) && at < limit ? matchAt(sentence, at + 1, limit, register, wanted) : null;
  for (const { last, entries: all } of hitsOnce(sentence, at, register, () => namesAt(sentence, at, register))) {
    if (last > limit) continue;
    if (inner && inner.last > last) return null;
    const entries = all.filter(wanted);
    if (entries.length > 0) return { entry: entries[0] as Entry, entries, last };
  }
  return null;
}

interface Hit {
  readonly last: number;
  readonly entries: readonly Entry[];
}

const hitsOnce = readOnce<readonly Hit[]>();

/** Every name of the register that begins at a word, the longest first. */
function namesAt({ tokens }: Sentence, at: number, register: Register): readonly Hit[] {
  const found: Hit[] = [];
  for (let last = Math.min(tokens.length - 1, at + register.longest - 1, at + 7); last >= at; last -= 1) {
    const { form } = tokens[last] as Token;
    // A full stop behind a name is the sentence's; folding would pass over it.
    if (!/[\p{L}\p{N}]/u.test(form) || (last > at && /^\p{Ll}/u.test(form))) continue;
    const words = joinForms(tokens, at, last);
    if (words.length <= 3 && words !== words.toUpperCase() && !/^(?:dpa|Fin|Lao|Duma|Fed)$/.test(words)) continue;
    const entries = register.named(words);
    if (entries.length > 0) found.push({ last, entries });
  }
  return found;
}

/** The words as printed: glued where they are glued. */
export function joinForms(tokens: readonly Token[], first: number, last: number): string {
  let words = "";
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at] as Token;
    words += (at > first && (tokens[at - 1] as Token).end < token.start ? " " : "") + token.form;
  }
  return words;
}
