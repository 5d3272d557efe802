import type { Register } from "../../../register/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { known } from "./known.ts";
import { longerName } from "./longer.ts";
import type { NameContext, NameRule, Seen } from "./nameRule.ts";
import { namesSeen } from "./network.ts";
import { person } from "./personNames.ts";
import { realm } from "./realms.ts";
import { region, unseenRegion } from "./regions.ts";
import { ship } from "./ships.ts";
import { type Spotted, spottedAs } from "./spotted.ts";
import { homesOf, where } from "./wheres.ts";

/** A name that only the network knows. */
const seenOnly: NameRule = ({ at, sentence }, seen) =>
  seen?.first === at ? spottedAs(sentence, seen, seen.kind) : null;

/** The rules in the order in which they are asked; the first that knows a name has it. */
const RULES: readonly NameRule[] = [ship, realm, where, region, person, longerName, known, seenOnly, unseenRegion];

/**
 * The names of a sentence: the network's, corrected by the register. A register name inside a longer name of the
 * network ("Moscow" in a newspaper's name) gives way; a person called Jordan stays a person.
 */
export function nameSpans(sentence: TreeSentence, register: Register): readonly Spotted[] {
  const homes = homesOf(sentence, register);
  const asked: NameContext = { register, homes, seen: namesSeen(sentence, homes, register) };
  const seenAt: Seen[] = [];
  for (const one of asked.seen.toReversed()) for (let at = one.first; at <= one.last; at += 1) seenAt[at] = one;
  const spotted: Spotted[] = [];
  for (const word of sentence.nodes) {
    if (word.at <= (spotted.at(-1)?.last ?? -1)) continue;
    const seen = seenAt[word.at];
    if (!seen && beginsNoName(word) && !homes.some((one) => one.first === word.at)) continue;
    const name = firstKnown(word, seen, asked);
    if (name) spotted.push(name);
  }
  return spotted;
}

function firstKnown(word: Node, seen: Seen | undefined, asked: NameContext): Spotted | null {
  for (const rule of RULES) {
    const name = rule(word, seen, asked);
    if (name) return name;
  }
  return null;
}

/** A word in small letters at which nothing that the register names begins: most words, passed over before any look-up. */
const beginsNoName = ({ form, upos }: Node): boolean =>
  /^[a-z]/.test(form) && upos !== "PROPN" && !/^(?:the|al|dpa)$/.test(form);
