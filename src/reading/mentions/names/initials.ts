import type { Node, TreeSentence } from "../../document/tree.ts";
import { isBodyNoun, isPersonNoun } from "../../en/words/kinds.ts";
import { isRole } from "../../en/words/offices.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { headOfRun, type Run } from "../run.ts";
import { isMateriel } from "../words/materiel.ts";
import type { Spotted } from "./spotted.ts";

/** Words inside a body's name that its initials leave out. */
const SMALL = /^(?:of|and|for|the|in|on|to|&|['’]s?)$/;

/** Initials in brackets and the name that they shorten. */
export interface Initials extends Run {
  readonly at: number;
}

/** Whether initials are short for a post, "the Chief Harbour Officer (CHO)", and mean whoever holds it. */
export const isOfPost = (sentence: TreeSentence, { first, last }: Run): boolean =>
  [sentence.nodes[last] as Node, sentence.nodes[headOfRun(sentence, { first, last })] as Node].some(
    ({ lemma, lower }) => isRole(lemma) || isRole(lower),
  );

/** The words of a sentence that are letters in brackets. */
const bracketed = ({ nodes }: TreeSentence): readonly Node[] =>
  nodes.filter(
    ({ form, previous, next }) => previous?.form === "(" && next?.form === ")" && /^\p{Lu}{2,8}$/u.test(form),
  );

/** "the Harbour Board of Fiji (HBF)": letters in brackets, each of which a word right before them begins with. */
export function initialsIn(sentence: TreeSentence): readonly Initials[] {
  return bracketed(sentence).flatMap((short) => {
    const open = short.at - 1;
    let [left, first, small] = [short.form.length, open, false];
    for (let at = open - 1; at >= 0 && left > 0; at -= 1) {
      const { form } = sentence.nodes[at] as Node;
      const letter = form.charAt(0);
      if (letter.toUpperCase() === short.form[left - 1] && !(SMALL.test(form) && letter !== short.form[left - 1])) {
        small ||= letter !== short.form[left - 1];
        [left, first] = [left - 1, at];
      } else if (!SMALL.test(form)) break;
    }
    if (left > 0 || open - first < 2) return [];
    const run = { at: short.at, first, last: open - 1 };
    // "the superintendent of harbours (SH)": small letters do for a post.
    return !small || isOfPost(sentence, run) ? [run] : [];
  });
}

/**
 * "a ballistic missile (ABM)": letters in brackets right behind a common noun for a thing are short for the thing, and
 * name no body.
 */
export const thingsIn = (sentence: TreeSentence): readonly string[] =>
  bracketed(sentence).flatMap(({ form, at }) => {
    const noun = sentence.nodes[at - 2];
    if (noun?.upos !== "NOUN" || !/^\p{Ll}/u.test(noun.form)) return [];
    const somebody =
      isBodyNoun(noun.lemma) || isPersonNoun(noun.lemma) || (sectorOf(noun.form) !== null && !isMateriel(noun));
    return somebody ? [] : [form];
  });

/** A sentence's names where none of those letters is a body, unless the register knows one by them. */
export const withoutThings = (
  { nodes }: TreeSentence,
  spotted: readonly Spotted[],
  things: ReadonlySet<string>,
): readonly Spotted[] =>
  spotted.map((spot) =>
    spot.kind === "organisation" &&
    spot.bodies.length === 0 &&
    spot.first === spot.last &&
    things.has(nodes[spot.first]?.form ?? "")
      ? { ...spot, kind: "other" as const }
      : spot,
  );

/**
 * A sentence's names with those that stand before their initials as one body each, and with the initials themselves,
 * here and where they stand again.
 *
 * @param given those that the sentence gives
 * @param known the initials that the report gives, with the ids of the bodies that they can be short for
 */
export function withInitials(
  sentence: TreeSentence,
  spotted: readonly Spotted[],
  given: readonly Initials[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Spotted[] {
  const again = sentence.nodes.filter(({ form }) => known.has(form)).map(({ at }) => ({ first: at, last: at }));
  const posts = given.filter((one) => isOfPost(sentence, one));
  // A post is no body, and its initials are none.
  let spots = spotted.filter(
    ({ kind, first, last }) =>
      kind !== "organisation" || !posts.some((post) => last === post.last || (first === post.at && last === post.at)),
  );
  // "the National Police Agency (NPA)" is no other body that is called NPA elsewhere.
  spots = spots.map((spot) =>
    spot.first === spot.last && spot.bodies.length > 0 && known.has(formAt(sentence, spot))
      ? { ...spot, bodies: spot.bodies.filter(({ actor }) => known.get(formAt(sentence, spot))?.has(actor.id)) }
      : spot,
  );
  for (const { first, last } of [...given.filter((one) => !posts.includes(one)), ...again]) {
    if (spots.some((spot) => spot.kind === "organisation" && spot.first <= first && spot.last >= last)) continue;
    const inside = spots.filter((spot) => spot.first <= last && spot.last >= first);
    // A longer name that reaches beyond is another's.
    if (inside.some((spot) => spot.first < first || spot.last > last)) continue;
    const bodies = inside.find((spot) => spot.first === first && spot.last === last)?.bodies ?? [];
    const body = { first, last, head: headOfRun(sentence, { first, last }), kind: "organisation", bodies } as const;
    spots = [...spots.filter((spot) => !inside.includes(spot)), { ...body, state: null }];
  }
  return spots.toSorted((a, b) => a.first - b.first);
}

const formAt = ({ nodes }: TreeSentence, { first }: Run): string => (nodes[first] as Node).form;
