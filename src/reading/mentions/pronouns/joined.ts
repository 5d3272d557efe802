import type { Token } from "../../../language/types.ts";
import type { Candidate } from "../cast/entities.ts";
import type { Read, Scene } from "../scene.ts";

/** Notes that words joined by "and" can be gone back to together; called for each that is named. */
export function joinNamed({ sentence, number }: Read, at: number, { cast }: Scene): void {
  const token = sentence.tokens[at] as Token;
  if (token.deprel !== "conj" || token.head === null) return;
  const own = cast.candidates.at(-1);
  if (own?.at !== at || own.sentence !== number || own.entities.length === 0) return;
  let index = cast.candidates.length - 2;
  while (index >= 0) {
    const one = cast.candidates[index] as Candidate;
    if (one.sentence !== number) return;
    if (one.at === token.head) break;
    index -= 1;
  }
  const first = cast.candidates[index];
  if (!first || first.entities.length === 0) return;
  const entities = [...new Set([...first.entities, ...own.entities])];
  if (entities.length < 2) return;
  // "Kenya, Uganda and Rwanda" are three, not also two.
  if (first.entities.length > 1) cast.candidates.splice(index, 1);
  cast.candidates.push({ ...first, entities, end: Math.max(first.end, own.end), plural: true, form: "group" });
}
