import type { Actor } from "../../../contract/index.ts";
import type { Sentence, Token } from "../../../language/types.ts";
import type { Register, State } from "../../../register/index.ts";
import { NAMED, sectorOf } from "../../en/words/sectors.ts";
import { matchAt } from "./match.ts";
import { placeAt, type Town } from "./towns.ts";

/** What the states, bodies and places named in a phrase, and its other words, tell of whoever it means. */
export interface Told {
  readonly countries: readonly State[];
  /** The country that its states, else its bodies, else its places tell; ISO 3166 alpha-3. */
  readonly country: string | null;
  /** The intergovernmental organisation it belongs to, "a European Union official". */
  readonly igo: boolean;
  /** Whether its last words name a state: "the Czech Republic", and not "the Czech Football Federation". */
  readonly wholeState: boolean;
  /** The PLOVER sector that its words and the bodies named in them tell. */
  readonly sector: string | null;
}

/**
 * Country and sector of a run of words: states by name, adjective, capital or government word; bodies of the register
 * by theirs; towns and regions where neither is named. Longest matches first.
 *
 * @param passed words among them that tell nothing
 */
export function toldBy(
  sentence: Sentence,
  first: number,
  last: number,
  register: Register,
  passed: ReadonlySet<number> = NONE,
): Told {
  const { tokens } = sentence;
  const states: State[] = [];
  const bodies: Actor[] = [];
  const words: string[] = [];
  let place: string | null = null;
  let lastState = first - 1;
  for (let at = first; at <= last; ) {
    if (passed.has(at)) {
      at += 1;
      continue;
    }
    const match = matchAt(sentence, at, last, register, (entry) => entry.kind !== "person");
    if (match) {
      const state = match.entries.find((entry) => entry.kind === "state");
      const body = match.entries.find((entry) => entry.kind === "body" && !entry.common);
      if (state?.kind === "state" && !states.includes(state.state)) states.push(state.state);
      if (state?.kind === "state" && state.as === "name") lastState = match.last;
      if (body?.kind === "body") {
        bodies.push(body.actor);
        // A people tells a country; what those of it do, the other words tell.
        words.push(/^(?:CVL|PRE)?$/.test(body.actor.sector ?? "") ? "" : `${NAMED}${body.actor.sector}`);
      }
      at = match.last + 1;
      continue;
    }
    // Of several the last: "a town in Bavaria".
    const town: Town | null = placeAt(sentence, at, last, register);
    if (town) {
      place = town.country;
      at = town.last + 1;
      continue;
    }
    words.push((tokens[at] as Token).form);
    at += 1;
  }
  const body = bodies.find((one) => one.country !== null);
  return {
    countries: states,
    country: states[0]?.code ?? body?.country ?? place,
    wholeState: lastState === last,
    igo: states.length === 0 && !body && bodies.some((one) => one.kind === "igo"),
    sector: sectorOf(words.join(" ").replace(/ (['’]s)\b/g, "$1")),
  };
}

const NONE: ReadonlySet<number> = new Set();
