import type { Sentence, Token } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import { wholeBodyName } from "./bodies.ts";
import { overHyphen, withoutPost, withoutTitle } from "./edges.ts";
import { isWellKnown } from "./gazetteer.ts";
import type { Seen } from "./rule.ts";
import type { Run } from "./spotted.ts";

/** The network's names, whole and without what is no part of them; "in Benghazi" is a place, whatever it took it for. */
export function namesSeen(sentence: Sentence, homes: readonly Run[], register: Register): readonly Seen[] {
  return sentence.names
    .map(({ start, end, kind }) => ({ kind, ...wordsOf(sentence, start, end) }))
    .map((name) => ({ ...name, last: withoutBracket(sentence, name) }))
    .filter(
      (name) =>
        name.first >= 0 &&
        !isDirection(sentence, name) &&
        !homes.some((home) => home.first <= name.last && home.last >= name.first),
    )
    .map((name) => (name.kind === "place" ? { ...name, first: withFirstPart(sentence, name.first) } : name))
    .map((name) => (name.kind === "person" ? { ...name, last: overHyphen(sentence, name.last) } : name))
    .map((name) => (standsAsPlace(sentence, name, register) ? { ...name, kind: "place" as const } : name))
    .map((name) => (name.kind === "person" ? { ...name, ...withoutPost(sentence, name) } : name))
    .map((name) => (name.kind === "person" ? { ...name, first: withoutTitle(sentence, name) } : name))
    .map((name) => (name.kind === "organisation" ? { ...name, ...wholeBodyName(sentence, name) } : name));
}

function wordsOf(sentence: Sentence, start: number, end: number): Run {
  const first = sentence.tokens.findIndex((token) => token.start === start);
  const last = sentence.tokens.findLastIndex((token) => token.end === end);
  return { first: last < first ? -1 : first, last };
}

/** "(Unipor)": a bracket that closes behind a name, and opened before it, is no part of it. */
function withoutBracket({ tokens }: Sentence, { first, last }: Run): number {
  const closes = last > first && /^[)\]]$/.test(tokens[last]?.form ?? "");
  return closes && !tokens.slice(first, last).some(({ form }) => /^[([]$/.test(form)) ? last - 1 : last;
}

/** "West African farmers": a quarter of the sky in front of an adjective is nobody's name. */
function isDirection({ tokens }: Sentence, { first, last }: Run): boolean {
  const next = tokens[last + 1];
  return (
    first === last &&
    /^(?:North|South|East|West|Central|Northern|Southern|Eastern|Western)$/.test(tokens[first]?.form ?? "") &&
    next?.upos === "ADJ" &&
    /^\p{Lu}/u.test(next.form)
  );
}

/** Behind these something is somewhere. */
const AT = /^(?:in|at|near|outside|inside|around|across|throughout)$/i;

/** "in Benghazi": one word behind "in" that the gazetteer knows is a place, whatever the network takes it for. */
function standsAsPlace({ tokens }: Sentence, { first, last, kind }: Seen, register: Register): boolean {
  if (first !== last || (kind !== "person" && kind !== "other")) return false;
  const token = tokens[first] as Token;
  if (!AT.test(tokens[first - 1]?.form ?? "") || /^['’]s?$/.test(tokens[first + 1]?.form ?? "")) return false;
  return register.placed(token.form).some(isWellKnown);
}

/** "New York": a first part of a place's name that the network left out. */
function withFirstPart({ tokens }: Sentence, first: number): number {
  const before = tokens[first - 1];
  return before && /^(?:New|San|Santa|Los|Las|Saint|St\.?|El|Port|Cape|Fort)$/.test(before.form) ? first - 1 : first;
}
