import type { Entry, Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { readOnce } from "./once.ts";

export interface RegisteredName {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  /** Index of its last word. */
  readonly last: number;
}

export const noPerson = ({ kind }: Entry): boolean => kind !== "person";

/**
 * The longest name of the register that begins at a word; capital letters are wanted as in print.
 *
 * @param limit index of the last word that it may hold
 */
export function registeredNameAt(
  first: Node,
  register: Register,
  wanted: (entry: Entry) => boolean,
  limit = first.sentence.nodes.length - 1,
): RegisteredName | null {
  // Some names begin with a small letter: "easyJet".
  const small = first.upos === "PROPN" && /^\p{Ll}+\p{Lu}/u.test(first.form);
  if (!/^[\p{Lu}\d]/u.test(first.form) && !small && !/^(?:al|the|dpa)$/.test(first.form)) return null;
  // "the UN Security Council" begins at "UN", whatever "the UN" by itself is.
  const second = first.lower === "the" && first.at < limit ? first.next : null;
  const inner = second && registeredNameAt(second, register, wanted, limit);
  for (const { last, entries: all } of namesAt(first, register)) {
    if (last > limit) continue;
    if (inner && inner.last > last) return null;
    const entries = all.filter((entry) => wanted(entry) && !isContinent(entry, first));
    if (entries.length > 0) return { entry: entries[0] as Entry, entries, last };
  }
  return null;
}

/** "Latin America" is not the state that is called by its second word. */
const isContinent = (entry: Entry, { form, previous }: Node): boolean =>
  entry.kind === "state" &&
  /^America/.test(form) &&
  /^(?:Latin|South|North|Central|Meso|Spanish|Ibero)$/.test(previous?.form ?? "");

/** Every name of the register that begins at a word, the longest first. */
const namesAt = readOnce((first, register): readonly Omit<RegisteredName, "entry">[] =>
  first.sentence.nodes
    .slice(first.at, first.at + Math.min(register.longest, 8))
    .toReversed()
    // A full stop behind a name is the sentence's; folding would pass over it.
    .filter((last) => /[\p{L}\p{N}]/u.test(last.form) && (last === first || !/^\p{Ll}/u.test(last.form)))
    .flatMap((last) => {
      const words = printed(first, last.at);
      if (words.length <= 3 && words !== words.toUpperCase() && !/^(?:dpa|Fin|Lao|Duma|Fed)$/.test(words)) return [];
      const entries = register.named(words);
      return entries.length > 0 ? [{ last: last.at, entries }] : [];
    }),
);

/** The words from one to the last as printed: glued where they are glued. */
export const printed = (first: Node, last: number): string =>
  first.sentence.nodes.slice(first.at, last + 1).reduce((words, { form, start, previous, at }) => {
    const space = at > first.at && (previous as Node).end < start ? " " : "";
    return words + space + form;
  }, "");
