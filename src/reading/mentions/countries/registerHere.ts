import type { Entry, Place, Register } from "../../../register/index.ts";
import type { TreeSentence } from "../../document/tree.ts";
import { areasTold } from "./areasTold.ts";
import { townBefore } from "./townsTold.ts";
import { twinsTold } from "./twinsTold.ts";

/** What a report calls by a name that others bear, too. */
interface Told {
  /** The country that the place lies in, or that the state is; ISO 3166 alpha-3. */
  readonly country: string;
  readonly as: "place" | "state";
}

/**
 * The register as one report uses its names, where the report says which of several it means: "Tripoli" of "Tripoli,
 * Lebanon" is a town of Lebanon in all of the report, "Georgia" beside "Alabama" a state of the USA, and "Congo" the one whose
 * capital is Brazzaville where the report speaks of that one alone. The register itself where no name is told so.
 */
export function registerHere(sentences: readonly TreeSentence[], register: Register): Register {
  const told = new Map<string, Told>();
  const words = sentences.flatMap(({ nodes }) => nodes.filter(({ form }) => /^\p{Lu}\p{Ll}/u.test(form)));
  for (const word of words) {
    const town = townBefore(word, register);
    if (town && !told.has(town.name)) told.set(town.name, { country: town.country, as: "place" });
  }
  for (const [name, country] of areasTold(words, register)) told.set(name, { country, as: "place" });
  for (const [name, country] of twinsTold(words, register)) told.set(name, { country, as: "state" });
  if (told.size === 0) return register;
  const named = (name: string): readonly Entry[] => {
    const one = told.get(name);
    const entries = register.named(name);
    if (!one) return entries;
    const state = register.state(one.country);
    if (one.as === "state") return state ? [{ kind: "state", state, as: "name" }] : entries;
    return entries.filter((entry) => entry.kind !== "state" || entry.state.code === one.country);
  };
  const placed: Register["placed"] = (name, ...kind) => {
    const one = told.get(name);
    const places = register.placed(name, ...kind);
    return one ? places.filter((place) => place.country === one.country && isBelow(place, one)) : places;
  };
  return Object.create(register, {
    named: { value: named, enumerable: true },
    placed: { value: placed, enumerable: true },
  }) as Register;
}

/** A part of a state is not the state that bears its name. */
const isBelow = (place: Place, { as }: Told): boolean => as === "state" || place.kind !== "state";
