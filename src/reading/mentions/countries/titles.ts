import type { Token } from "../../../language/types.ts";
import type { Read, Scene } from "../scene.ts";
import { serviceBefore } from "../words/services.ts";
import { countryActing } from "./acting.ts";
import { calledSo } from "./called.ts";
import { countryAround } from "./nearest.ts";

/** Posts of a state, and of nobody else where no other owner stands beside them. */
const POST = /^(?:minister|lawmaker|parliamentarian)$/;

const VOICE = /^(?:spokesman|spokeswoman|spokesperson)$/;

const SPOKEN_FOR = /^(?:government|ministry|army|military|police|presidential|presidency|parliament|cabinet)$/i;

/**
 * The country of somebody who is named behind the title of a state's post that leaves it open ("government spokesman
 * Omar Hale"): by the report around. Null for other titles, and where the words in front of the title name an owner.
 */
export function countryOfTitle({ sentence, number }: Read, at: number, scene: Scene): string | null {
  const { around, cast } = scene;
  const { tokens } = sentence;
  const title = tokens[at];
  if (title === undefined || title.upos === "PUNCT") return null;
  const lemma = title.lemma.toLowerCase();
  const before = tokens[at - 1];
  const owned = /^['’]s?$|^(?:his|her|their|its|our|my|your)$/i;
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const { form, upos } = tokens[back] as Token;
    if (owned.test(form)) return null;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(upos)) break;
  }
  const told = (): string | null =>
    countryAround(around, number, at, false) ?? countryActing(scene, number, title.start);
  const service = before ? serviceBefore(tokens, at - 1) : null;
  if (VOICE.test(lemma) && before && (SPOKEN_FOR.test(before.form) || service !== null)) {
    const one = service ?? before.lemma.toLowerCase();
    return calledSo(one, number, cast) ?? told();
  }
  return POST.test(lemma) ? told() : null;
}
