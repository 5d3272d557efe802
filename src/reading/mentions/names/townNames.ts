import type { Register } from "../../../register/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isTeller } from "../../en/speaks.ts";
import { genderOfGiven, isPersonNoun } from "../../en/words/kinds.ts";
import { isRole } from "../../en/words/offices.ts";
import { printed } from "../phrase/registeredName.ts";
import { runOf } from "../run.ts";
import { isFullName, type Spotted } from "./spotted.ts";

interface Read {
  readonly sentence: TreeSentence;
  readonly spotted: readonly Spotted[];
}

/** Inhabitants from which a town is known by its name alone; where the report tells of its country fewer will do. */
const KNOWN = 60_000;
const NEAR = 10_000;

/**
 * Towns that the network takes for persons, as the places they are: "Kherson lost power", "Khan Younis came under fire". The
 * gazetteer knows the whole name, nobody of the report bears it, no title stands beside it, and either what is told of
 * it befalls places, or no person of the register is called so.
 */
export function townsAmong<One extends Read>(read: readonly One[], register: Register): readonly One[] {
  const states = new Set(read.flatMap(({ spotted }) => spotted.flatMap(({ state }) => state?.code ?? [])));
  const isOf = (country: string | null): boolean => country !== null && states.has(country);
  const names = new Map<string, boolean>();
  for (const { sentence, spotted } of read)
    for (const spot of spotted) {
      if (spot.kind !== "person" || spot.state) continue;
      const name = nameOf(sentence, spot);
      const least = isToldOfPlace(sentence.nodes[spot.head] as Node) ? NEAR : KNOWN;
      const towns = register
        .placed(name)
        .filter(
          ({ kind, population, country }) => kind !== "state" && (population ?? NEAR) >= (isOf(country) ? NEAR : least),
        );
      if (towns.length === 0 || names.get(name) === false) continue;
      names.set(name, (names.get(name) ?? true) && mayBeTown(sentence, spot, name, register));
    }
  const borne = new Set(
    read.flatMap(({ sentence, spotted }) =>
      spotted
        .filter((spot) => isFullName(spot) && !names.get(nameOf(sentence, spot)))
        .flatMap((spot) => formsIn(sentence, spot)),
    ),
  );
  const isTown = (name: string): boolean => names.get(name) === true && !borne.has(name);
  return read.map((one) => ({
    ...one,
    spotted: one.spotted.map((spot) =>
      spot.kind === "person" && isTown(nameOf(one.sentence, spot)) ? { ...spot, kind: "place" as const } : spot,
    ),
  }));
}

const nameOf = ({ nodes }: TreeSentence, { first, last }: Spotted): string => printed(nodes[first] as Node, last);

const formsIn = (sentence: TreeSentence, spot: Spotted): readonly string[] =>
  runOf(sentence, spot).map(({ form }) => form);

const befalls = wordClass("befalls-places");
const dangers = wordClass("dangers-of-places");

/** Whether nothing beside a name says that it is a person's, and something says that it is none. */
function mayBeTown(sentence: TreeSentence, spot: Spotted, name: string, register: Register): boolean {
  const head = sentence.nodes[spot.head] as Node;
  const before = sentence.nodes[spot.first - 1];
  const isTitle = ({ lemma }: Node): boolean => isRole(lemma) || isPersonNoun(lemma);
  if (isTeller(head) || (before && (isTitle(before) || /^(?:Mr|Mrs|Ms|Dr)\.?$/.test(before.form)))) return false;
  if (head.children.some((child) => child.deprel === "appos" && isTitle(child))) return false;
  const last = sentence.nodes[spot.last] as Node;
  // "Charlotte was captured": a given name is a person's first.
  if (spot.first === spot.last && genderOfGiven(last.lower) !== null) return false;
  if (isToldOfPlace(head)) return true;
  return register.surnamed(last.form).length === 0 && register.named(name).length === 0;
}

/** "Rafah was emptied", "Bakhmut came under fire", "fought over Bakhmut". */
function isToldOfPlace({ deprel, parent: verb }: Node): boolean {
  if (!verb) return false;
  if (deprel === "nsubj:pass" || deprel === "obj") return befalls(verb);
  if (deprel !== "nsubj") return false;
  return verb.children.some(({ lemma, rel }) => /^(?:obj|obl|xcomp)$/.test(rel) && dangers.has(lemma));
}
