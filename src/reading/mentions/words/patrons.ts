import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isGlued, isHyphen } from "../../syntax/forms.ts";

const led = wordClass("led-by");

/** Whether a name stands in front of "-led", "-backed": it leads or backs whoever is told of, and is not who they are. */
export const isPatron = (last: Node | undefined): boolean =>
  isHyphen(last?.next) &&
  isGlued(last, last?.next) &&
  isGlued(last?.next, last?.next?.next) &&
  led.has(last?.next?.next?.lower ?? "");

/** Words between such a word and its noun: "the Norwegian-led military coalition". */
const REACH = 3;

/** The first word of the one who leads or backs those whom a noun means, "Norwegian" of "the Norwegian-led coalition"; null for none. */
export function patronOf(noun: Node): Node | null {
  let word = noun.previous;
  for (let steps = 0; steps < REACH && word !== null; steps += 1) {
    const name = led.has(word.lower) && isHyphen(word.previous) ? word.previous?.previous : null;
    if (name && isPatron(name)) return name;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(word.upos)) return null;
    word = word.previous;
  }
  return null;
}
