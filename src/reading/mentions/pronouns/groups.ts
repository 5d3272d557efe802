import type { Token } from "../../../language/types.ts";
import { isPersonNoun } from "../../en/words/kinds.ts";
import { type Candidate, type Entity, type Place, stateEntity } from "../cast/entities.ts";
import type { Read, Scene } from "../scene.ts";
import { antecedentOf } from "./antecedents.ts";

/** Sentences back in which members of a group are gathered that no words name together. */
const REACH = 2;

const STATES = /^(?:country|nation|state|government|capital|neighbour|neighbor|ally|rival|power|people)$/;
const SIDES = /^(?:side|party)$/;
const PAIR = /^(?:pair|duo|couple)$/;

/**
 * Those whom a phrase for several means: "both sides", "the two leaders", "their two countries", "the pair", "the
 * ministers". Two that were named together, else as many of that kind as stand near, if there are just as many; empty
 * where the report leaves it open.
 */
export function groupEntities(read: Read, at: number, place: Place, scene: Scene): readonly Entity[] {
  const { cast } = scene;
  const token = read.sentence.tokens[at] as Token;
  const lemma = token.lemma.toLowerCase();
  const asked = countAsked(read, at, lemma);
  if (asked === null) return [];
  const wants = kindOf(lemma);
  if (wants === null) return [];
  const fits = (entity: Entity): boolean =>
    wants === "anybody" ||
    (wants === "person"
      ? entity.kind === "person" && (asked.count !== null || entity.roles.has(lemma))
      : wants === "state"
        ? entity.kind === "state" || (entity.kind === "person" && entity.country !== null)
        : entity.kind !== "thing");
  const found = antecedentOf(
    {
      place,
      start: token.start,
      other: false,
      not: new Set(),
      fit: ({ entities: numbers }, entities) =>
        (asked.count === null ? numbers.length > 1 : numbers.length === asked.count) && entities.every(fits)
          ? entities.every(({ kind }) => kind === "state") === (wants === "state")
            ? 20
            : 0
          : null,
    },
    cast,
  );
  const members = found
    ? found.entities.map((entity) => cast.entities[entity] as Entity)
    : gathered(place, token.start, asked.count, fits, scene);
  // "Both sides" of two officials of two states are the states.
  const states = wants === "state" || (wants === "side" && members.every(({ kind }) => kind === "person"));
  const meant = states ? statesOf(members, scene) : [];
  return wants === "state" || meant.length > 0 ? meant : members;
}

/** How many a phrase means: a number, null for "some", or null altogether where it is no such phrase. */
function countAsked({ sentence, children }: Read, at: number, lemma: string): { readonly count: number | null } | null {
  const token = sentence.tokens[at] as Token;
  if (lemma === "both") return { count: 2 };
  const words = (children[at] ?? []).map((child) => sentence.tokens[child] as Token);
  // "our countries" are the speaker's to tell: the voices know.
  if (words.some((word) => word.deprel === "nmod:poss" && /^(?:our|my|your)$/i.test(word.form))) return null;
  const definite = words.some((word) => /^(?:the|these|those)$/i.test(word.form) || word.deprel === "nmod:poss");
  const restricted = words.some((word) => /^(?:amod|compound|nmod|acl)(?!:poss)/.test(word.deprel));
  if (PAIR.test(lemma) && definite && !restricted) return { count: 2 };
  if (!/Number=Plur/.test(token.feats) || restricted) return null;
  if (words.some((word) => /^both$/i.test(word.form))) return { count: 2 };
  const number = words.find((word) => word.deprel === "nummod")?.form.toLowerCase();
  if (number === "two" && definite) return { count: 2 };
  if (number === "three" && definite) return { count: 3 };
  if (number !== undefined || !words.some((word) => /^the$/i.test(word.form))) return null;
  return SIDES.test(lemma) ? { count: 2 } : isPersonNoun(lemma) ? { count: null } : null;
}

function kindOf(lemma: string): "person" | "state" | "side" | "anybody" | null {
  if (lemma === "both") return "anybody";
  if (STATES.test(lemma)) return "state";
  if (SIDES.test(lemma)) return "side";
  return PAIR.test(lemma) || isPersonNoun(lemma) ? "person" : null;
}

/** As many of the kind asked for as were named near, if just as many were. */
function gathered(
  place: Place,
  start: number,
  count: number | null,
  fits: (entity: Entity) => boolean,
  { cast }: Scene,
): readonly Entity[] {
  const found = new Set<number>();
  for (let index = cast.candidates.length - 1; index >= 0; index -= 1) {
    const candidate = cast.candidates[index] as Candidate;
    if (place.sentence - candidate.sentence > REACH) break;
    if (candidate.end > start || candidate.entities.length !== 1) continue;
    const number = candidate.entities[0] as number;
    if (fits(cast.entities[number] as Entity)) found.add(number);
  }
  if (count === null ? found.size < 2 || found.size > 4 : found.size !== count) return [];
  return [...found].sort((a, b) => a - b).map((number) => cast.entities[number] as Entity);
}

/** The states themselves, or those that persons belong to; empty where two belong to one. */
function statesOf(members: readonly Entity[], { cast, register }: Scene): readonly Entity[] {
  const states = members.map((member) => {
    if (member.kind === "state") return member;
    return member.country === null ? null : stateEntity(cast, member.country, register);
  });
  const distinct = [...new Set(states)].filter((state) => state !== null);
  return distinct.length === members.length ? distinct : [];
}
