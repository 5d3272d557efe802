import type { Node } from "../../document/tree.ts";
import { genderOfNoun } from "../../en/words/kinds.ts";
import { hasChild } from "../../syntax/subtree.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import type { Entity, Meant, Position } from "../entities/index.ts";
import { describedBefore } from "./describedBefore.ts";
import { isTrait, readNoun, UNKNOWN_OWNER } from "./description.ts";
import { issuerOf } from "./issuers.ts";
import { goesOn, lastNamed } from "./lastNamed.ts";
import { stranger } from "./strangers.ts";

/**
 * The one that a noun for persons, bodies or words on paper goes back to: with "the", or with an owner, the one called so
 * before, or the body named last. Null where it is somebody new, or no such noun.
 */
export function nounAgain(noun: Node, position: Position, context: SentenceContext, { cast }: Discourse): Meant | null {
  const called = readNoun(noun, context);
  if (!called) return null;
  const { lemma, kind, traits, owner, the, span, form } = called;
  const before = the || (owner ?? UNKNOWN_OWNER) >= 0 ? describedBefore(called, position, cast) : null;
  if (before) {
    // "The statement said": words on paper speak for the one whose words they are.
    const issuer = kind === "thing" && before.issuer !== null ? cast.entities[before.issuer] : undefined;
    return { entity: issuer ?? before, span, form, by: issuer ? "mentions/words-of" : "mentions/noun-again" };
  }
  const state = stateAlone(noun, context);
  const alone = the && (traits.length === 0 || state !== null) && owner === null && kind === "body" && goesOn(lemma);
  const named = alone ? lastNamed(lemma, position, cast) : null;
  if (!named || (state !== null && (named.country ?? state) !== state)) return null;
  named.roles.add(lemma);
  return { entity: named, span, form, by: "mentions/kind-of-body" };
}

/** "the Norwegian company": the state that is all the phrase tells of it; null where it tells none, or more. */
function stateAlone({ children }: Node, { spotted }: SentenceContext): string | null {
  const [told, ...others] = children.filter(isTrait);
  if (!told || others.length > 0) return null;
  return spotted.find(({ first, last }) => first <= told.at && last >= told.at)?.state?.code ?? null;
}

/** Notes what a phrase calls somebody whom other rules found by it, so that the noun can go back to them. */
export function noteNoun(noun: Node, entity: Entity, context: SentenceContext): void {
  const called = readNoun(noun, context);
  if (!called || entity.kind === "state") return;
  entity.roles.add(called.lemma);
  for (const trait of called.traits) entity.traits.add(trait);
  entity.owner ??= called.owner;
  if (called.kind === "person") entity.gender ??= genderOfNoun(called.lemma);
}

/** Somebody new whom a noun for persons, bodies or words on paper means; null for other nouns. */
export function nounNew(noun: Node, context: SentenceContext, discourse: Discourse): Meant | null {
  const called = readNoun(noun, context);
  if (!called) return null;
  const { lemma, kind, traits, owner, span, form } = called;
  const entity = stranger(called, context, discourse);
  entity.roles.add(lemma);
  for (const trait of traits) entity.traits.add(trait);
  entity.owner ??= owner;
  if (kind === "thing") entity.issuer = issuerOf(called, context, discourse);
  // "a statement from the union": what it says, the union says.
  const via = hasChild(noun, ({ deprel, lower }) => deprel === "case" && /^(?:in|via|through|on|with|by)$/.test(lower));
  const issuer = entity.issuer !== null && !via ? discourse.cast.entities[entity.issuer] : undefined;
  if (issuer && hasChild(noun, ({ at }) => context.meant.get(at) === issuer))
    return { entity: issuer, span, form, by: "mentions/words-of" };
  return { entity, span, form, by: "mentions/description" };
}
