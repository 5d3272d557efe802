import type { Token } from "../../../language/types.ts";
import { phraseOf } from "../phrase/index.ts";
import type { Read, Scene } from "../scene.ts";

/** "president of the Kenyan Football Federation": what is led is named, and it is no state. */
export function leadsOther(read: Read, at: number, { register }: Scene): boolean {
  const { sentence, children } = read;
  const token = sentence.tokens[at] as Token;
  if (!/^(?:president|premier|chancellor|king|queen)s?$/i.test(token.form)) return false;
  return (children[at] ?? []).some((child) => {
    const led = sentence.tokens[child] as Token;
    const of = (children[child] ?? []).some((word) => sentence.tokens[word]?.form.toLowerCase() === "of");
    if (led.deprel !== "nmod" || !of || /^(?:republic|state|country|nation|kingdom|exchequer)s?$/i.test(led.form))
      return false;
    return !phraseOf(read, child, register).wholeState;
  });
}
