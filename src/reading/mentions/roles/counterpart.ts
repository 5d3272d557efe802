import { holds, type State } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import type { Entity } from "../entities/index.ts";
import { holdersOf } from "./holders.ts";

/** Posts of which a state has one holder, and each holder meets the other's. */
const POSTS = /^(?:head_of_government|(?:foreign|defence|finance|interior)_minister)$/;

const presides = (title: string): boolean => /^president\b/i.test(title);

/**
 * "Wang told his Russian counterpart": who holds in the other state, on the report's day, the post that its owner is known to
 * hold. A president's counterpart is a president; with the king of a state or its chancellor it is left open who is meant.
 */
export function counterpartOf(
  noun: Node,
  country: State,
  context: SentenceContext,
  discourse: Discourse,
): Entity | null {
  const { register, report } = discourse;
  const day = report.published;
  const owner = ownerOf(noun, context);
  const entry = owner?.actor ? register.entry(owner.actor.id) : null;
  if (day === null || entry?.kind !== "person" || owner?.country === country.code) return null;
  const held = register.tenures(entry.person).filter((tenure) => holds(tenure, day) === "known");
  const president = held.some(({ kind, title }) => kind === "head_of_state" && presides(title));
  const kind = president ? "head_of_state" : held.find((tenure) => POSTS.test(tenure.kind))?.kind;
  if (kind === undefined) return null;
  return holdersOf({ kinds: [kind], titled: president ? presides : null }, country, discourse).holder;
}

/** Whose counterpart it is: the name that owns it, or for a pronoun the person told of last in its sentence. */
function ownerOf({ children }: Node, { owners }: SentenceContext): Entity | undefined {
  const owner = children.find(({ deprel }) => deprel === "nmod:poss");
  if (owner?.upos !== "PRON") return owner && owners.get(owner.at);
  for (let word = owner.previous; word !== null; word = word.previous) {
    const entity = owners.get(word.at);
    if (entity?.kind === "person") return entity;
  }
  return undefined;
}
