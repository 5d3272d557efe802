import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isPersonNoun } from "../../en/words/kinds.ts";
import { isPlural } from "../../syntax/forms.ts";
import type { Discourse } from "../discourse.ts";
import { backFrom, type Entity, onlyOne, type Position, stateEntity } from "../entities/index.ts";
import { type Anaphor, antecedentOf } from "./antecedents.ts";

/** Sentences back in which members of a group are gathered that no words name together. */
const REACH = 2;

const isState = wordClass("states-meant");
const SIDES = /^(?:side|party)$/;
/** Nouns for so many → how many. */
const COUNTED: ReadonlyMap<string, number> = new Map([
  ["pair", 2],
  ["duo", 2],
  ["couple", 2],
  ["trio", 3],
  ["troika", 3],
  ["threesome", 3],
  ["quartet", 4],
  ["foursome", 4],
]);
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);

/**
 * Those whom a phrase for several means: "both sides", "the two leaders", "their two countries", "the pair", "the
 * ministers". Two that were named together, else as many of that kind as stand near, if there are just as many; empty
 * where the report leaves it open.
 */
export function groupEntities(noun: Node, position: Position, discourse: Discourse): readonly Entity[] {
  const { cast } = discourse;
  const asked = countAsked(noun);
  const wants = kindOf(noun);
  if (asked === null || wants === null) return [];
  const { count } = asked;
  const fits = (entity: Entity): boolean =>
    wants === "anybody" ||
    (wants === "person"
      ? entity.kind === "person" && (count !== null || entity.roles.has(noun.lemma))
      : wants === "state"
        ? entity.kind === "state" || (entity.kind === "person" && entity.country !== null)
        : entity.kind !== "thing");
  const fit: Anaphor["fit"] = ({ entities: { length } }, entities) => {
    if (!(count === null ? length > 1 : length === count) || !entities.every(fits)) return null;
    return entities.every(({ kind }) => kind === "state") === (wants === "state") ? 20 : 0;
  };
  const found = antecedentOf({ position, start: noun.start, other: false, not: new Set(), fit }, cast);
  const numbers = found?.entities ?? gathered(noun, count, fits, discourse);
  const members = numbers.map((entity) => cast.entities[entity] as Entity);
  // "Both sides" of two officials of two states are the states.
  const states = wants === "state" || (wants === "side" && members.every(({ kind }) => kind === "person"));
  const meant = states ? statesOf(members, discourse) : [];
  return wants === "state" || meant.length > 0 ? meant : members;
}

/** How many a phrase means: a number, null for "some", or null altogether where it is no such phrase. */
function countAsked(noun: Node): { readonly count: number | null } | null {
  const { lemma, children } = noun;
  if (lemma === "both") return { count: 2 };
  if (noun.upos === "NUM") {
    const alone = children.every(({ deprel }) => /^(?:det|case|punct|cc)/.test(deprel));
    const all = children.some(({ lower }) => /^(?:the|all|these|those)$/.test(lower));
    const number = NUMBERS.get(noun.lower);
    return number !== undefined && alone && all ? { count: number } : null;
  }
  // "our countries" are the speaker's to tell: the voices know.
  if (children.some(({ deprel, lower }) => deprel === "nmod:poss" && /^(?:our|my|your)$/.test(lower))) return null;
  const definite = children.some(({ deprel, lower }) => /^(?:the|these|those)$/.test(lower) || deprel === "nmod:poss");
  const restricted = children.some(
    ({ rel, deprel }) => /^(?:amod|compound|nmod|acl)$/.test(rel) && !deprel.endsWith(":poss"),
  );
  const counted = COUNTED.get(lemma);
  if (counted !== undefined && definite && !restricted) return { count: counted };
  if (!isPlural(noun) || restricted) return null;
  if (children.some(({ lower }) => lower === "both")) return { count: 2 };
  const number = children.find(({ deprel }) => deprel === "nummod")?.lower;
  const count = NUMBERS.get(number ?? "");
  if (count !== undefined && definite) return { count };
  if (number !== undefined || !children.some(({ lower }) => lower === "the")) return null;
  return SIDES.test(lemma) ? { count: 2 } : isPersonNoun(lemma) ? { count: null } : null;
}

function kindOf(noun: Node): "person" | "state" | "side" | "anybody" | null {
  // "The three said …": a number by itself.
  if (noun.lemma === "both" || noun.upos === "NUM" || COUNTED.has(noun.lemma)) return "anybody";
  if (isState(noun)) return "state";
  if (SIDES.test(noun.lemma)) return "side";
  return isPersonNoun(noun.lemma) ? "person" : null;
}

/** As many of the kind asked for as were named near, if just as many were. */
function gathered(
  { start, sentence }: Node,
  count: number | null,
  fits: (entity: Entity) => boolean,
  { cast }: Discourse,
): readonly number[] {
  const near = [...backFrom(cast, sentence.index, REACH)].flatMap((candidate) => {
    const entity = candidate.end > start ? undefined : onlyOne(cast, candidate);
    return entity && fits(entity) ? [entity.number] : [];
  });
  const found = [...new Set(near)].sort((a, b) => a - b);
  return (count === null ? found.length >= 2 && found.length <= 4 : found.length === count) ? found : [];
}

/** The states themselves, or those that persons belong to; empty where two belong to one. */
function statesOf(members: readonly Entity[], { cast, register }: Discourse): readonly Entity[] {
  const states = members.map((member) => {
    if (member.kind === "state") return member;
    return member.country === null ? null : stateEntity(cast, member.country, register);
  });
  const distinct = [...new Set(states)].filter((state) => state !== null);
  return distinct.length === members.length ? distinct : [];
}
