import { wordClass } from "../../en/lexicon.ts";
import { hasChild } from "../../syntax/subtree.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import type { Description } from "./description.ts";

const isIssued = wordClass("issued");

/** Whose words "a statement" is: its owner's, else those of the subject of its clause. */
export function issuerOf({ noun, owner }: Description, { meant }: SentenceContext, { cast }: Discourse): number | null {
  if (!isIssued(noun)) return null;
  if (owner !== null && owner >= 0) return owner;
  const from = noun.children
    // "a letter to the council" is not the council's.
    .filter((child) => !hasChild(child, ({ lower }) => /^(?:to|for|against|about|on)$/.test(lower)))
    .flatMap(({ deprel, at }) => (deprel === "nmod" ? (meant.get(at) ?? []) : []))[0];
  if (from) return from.kind === "thing" ? null : from.number;
  if (!/^(?:obl|obj)$/.test(noun.deprel)) return null;
  const subject = noun.parent?.children.find(({ deprel }) => deprel === "nsubj");
  const entity = meant.get(subject?.at ?? -1);
  return entity && cast.entities[entity.number]?.kind !== "thing" ? entity.number : null;
}
