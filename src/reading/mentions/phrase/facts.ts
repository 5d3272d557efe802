import type { Actor } from "../../../contract/index.ts";
import type { Register, State } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { markedWords } from "../../en/lexicon.ts";
import { isRole } from "../../en/words/offices.ts";
import { NAMED, sectorOf } from "../../en/words/sectors.ts";
import { isCapital } from "../../syntax/forms.ts";
import { isPatron } from "../words/patrons.ts";
import { placeAt } from "./placeNamed.ts";
import { noPerson, registeredNameAt } from "./registeredName.ts";

/** What the states, bodies and places named in a phrase, and its other words, tell of whoever it means. */
export interface PhraseFacts {
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

/** "Parisian authorities": adjectives of towns → their country. */
const PEOPLE_OF_TOWN = markedWords("people-of-town", "of");

/** "Steve Israel", "Paris Vale": what stands beside a given name or a surname is a part of somebody's name. */
function isOfOwnName(first: Node, last: Node): boolean {
  if (first.upos !== "PROPN") return false;
  const { deprel, parent, previous } = first;
  const behind = /^flat/.test(deprel) && isNamePart(previous) && (previous === parent || previous?.parent === parent);
  const { next } = last;
  return behind || (isNamePart(next) && /^flat/.test(next?.deprel ?? "") && next?.parent === first);
}

/** A capitalised proper noun that is no title. */
const isNamePart = (word: Node | null): boolean =>
  word?.upos === "PROPN" && isCapital(word) && !isRole(word.lemma) && !isRole(word.lower);

/**
 * Country and sector of a run of words: states by name, adjective, capital or government word; bodies of the register
 * by theirs; towns and regions where neither is named. Longest matches first.
 *
 * @param passed words among them that tell nothing
 */
export function factsOf(run: readonly Node[], register: Register, passed: ReadonlySet<Node>): PhraseFacts {
  const limit = run.at(-1)?.at ?? -1;
  const states: State[] = [];
  const bodies: Actor[] = [];
  const words: string[] = [];
  let place: string | null = null;
  let [read, lastState] = [-1, -1];
  for (const node of run) {
    if (node.at <= read || passed.has(node)) continue;
    const named = registeredNameAt(node, register, noPerson, limit);
    const match = named && isOfOwnName(node, node.sentence.nodes[named.last] as Node) ? null : named;
    // Of several places the last: "a town in Bavaria".
    const town = match ? null : placeAt(node, limit, register);
    place = town?.country ?? PEOPLE_OF_TOWN.get(node.form) ?? place;
    read = match?.last ?? town?.last ?? node.at;
    if (!match && !town) words.push(node.form);
    // "the Norwegian-backed group" is not Norway's.
    const patron = match !== null && isPatron(node.sentence.nodes[match.last]);
    const state = patron ? undefined : match?.entries.find((entry) => entry.kind === "state");
    const body = match?.entries.find((entry) => entry.kind === "body" && !entry.common);
    if (state?.kind === "state" && !states.includes(state.state)) states.push(state.state);
    if (state?.kind === "state" && state.as === "name") lastState = read;
    if (body?.kind !== "body") continue;
    bodies.push(body.actor);
    // A people tells a country; what those of it do, the other words tell.
    words.push(/^(?:CVL|PRE)?$/.test(body.actor.sector ?? "") ? "" : `${NAMED}${body.actor.sector}`);
  }
  const body = bodies.find((one) => one.country !== null);
  const igo = states.length === 0 && !body && bodies.some((one) => one.kind === "igo");
  return {
    countries: states,
    // Where a body of several states has its seat tells nothing of those who serve it.
    country: states[0]?.code ?? body?.country ?? (igo ? null : place),
    wholeState: lastState === limit,
    igo,
    sector: sectorOf(words.join(" ").replace(/ (['’]s)\b/g, "$1")),
  };
}
