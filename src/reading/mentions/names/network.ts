import type { Register } from "../../../register/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { LEXICON } from "../../en/lexicon.ts";
import { isCapital, isOwnersMark } from "../../syntax/forms.ts";
import type { Run } from "../run.ts";
import { wholeBodyName, withoutTicker } from "./bodyNames.ts";
import { isWellKnown } from "./gazetteer.ts";
import { overHyphen, wholeHyphened, withoutPost, withoutTitle } from "./nameEdges.ts";
import type { Seen } from "./nameRule.ts";

const FIRST_PARTS = LEXICON.words("place-first-parts");

/** The network's names, whole and without what is no part of them; "in Benghazi" is a place, whatever it took it for. */
export function namesSeen(sentence: TreeSentence, homes: readonly Run[], register: Register): readonly Seen[] {
  return sentence.names.flatMap(({ start, end, kind }): readonly Seen[] => {
    const first = sentence.nodes.find((node) => node.start === start)?.at ?? -1;
    const until = sentence.nodes.findLast((node) => node.end === end)?.at ?? -1;
    const last = withoutBracket(sentence, { first, last: until });
    if (first < 0 || until < first || isDirection(sentence, { first, last })) return [];
    if (homes.some((home) => home.first <= last && home.last >= first)) return [];
    return [mended(sentence, { kind, first, last }, register)];
  });
}

function mended(sentence: TreeSentence, seen: Seen, register: Register): Seen {
  const { first, last, kind } = seen;
  if (kind === "organisation") return { kind, ...withoutTicker(sentence, wholeBodyName(sentence, seen), register) };
  if (kind === "place") {
    const whole = wholeHyphened(sentence, seen, register);
    return { kind, last: whole.last, first: withFirstPart(sentence, whole.first) };
  }
  const name = kind === "person" ? { kind, first, last: overHyphen(sentence, last) } : seen;
  if (standsAsPlace(sentence, name, register)) return { ...name, kind: "place" };
  if (kind !== "person") return name;
  const run = withoutPost(sentence, name);
  return { kind, first: withoutTitle(sentence, run), last: run.last };
}

/** "(Unipor)": a bracket that closes behind a name, and opened before it, is no part of it. */
function withoutBracket({ nodes }: TreeSentence, { first, last }: Run): number {
  const closes = last > first && /^[)\]]$/.test(nodes[last]?.form ?? "");
  return closes && !nodes.slice(first, last).some(({ form }) => /^[([]$/.test(form)) ? last - 1 : last;
}

/** "West African farmers": a quarter of the sky in front of an adjective is nobody's name. */
function isDirection({ nodes }: TreeSentence, { first, last }: Run): boolean {
  const { form = "", next } = nodes[first] ?? {};
  return (
    first === last &&
    /^(?:North|South|East|West|Central)(?:ern)?$/.test(form) &&
    next?.upos === "ADJ" &&
    isCapital(next)
  );
}

/** "in Benghazi": one word behind "in" that the gazetteer knows is a place, whatever the network takes it for. */
function standsAsPlace({ nodes }: TreeSentence, { first, last, kind }: Seen, register: Register): boolean {
  if (first !== last || (kind !== "person" && kind !== "other")) return false;
  const { previous, next, form } = nodes[first] as Node;
  const placed = /^(?:in|at|near|outside|inside|around|across|throughout)$/.test(previous?.lower ?? "");
  return placed && !isOwnersMark(next) && register.placed(form).some(isWellKnown);
}

/** "New York": a first part of a place's name that the network left out. */
const withFirstPart = ({ nodes }: TreeSentence, first: number): number =>
  FIRST_PARTS.has(nodes[first - 1]?.form ?? "") ? first - 1 : first;
