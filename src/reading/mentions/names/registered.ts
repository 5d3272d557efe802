import type { Sentence, Token } from "../../../language/types.ts";
import type { Register, State } from "../../../register/index.ts";
import { type Match, matchAt } from "../phrase/match.ts";
import type { Tree } from "../tree.ts";
import { standsForGovernment } from "./capitals.ts";
import { isWellKnown } from "./gazetteer.ts";
import { headOf, type Run, type Spotted } from "./spotted.ts";

/** A name that the register knows, as what it knows it for: a body, a state, or the town that a state's capital is. */
export function registeredAs(tree: Tree, first: number, { last, entries }: Match, register: Register): Spotted {
  const { sentence } = tree;
  const head = headOf(sentence, { first, last });
  const bodies = entries.filter((entry) => entry.kind === "body");
  if (bodies[0]) {
    // A territory that is no state is a place unless it acts.
    // So is the town that stands for those who sit in it.
    const words = sentence.tokens[first]?.form ?? "";
    const seat =
      bodies[0].actor.kind === "igo" &&
      first === last &&
      /^\p{Lu}\p{Ll}{2,}/u.test(words) &&
      register.placed(words).some(isWellKnown);
    const place = (seat || bodies[0].actor.sector === "PRE") && !standsForGovernment(tree, head);
    return { first, last, head, kind: place ? "place" : "organisation", state: null, bodies: place ? [] : bodies };
  }
  const state = entries.find((entry) => entry.kind === "state");
  if (state?.kind !== "state") return { first, last, head, kind: "other", state: null, bodies: [] };
  const adjective = (sentence.tokens[head] as Token).upos === "ADJ" || state.as === "demonym";
  if (adjective) return { first, last, head, kind: null, state: state.state, bodies: [] };
  const city =
    state.as === "capital" && (!standsForGovernment(tree, head) || isInState(sentence, last, state.state, register));
  return { first, last, head, kind: city ? "place" : "state", state: state.state, bodies: [] };
}

/** "THE HAGUE, Netherlands": a capital before its own state's name is the city. */
function isInState(sentence: Sentence, last: number, state: State, register: Register): boolean {
  if (sentence.tokens[last + 1]?.form !== ",") return false;
  if (!sentence.tokens[last + 2]) return false;
  const behind = matchAt(sentence, last + 2, sentence.tokens.length - 1, register, (entry) => entry.kind === "state");
  return behind?.entry.kind === "state" && behind.entry.as === "name" && behind.entry.state.code === state.code;
}

/** Whether words are a state's name, or its adjective, and nothing more: no capital. */
export function isStateAlone(sentence: Sentence, { first, last }: Run, register: Register): boolean {
  const match = matchAt(sentence, first, last, register, (entry) => entry.kind === "state");
  return match?.last === last && match.entry.kind === "state" && match.entry.as !== "capital";
}
