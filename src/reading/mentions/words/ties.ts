import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isTeller } from "../../en/speaks.ts";
import { hasChild } from "../../syntax/subtree.ts";

const ties = wordClass("ties");

/**
 * Whether a noun tells what holds between parties rather than a body of people: "a burgeoning alliance between Norway and
 * Kenya", "their partnership with Peru". What speaks is a body, whoever it is formed with.
 */
export const isTie = (noun: Node): boolean =>
  ties(noun) &&
  !isTeller(noun) &&
  hasChild(
    noun,
    (child) => child.deprel === "nmod" && hasChild(child, ({ lower }) => /^(?:between|with)$/.test(lower)),
  );
