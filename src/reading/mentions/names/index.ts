import type { Token } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import type { Tree } from "../tree.ts";
import { known } from "./known.ts";
import { longerName } from "./longer.ts";
import { namesSeen } from "./network.ts";
import { person } from "./persons.ts";
import { realm } from "./realms.ts";
import { region, unseenRegion } from "./regions.ts";
import type { Rule, Seen } from "./rule.ts";
import { ship } from "./ships.ts";
import { type Spotted, spottedAs } from "./spotted.ts";
import { homesOf, where } from "./wheres.ts";

/** A name that only the network knows. */
const seenOnly: Rule = (at, seen, { tree: { sentence } }) =>
  seen?.first === at ? spottedAs(sentence, seen, seen.kind) : null;

/** The rules in the order in which they are asked; the first that knows a name has it. */
const RULES: readonly Rule[] = [ship, realm, where, region, person, longerName, known, seenOnly, unseenRegion];

/**
 * The names of a sentence: the network's, corrected by the register. A register name inside a longer name of the
 * network ("Moscow" in a newspaper's name) gives way; a person called Jordan stays a person.
 */
export function nameSpans(tree: Tree, register: Register): readonly Spotted[] {
  const { sentence } = tree;
  const homes = homesOf(sentence, register);
  const asked = { tree, register, homes, seen: namesSeen(sentence, homes, register) };
  const seenAt: Seen[] = [];
  for (const one of asked.seen.toReversed()) for (let at = one.first; at <= one.last; at += 1) seenAt[at] = one;
  const spotted: Spotted[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const seen = seenAt[at];
    if (!seen && beginsNoName(sentence.tokens[at] as Token) && !homes.some((one) => one.first === at)) continue;
    const name = firstKnown(at, seen, asked);
    if (!name) continue;
    spotted.push(name);
    at = name.last;
  }
  return spotted;
}

function firstKnown(at: number, seen: Seen | undefined, asked: Parameters<Rule>[2]): Spotted | null {
  for (const rule of RULES) {
    const name = rule(at, seen, asked);
    if (name) return name;
  }
  return null;
}

/** A word in small letters at which nothing that the register names begins: most words, passed over before any look-up. */
function beginsNoName({ form, upos }: Token): boolean {
  const first = form.charCodeAt(0);
  return first >= 97 && first <= 122 && upos !== "PROPN" && form !== "the" && form !== "al" && form !== "dpa";
}
