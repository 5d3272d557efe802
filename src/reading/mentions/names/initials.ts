import type { Sentence, Token } from "../../../language/types.ts";
import { isBodyNoun, isPersonNoun } from "../../en/words/kinds.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { isMateriel } from "../words/materiel.ts";
import { headOf, type Run, type Spotted } from "./spotted.ts";

/** Words inside a body's name that its initials leave out. */
const SMALL = /^(?:of|and|for|the|in|on|to|&|['’]s)$/;

/** Initials in brackets and the name that they shorten. */
export interface Initials extends Run {
  readonly at: number;
}

/** "the Harbour Board of Fiji (HBF)": letters in brackets, each of which a word right before them begins with. */
export function initialsIn({ tokens }: Sentence): readonly Initials[] {
  const found: Initials[] = [];
  for (let open = 2; open + 2 < tokens.length; open += 1) {
    const short = (tokens[open + 1] as Token).form;
    if ((tokens[open] as Token).form !== "(" || tokens[open + 2]?.form !== ")" || !/^\p{Lu}{2,8}$/u.test(short))
      continue;
    let [left, first] = [short.length, open];
    for (let at = open - 1; at >= 0 && left > 0; at -= 1) {
      const { form } = tokens[at] as Token;
      if (form.charAt(0) === short[left - 1]) [left, first] = [left - 1, at];
      else if (!SMALL.test(form)) break;
    }
    if (left === 0 && open - first > 1) found.push({ at: open + 1, first, last: open - 1 });
  }
  return found;
}

/**
 * "a ballistic missile (ABM)": letters in brackets right behind a common noun for a thing are short for the thing, and
 * name no body.
 */
export function thingsIn(sentence: Sentence): readonly string[] {
  const { tokens } = sentence;
  return tokens.flatMap(({ form }, at) => {
    const noun = tokens[at - 2];
    if (tokens[at - 1]?.form !== "(" || tokens[at + 1]?.form !== ")" || !/^\p{Lu}{2,8}$/u.test(form)) return [];
    if (noun?.upos !== "NOUN" || !/^\p{Ll}/u.test(noun.form)) return [];
    const lemma = noun.lemma.toLowerCase();
    const somebody =
      isBodyNoun(lemma) || isPersonNoun(lemma) || (sectorOf(noun.form) !== null && !isMateriel(sentence, at - 2));
    return somebody ? [] : [form];
  });
}

/** A sentence's names where none of those letters is a body, unless the register knows one by them. */
export const withoutThings = (
  { tokens }: Sentence,
  spotted: readonly Spotted[],
  things: ReadonlySet<string>,
): readonly Spotted[] =>
  spotted.map((spot) =>
    spot.kind === "organisation" &&
    spot.bodies.length === 0 &&
    spot.first === spot.last &&
    things.has(tokens[spot.first]?.form ?? "")
      ? { ...spot, kind: "other" as const }
      : spot,
  );

/**
 * A sentence's names with those that stand before their initials as one body each, and with the initials themselves,
 * here and where they stand again.
 *
 * @param given those that the sentence gives
 * @param known the initials that the report gives
 */
export function withInitials(
  sentence: Sentence,
  spotted: readonly Spotted[],
  given: readonly Initials[],
  known: ReadonlySet<string>,
): readonly Spotted[] {
  const { tokens } = sentence;
  let spots = spotted;
  const put = (first: number, last: number): void => {
    const covers = spots.some((spot) => spot.kind === "organisation" && spot.first <= first && spot.last >= last);
    if (covers) return;
    const inside = spots.filter((spot) => spot.first <= last && spot.last >= first);
    // A longer name that reaches beyond is another's.
    if (inside.some((spot) => spot.first < first || spot.last > last)) return;
    const bodies = inside.find((spot) => spot.first === first && spot.last === last)?.bodies ?? [];
    spots = [
      ...spots.filter((spot) => !inside.includes(spot)),
      { first, last, head: headOf(sentence, { first, last }), kind: "organisation", state: null, bodies },
    ];
  };
  for (const { first, last } of given) put(first, last);
  for (const [at, { form }] of tokens.entries()) if (known.has(form)) put(at, at);
  return spots === spotted ? spotted : spots.toSorted((a, b) => a.first - b.first);
}
