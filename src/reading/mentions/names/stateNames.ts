import type { Register } from "../../../register/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { isTeller } from "../../en/speaks.ts";
import { under } from "../../syntax/subtree.ts";
import { registeredNameAt } from "../phrase/registeredName.ts";
import { runOf } from "../run.ts";
import { registeredAs } from "./registered.ts";
import { isFullName, type Spotted } from "./spotted.ts";

interface Read {
  readonly sentence: TreeSentence;
  readonly spotted: readonly Spotted[];
}

/**
 * States that the network takes for persons called so, "Jordan said it had …" beside "Jim Jordan": a report names a person in
 * full before it calls him by the last name alone, and nobody calls a person "it".
 */
export function statesAmong<One extends Read>(read: readonly One[], register: Register): readonly One[] {
  const since = new Map<string, number>();
  for (const [number, { sentence, spotted }] of read.entries()) {
    // A headline calls by the last name whom the first paragraph names in full.
    for (const spot of spotted)
      if (isFullName(spot)) for (const { form } of runOf(sentence, spot)) if (!since.has(form)) since.set(form, number);
  }
  return read.map((one, number) => ({
    ...one,
    spotted: one.spotted.map((spot) => {
      if (spot.kind !== "person" || spot.state || spot.last > spot.first) return spot;
      const word = one.sentence.nodes[spot.first] as Node;
      const match = registeredNameAt(word, register, (entry) => entry.kind === "state" && entry.as === "name", word.at);
      const borne = since.get(word.form);
      if (!match || isTitled(word)) return spot;
      const before = borne !== undefined && borne > number && one.sentence.kind !== "headline";
      return before || isIt(word) ? registeredAs(word, match, register) : spot;
    }),
  }));
}

/** "Mr Jordan", "coach Jordan". */
const isTitled = ({ previous }: Node): boolean => previous !== null && /^(?:PROPN|NOUN)$/.test(previous.upos);

/** "Jordan said it had intercepted drones": what it says is said of "it", and nothing else in front is. */
function isIt(word: Node): boolean {
  const { parent: verb, deprel } = word;
  if (deprel !== "nsubj" || !verb || !isTeller(word)) return false;
  const content = verb.children.find((child) => child.deprel === "ccomp");
  if (!content) return false;
  const subject = content.children.find((child) => child.deprel === "nsubj");
  const its = under(content, () => false).some(({ lower }) => lower === "its");
  return (subject?.lower === "it" && content.upos === "VERB" && !isWeather(content)) || its;
}

/** "it was raining", "it seemed": nobody is "it". */
const isWeather = ({ lemma }: Node): boolean => /^(?:rain|snow|seem|appear|take|matter|happen|turn)$/.test(lemma);
