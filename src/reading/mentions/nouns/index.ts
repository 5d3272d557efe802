import type { Node } from "../../document/tree.ts";
import { genderOfNoun } from "../../en/words/kinds.ts";
import { hasChild } from "../../syntax/subtree.ts";
import type { Entity, Meant, Place } from "../cast/entities.ts";
import type { Read, Scene } from "../scene.ts";
import { isTrait, readNoun, UNKNOWN_OWNER } from "./called.ts";
import { calledBefore } from "./calledBefore.ts";
import { issuerOf } from "./issuers.ts";
import { goesOn, lastNamed } from "./lastNamed.ts";
import { stranger } from "./strangers.ts";

/**
 * The one that a noun for persons, bodies or words on paper goes back to: with "the", or with an owner, the one called so
 * before, or the body named last. Null where it is somebody new, or no such noun.
 */
export function nounAgain(noun: Node, place: Place, read: Read, { cast }: Scene): Meant | null {
  const called = readNoun(noun, read);
  if (!called) return null;
  const { lemma, kind, traits, owner, the, span, form } = called;
  const before = the || (owner ?? UNKNOWN_OWNER) >= 0 ? calledBefore(called, place, cast) : null;
  if (before) {
    // "The statement said": words on paper speak for the one whose words they are.
    const issuer = kind === "thing" && before.issuer !== null ? cast.entities[before.issuer] : undefined;
    return { entity: issuer ?? before, span, form, by: issuer ? "mentions/words-of" : "mentions/noun-again" };
  }
  const state = stateAlone(noun, read);
  const alone = the && (traits.length === 0 || state !== null) && owner === null && kind === "body" && goesOn(lemma);
  const named = alone ? lastNamed(lemma, place, cast) : null;
  if (!named || (state !== null && (named.country ?? state) !== state)) return null;
  named.roles.add(lemma);
  return { entity: named, span, form, by: "mentions/kind-of-body" };
}

/** "the Norwegian company": the state that is all the phrase tells of it; null where it tells none, or more. */
function stateAlone({ children }: Node, { spotted }: Read): string | null {
  const [told, ...others] = children.filter(isTrait);
  if (!told || others.length > 0) return null;
  return spotted.find(({ first, last }) => first <= told.at && last >= told.at)?.state?.code ?? null;
}

/** Notes what a phrase calls somebody whom other rules found by it, so that the noun can go back to them. */
export function noteNoun(noun: Node, entity: Entity, read: Read): void {
  const called = readNoun(noun, read);
  if (!called || entity.kind === "state") return;
  entity.roles.add(called.lemma);
  for (const trait of called.traits) entity.traits.add(trait);
  entity.owner ??= called.owner;
  if (called.kind === "person") entity.gender ??= genderOfNoun(called.lemma);
}

/** Somebody new whom a noun for persons, bodies or words on paper means; null for other nouns. */
export function nounNew(noun: Node, read: Read, scene: Scene): Meant | null {
  const called = readNoun(noun, read);
  if (!called) return null;
  const { lemma, kind, traits, owner, span, form } = called;
  const entity = stranger(called, read, scene);
  entity.roles.add(lemma);
  for (const trait of traits) entity.traits.add(trait);
  entity.owner ??= owner;
  if (kind === "thing") entity.issuer = issuerOf(called, read, scene);
  // "a statement from the union": what it says, the union says.
  const via = hasChild(noun, ({ deprel, lower }) => deprel === "case" && /^(?:in|via|through|on|with|by)$/.test(lower));
  const issuer = entity.issuer !== null && !via ? scene.cast.entities[entity.issuer] : undefined;
  if (issuer && hasChild(noun, ({ at }) => read.meant.get(at) === issuer))
    return { entity: issuer, span, form, by: "mentions/words-of" };
  return { entity, span, form, by: "mentions/description" };
}
