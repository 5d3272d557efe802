import type { Actor } from "../../../src/contract/index.ts";
import { fold } from "../../../src/register/index.ts";
import type { LabelledActor } from "./labelled.ts";

/** Words of a name that tell nobody apart. */
const EMPTY = new Set(["the", "a", "an", "of", "and", "for", "in"]);
const TITLES = new Set([
  "mr",
  "mrs",
  "ms",
  "dr",
  "prof",
  "professor",
  "gen",
  "general",
  "judge",
  "justice",
  "president",
]);

/**
 * Whether an actor that the reader gives is the one who is meant. A person may go by the surname, a body by a part of its
 * name; a state is a state of that country. One who cannot be known may only be given as the words themselves describe
 * him: `words` are those of the labelled speaker.
 */
export function isMeant(actor: Actor, label: LabelledActor, words: string): boolean {
  if (!label.known) {
    const described = contains(tokens(words), tokens(actor.name));
    return described || label.names.some((name) => fold(name) === fold(actor.name) || isPart(name, actor.name));
  }
  if (label.kind === "state")
    return actor.kind === "state" && actor.country !== null && (label.countries ?? []).includes(actor.country);
  // "Haaretz" is no state, "China National Oil" not China.
  if (actor.kind === "state") return label.names.some((name) => fold(name) === fold(actor.name));
  if (label.kind === "person") return label.names.some((name) => isSamePerson(name, actor.name));
  return label.names.some((name) => isPart(name, actor.name));
}

function isSamePerson(name: string, given: string): boolean {
  const [all, some] = [tokens(name), tokens(given)];
  if (some.length === 0) return false;
  if (some.length === 1) return some[0] === all.at(-1) || some[0] === all.join("");
  return contains(all, some) || (contains(some, all) && (all.length > 1 || some.at(-1) === all[0]));
}

function isPart(name: string, given: string): boolean {
  const [all, some] = [tokens(name), tokens(given)];
  return all.length > 0 && some.length > 0 && (contains(all, some) || contains(some, all));
}

const contains = (all: readonly string[], some: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));

const tokens = (name: string): readonly string[] =>
  fold(name)
    .replace(/'s\b/g, "")
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== "" && !EMPTY.has(word) && !TITLES.has(word));
