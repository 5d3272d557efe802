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
 * name; a state is a state of that country or its government. One who cannot be known may only be given as the words
 * themselves describe him: `words` are those of the labelled speaker.
 */
export function isMeant(actor: Actor, label: LabelledActor, words: string): boolean {
  if (!label.known) {
    const [told, given] = [tokens(words), tokens(actor.name)];
    const described = contains(told, given) || contains(given, told);
    return described || label.names.some((name) => fold(name) === fold(actor.name) || isPart(name, actor.name));
  }
  if (label.kind === "state")
    return (
      actor.country !== null &&
      (label.countries ?? []).includes(actor.country) &&
      (actor.kind === "state" || label.names.some((name) => tokens(name).length > 1 && isPart(name, actor.name)))
    );
  // "Haaretz" is no state, "China National Oil" not China.
  if (actor.kind === "state") return label.names.some((name) => fold(name) === fold(actor.name));
  if (label.kind === "person") return label.names.some((name) => isSamePerson(name, withoutRole(actor.name, words)));
  return label.names.some((name) => isPart(name, actor.name));
}

/**
 * Whether a reader's actor is nothing but the words of the speaker, of whom it knows no more ("the ex-president"): nobody
 * is given then, and nobody wrong.
 */
export const isBareDescription = ({ name, kind }: Actor, words: string): boolean =>
  kind !== "state" && !/\p{Lu}/u.test(name) && contains(tokens(words), tokens(name));

/** A name that is the speaker's words themselves may have the role before it: "Dean Kyte". */
const withoutRole = (name: string, words: string): string =>
  fold(name) === fold(words) ? (tokens(name).at(-1) ?? name) : name;

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
