import type { Register, State } from "../../../register/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { type RegisteredName, registeredNameAt } from "../phrase/registeredName.ts";
import { headOfRun, type Run } from "../run.ts";
import { standsForGovernment } from "./capitals.ts";
import { isWellKnown } from "./gazetteer.ts";
import type { Spotted } from "./spotted.ts";

/** A name that the register knows, as what it knows it for: a body, a state, or the town that a state's capital is. */
export function registeredAs(
  { at: first, form, sentence }: Node,
  { last, entries }: RegisteredName,
  register: Register,
): Spotted {
  const head = headOfRun(sentence, { first, last });
  const noun = sentence.nodes[head] as Node;
  const found = { first, last, head, state: null, bodies: [] };
  const bodies = entries.filter((entry) => entry.kind === "body");
  if (bodies[0]) {
    // A territory that is no state is a place unless it acts.
    // So is the town that stands for those who sit in it.
    const seat =
      bodies[0].actor.kind === "igo" &&
      first === last &&
      /^\p{Lu}\p{Ll}{2,}/u.test(form) &&
      register.placed(form).some(isWellKnown);
    const place = (seat || bodies[0].actor.sector === "PRE") && !standsForGovernment(noun);
    return place ? { ...found, kind: "place" } : { ...found, kind: "organisation", bodies };
  }
  const state = entries.find((entry) => entry.kind === "state");
  if (state?.kind !== "state") return { ...found, kind: "other" };
  if (noun.upos === "ADJ" || state.as === "demonym") return { ...found, kind: null, state: state.state };
  const city =
    state.as === "capital" && (!standsForGovernment(noun) || isInState(sentence, last, state.state, register));
  return { ...found, kind: city ? "place" : "state", state: state.state };
}

/** "THE HAGUE, Netherlands": a capital before its own state's name is the city. */
function isInState({ nodes }: TreeSentence, last: number, state: State, register: Register): boolean {
  const next = nodes[last + 1]?.form === "," ? nodes[last + 2] : undefined;
  const behind = next && registeredNameAt(next, register, (entry) => entry.kind === "state");
  return behind?.entry.kind === "state" && behind.entry.as === "name" && behind.entry.state.code === state.code;
}

/** Whether words are a state's name, or its adjective, and nothing more: no capital. */
export function isStateAlone({ nodes }: TreeSentence, { first, last }: Run, register: Register): boolean {
  const match = registeredNameAt(nodes[first] as Node, register, (entry) => entry.kind === "state", last);
  return match?.last === last && match.entry.kind === "state" && match.entry.as !== "capital";
}
