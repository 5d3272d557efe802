import type { Node } from "../../document/tree.ts";
import { LEXICON } from "../../en/lexicon.ts";
import { noPerson, registeredNameAt } from "../phrase/registeredName.ts";
import type { NameRule } from "./nameRule.ts";
import { spottedAs } from "./spotted.ts";

const TEAMS = LEXICON.words("teams");
const ENTERPRISES = LEXICON.words("enterprises");
const OWN_INITIALS = LEXICON.words("own-initials");

/** A state's name that is not the state: a team ("the Peru captain"), a part of a longer name ("Georgia Power"). */
export const longerName: NameRule = (word, seen, { register }) => {
  const match = registeredNameAt(word, register, noPerson);
  if (match?.entry.kind !== "state" || match.entry.as !== "name" || (seen && seen.last > match.last)) return null;
  const last = lastOfLonger(word, match.last);
  return last === null ? null : spottedAs(word.sentence, { first: word.at, last }, "organisation");
};

/** The last word of that name ("Tour de Suisse", "KLM of Holland"); null where the state itself is meant. */
function lastOfLonger({ previous: before, sentence: { nodes } }: Node, last: number): number | null {
  const next = nodes[last + 1];
  if (next && TEAMS.has(next.form)) return last;
  if (next?.upos === "PROPN" && ENTERPRISES.has(next.form)) return last + 1;
  const earlier = before?.previous;
  if (!before || !earlier) return null;
  if (earlier.upos === "PROPN" && /^(?:de|du|d['’])$/.test(before.form)) return last;
  const initials = /^\p{Lu}{2,4}$/u.test(earlier.form) && !OWN_INITIALS.has(earlier.form);
  return before.form === "of" && initials && !/^[IVX]+$/.test(earlier.form) ? last : null;
}
