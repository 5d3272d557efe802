import type { Actor, Name } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import type { Register, State } from "../../register/index.ts";
import { standsForGovernment } from "./capitals.ts";
import { type Match, matchAt } from "./phrase.ts";

/** A name found in a sentence; words first to last. `kind` null: an adjective of a state, which is no name. */
export interface Spotted {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: Name["kind"] | null;
  readonly state: State | null;
  readonly body: Actor | null;
}

/**
 * The names of a sentence: the network's, corrected by the register. A register name inside a longer name of the
 * network ("Moscow" in a newspaper's name) gives way; a person called Jordan stays a person.
 */
export function nameSpans(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  register: Register,
): readonly Spotted[] {
  const fromNetwork = sentence.names
    .map((name) => ({ ...name, ...wordsOf(sentence, name.start, name.end) }))
    .filter((name) => name.first >= 0)
    .map((name) => (name.kind === "place" ? { ...name, first: withFirstPart(sentence, name.first) } : name))
    .map((name) => (name.kind === "person" ? { ...name, last: overHyphen(sentence, name.last) } : name));
  const spotted: Spotted[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const name = fromNetwork.find((one) => one.first <= at && one.last >= at);
    const region = regionFrom(sentence, at, [], register);
    if (region !== null && region > at && region >= (name?.last ?? at)) {
      spotted.push(fromNames(sentence, at, region, "place"));
      at = region;
      continue;
    }
    const match = matchAt(sentence, at, sentence.tokens.length - 1, register, (entry) => entry.kind !== "person");
    if (
      match &&
      (!name || match.last >= name.last || (at === name.first && name.kind === "other")) &&
      !(name?.kind === "person" && keepsPerson(sentence, name.last, match, register))
    ) {
      spotted.push(fromRegister(sentence, children, at, match.last, match.entries));
      at = match.last;
    } else if (name && name.first === at) {
      spotted.push(fromNames(sentence, name.first, name.last, name.kind));
      at = name.last;
    } else if (!name) {
      const last = regionFrom(sentence, at, fromNetwork, register);
      if (last === null) continue;
      spotted.push(fromNames(sentence, at, last, "place"));
      at = last;
    }
  }
  return spotted;
}

/** "Yoon Suk-yeol", "al-Burhan": a part that a hyphen glues to a person's name is part of it. */
function overHyphen({ tokens }: Sentence, last: number): number {
  let at = last;
  while (
    /^[-‐‑]$/.test(tokens[at + 1]?.form ?? "") &&
    tokens[at + 1]?.start === tokens[at]?.end &&
    tokens[at + 2]?.start === tokens[at + 1]?.end &&
    /^\p{L}/u.test(tokens[at + 2]?.form ?? "")
  )
    at += 2;
  // "Kassym-Jomart Tokayev": what stands behind the glued part is the surname.
  while (at > last && tokens[at + 1]?.upos === "PROPN" && /^\p{Lu}/u.test(tokens[at + 1]?.form ?? "")) at += 1;
  return at;
}

/** A sea, strait or region of the gazetteer that the network did not see: the last word of the longest that begins here. */
function regionFrom(
  { tokens }: Sentence,
  at: number,
  names: readonly { readonly first: number }[],
  register: Register,
): number | null {
  if (!/^\p{Lu}\p{Ll}/u.test((tokens[at] as Token).form)) return null;
  for (let last = Math.min(at + 3, tokens.length - 1); last >= at; last -= 1) {
    if (names.some((name) => name.first > at && name.first <= last) || !/^\p{L}/u.test((tokens[last] as Token).form))
      continue;
    const words = tokens
      .slice(at, last + 1)
      .map((token) => token.form)
      .join(" ");
    if (register.placed(words).some((place) => place.population === null)) return last;
  }
  return null;
}

/** "New York": a first part of a place's name that the network left out. */
function withFirstPart({ tokens }: Sentence, first: number): number {
  const before = tokens[first - 1];
  return before &&
    before.upos === "PROPN" &&
    /^(?:New|San|Santa|Los|Las|Saint|St\.?|El|Port|Cape|Fort)$/.test(before.form)
    ? first - 1
    : first;
}

/** States whose names people are given. */
const GIVEN = /^(?:Jordan|Chad|Georgia|Israel|Kenya|India|Ireland|Malta)$/;

/**
 * Whether a person stays one where the register knows the words as a state's: "Michael Jordan", and "Jordan" by itself
 * unless it stands beside another state. A capital ("Washington welcomed …") speaks for its state.
 */
function keepsPerson(sentence: Sentence, last: number, { entry, last: until }: Match, register: Register): boolean {
  if (entry.kind !== "state" || last < until) return false;
  if (last > until) return true;
  const { tokens } = sentence;
  const token = tokens[last] as Token;
  if (entry.as !== "name" || !GIVEN.test(token.form)) return false;
  const joined = tokens.some(
    (other, at) =>
      at !== last &&
      ((other.deprel === "conj" && other.head === last) || (token.deprel === "conj" && token.head === at)) &&
      register.named(other.form).some((known) => known.kind === "state"),
  );
  return !joined;
}

function fromRegister(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  first: number,
  last: number,
  entries: ReturnType<Register["named"]>,
): Spotted {
  const head = headOf(sentence, first, last);
  const body = entries.find((entry) => entry.kind === "body");
  if (body?.kind === "body") return { first, last, head, kind: "organisation", state: null, body: body.actor };
  const state = entries.find((entry) => entry.kind === "state");
  if (state?.kind !== "state") return { first, last, head, kind: "other", state: null, body: null };
  const adjective = (sentence.tokens[head] as Token).upos === "ADJ" || state.as === "demonym";
  if (adjective) return { first, last, head, kind: null, state: state.state, body: null };
  const city = state.as === "capital" && !standsForGovernment(sentence, children, head);
  return { first, last, head, kind: city ? "place" : "state", state: state.state, body: null };
}

const fromNames = (sentence: Sentence, first: number, last: number, kind: Name["kind"]): Spotted => ({
  first,
  last,
  head: headOf(sentence, first, last),
  kind,
  state: null,
  body: null,
});

/** The word of a run whose head stands outside it. */
function headOf(sentence: Sentence, first: number, last: number): number {
  for (let at = first; at <= last; at += 1) {
    const { head } = sentence.tokens[at] as Token;
    if (head === null || head < first || head > last) return at;
  }
  return last;
}

function wordsOf(sentence: Sentence, start: number, end: number): { readonly first: number; readonly last: number } {
  const first = sentence.tokens.findIndex((token) => token.start === start);
  const last = sentence.tokens.findLastIndex((token) => token.end === end);
  return { first: last < first ? -1 : first, last };
}
