import type { Token } from "../../../language/types.ts";
import { holds, type State } from "../../../register/index.ts";
import type { Entity } from "../cast/entities.ts";
import type { Read, Scene } from "../scene.ts";
import { holdersOf } from "./holders.ts";

/** Posts of which a state has one holder, and each holder meets the other's. */
const POSTS = /^(?:head_of_government|(?:foreign|defence|finance|interior)_minister)$/;
const PRESIDENT = /^president\b/i;

/**
 * "Wang told his Russian counterpart": who holds in the other state, on the report's day, the post that its owner is known to
 * hold. A president's counterpart is a president; with the king of a state or its chancellor it is left open who is meant.
 */
export function counterpartOf(read: Read, at: number, country: State, scene: Scene): Entity | null {
  const { register, report } = scene;
  const day = report.published;
  const owner = ownerOf(read, at);
  const entry = owner?.actor ? register.entry(owner.actor.id) : null;
  if (day === null || entry?.kind !== "person" || owner?.country === country.code) return null;
  const held = register.tenures(entry.person).filter((tenure) => holds(tenure, day) === "known");
  const presides = held.some(({ kind, title }) => kind === "head_of_state" && PRESIDENT.test(title));
  const kind = presides ? "head_of_state" : held.find((tenure) => POSTS.test(tenure.kind))?.kind;
  if (kind === undefined) return null;
  return holdersOf({ kinds: [kind], titled: presides ? PRESIDENT : null }, country, scene).holder;
}

/** Whose counterpart it is: the name that owns it, or for a pronoun the person told of last in its sentence. */
function ownerOf({ sentence, children, owners }: Read, at: number): Entity | undefined {
  const owner = (children[at] ?? []).find((child) => (sentence.tokens[child] as Token).deprel === "nmod:poss");
  if (owner === undefined) return undefined;
  if ((sentence.tokens[owner] as Token).upos !== "PRON") return owners.get(owner);
  for (let before = owner - 1; before >= 0; before -= 1) {
    const entity = owners.get(before);
    if (entity?.kind === "person") return entity;
  }
  return undefined;
}
