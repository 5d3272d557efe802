import type { Entry, Place, Register } from "../../../register/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isCapital, isOwnersMark } from "../../syntax/forms.ts";
import { printed, registeredNameAt } from "../phrase/registeredName.ts";

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

/** Words that a place's name may have. */
const LONGEST = 3;

/** "Tripoli, Lebanon", "Paris, Texas": a town in front of the state or the part of one that it lies in, of no list of names. */
function townBefore(first: Node, register: Register): { readonly name: string; readonly country: string } | null {
  const { nodes } = first.sentence;
  for (let size = LONGEST; size >= 1; size -= 1) {
    const last = nodes[first.at + size - 1];
    const comma = last?.next;
    const behind = comma?.next;
    if (!last || comma?.form !== "," || !behind || !/^\p{Lu}/u.test(behind.form)) continue;
    const name = printed(first, last.at);
    const towns = register.placed(name).filter(({ kind }) => kind === "city");
    const within = towns.length > 0 ? areaAt(behind, register) : null;
    if (within === null || isListed(within.last)) continue;
    const country = towns.some((place) => place.country === within.country) ? within.country : null;
    if (country !== null && isKnownElsewhere(name, country, register)) return { name, country };
  }
  return null;
}

/** A name that without more means a place or a state of another country. */
const isKnownElsewhere = (name: string, country: string, register: Register): boolean =>
  register.placed(name)[0]?.country !== country ||
  register.named(name).some((entry) => entry.kind === "state" && entry.state.code !== country);

/** The state, or the part of one, whose name begins at a word, with its last word. */
function areaAt(first: Node, register: Register): { readonly country: string; readonly last: Node } | null {
  const { nodes } = first.sentence;
  for (let size = LONGEST; size >= 1; size -= 1) {
    const last = nodes[first.at + size - 1];
    if (!last || !/^\p{L}/u.test(last.form)) continue;
    const area = register.placed(printed(first, last.at)).find(({ kind }) => kind === "area");
    if (area?.country && size >= (stateAt(first, register)?.size ?? 0)) return { country: area.country, last };
    const state = stateAt(first, register);
    if (state?.size === size) return { country: state.code, last };
  }
  return null;
}

function stateAt(first: Node, register: Register): { readonly code: string; readonly size: number } | null {
  const match = registeredNameAt(first, register, (entry) => entry.kind === "state" && entry.as === "name");
  return match?.entry.kind === "state" ? { code: match.entry.state.code, size: match.last - first.at + 1 } : null;
}

/** "in Moscow, Georgia and Armenia": a name that others follow is one of a list. */
const isListed = ({ next }: Node): boolean =>
  /^(?:and|or|&|,)$/.test(next?.form ?? "") && next?.next?.upos === "PROPN" && /^\p{Lu}/u.test(next.next.form);

/** States whose name a part of another state bears, where the report tells of that part: "Georgia and Pennsylvania". */
function areasTold(words: readonly Node[], register: Register): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const candidates = words.flatMap((word) => {
    const match = registeredNameAt(word, register, (entry) => entry.kind === "state" && entry.as === "name");
    if (match?.entry.kind !== "state") return [];
    const name = printed(word, match.last);
    const { code } = match.entry.state;
    const area = register.placed(name).find(({ kind, country }) => kind === "area" && country !== code);
    return area?.country ? [{ word, last: match.last, name, code, country: area.country }] : [];
  });
  const isState = new Map<string, boolean>();
  for (const { word, last, name, code, country } of candidates) {
    if (found.has(name)) continue;
    const end = word.sentence.nodes[last] as Node;
    const behindTown = word.previous?.form === "," && isTownOf(word.previous.previous, country, code, register);
    if (behindTown && !isListed(end)) found.set(name, country);
    else if (hasOfficeOfPart(word, end) || isBesideArea(word, end, country, register)) {
      isState.set(name, isState.get(name) ?? isSpokenOf(code, name, words, register));
      if (isState.get(name) === false) found.set(name, country);
    }
  }
  return found;
}

/** Whether a town of a country, and of no other one in question, ends at a word. */
function isTownOf(last: Node | null, country: string, other: string, register: Register): boolean {
  if (!last) return false;
  return [2, 1, 0].some((before) => {
    const first = last.sentence.nodes[last.at - before];
    const towns = first ? register.placed(printed(first, last.at)).map((place) => place.country) : [];
    return towns.includes(country) && !towns.includes(other);
  });
}

const ofPart = wordClass("offices-of-part");

/** "Georgia Governor", "Georgia's governor", "the governor of Georgia": an office that a part of a state has. */
function hasOfficeOfPart(first: Node, last: Node): boolean {
  const behind = isOwnersMark(last.next) ? last.next?.next : last.next;
  const before = first.previous?.form === "of" ? first.previous.previous : null;
  return [behind, before].some((word) => ofPart.has(word?.lower.replace(/\.$/, "") ?? ""));
}

/** Inhabitants of a town that every reader knows the country of. */
const WELL_KNOWN = 200_000;

/** "Georgia and Pennsylvania", "in Georgia, as in Alabama": the sentence names another part of that country, or a large town in it. */
function isBesideArea(first: Node, last: Node, country: string, register: Register): boolean {
  const { nodes } = first.sentence;
  return nodes.some((node) => {
    if (node.upos !== "PROPN" || !isCapital(node) || (node.at >= first.at && node.at <= last.at)) return false;
    return [2, 1].some((size) => {
      const end = nodes[node.at + size - 1];
      if (!end || !isCapital(end) || (size > 1 && node.at < first.at && end.at >= first.at)) return false;
      const places = register.placed(printed(node, end.at));
      const isArea = ({ kind }: Place): boolean => kind === "area";
      const large = ({ population }: Place): boolean => (population ?? 0) >= WELL_KNOWN;
      const areas = places.filter(isArea);
      const telling = areas.length > 0 ? areas : places.some(large) ? places : [];
      return telling.length > 0 && telling.every((place) => place.country === country);
    });
  });
}

/** Whether a report speaks of a state by another name than one: by its capital, its people, its adjective. */
const isSpokenOf = (code: string, name: string, words: readonly Node[], register: Register): boolean =>
  words.some((word) => {
    const match = registeredNameAt(word, register, (entry) => entry.kind === "state" && entry.state.code === code);
    return match !== null && printed(word, match.last) !== name;
  });

/** Two states that one name is short for: the one that it means without more, and the other. */
const TWINS: readonly (readonly [name: string, usual: string, other: string])[] = [["Congo", "COD", "COG"]];

/** "Congo" where the report speaks of the Republic, whose capital is Brazzaville, and not of the other one. */
function twinsTold(words: readonly Node[], register: Register): ReadonlyMap<string, string> {
  const told = TWINS.filter(
    ([name, usual, other]) =>
      words.some(({ form }) => form === name) &&
      isSpokenOfAlone(other, usual, name, words, register) &&
      !isSpokenOfAlone(usual, other, name, words, register),
  );
  return new Map(told.map(([name, , other]) => [name, other]));
}

/** The same of words that mean one of the two only: "Congolese" is of both. */
const isSpokenOfAlone = (
  code: string,
  other: string,
  name: string,
  words: readonly Node[],
  register: Register,
): boolean =>
  words.some((word) => {
    const match = registeredNameAt(word, register, (entry) => entry.kind === "state" && entry.state.code === code);
    return (
      match !== null &&
      printed(word, match.last) !== name &&
      !match.entries.some((entry) => entry.kind === "state" && entry.state.code === other)
    );
  });
