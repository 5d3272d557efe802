import type { Token } from "../../../language/types.ts";
import { genderOfNoun } from "../../en/words/kinds.ts";
import type { Entity, Place } from "../cast/entities.ts";
import type { Meant } from "../cast/meant.ts";
import type { Read, Scene } from "../scene.ts";
import { readNoun, TRAITS, UNKNOWN_OWNER } from "./called.ts";
import { calledBefore } from "./calledBefore.ts";
import { issuerOf } from "./issuers.ts";
import { goesOn, lastNamed } from "./lastNamed.ts";
import { stranger } from "./strangers.ts";

/**
 * The one that a noun for persons, bodies or words on paper goes back to: with "the", or with an owner, the one called so
 * before, or the body named last. Null where it is somebody new, or no such noun.
 */
export function nounAgain(read: Read, at: number, place: Place, scene: Scene): Meant | null {
  const noun = readNoun(read, at);
  if (!noun) return null;
  const { lemma, kind, traits, owner, the, span, form } = noun;
  const before = the || (owner ?? UNKNOWN_OWNER) >= 0 ? calledBefore(noun, place, scene) : null;
  if (before) {
    // "The statement said": words on paper speak for the one whose words they are.
    const issuer = kind === "thing" && before.issuer !== null ? scene.cast.entities[before.issuer] : undefined;
    return issuer
      ? { entity: issuer, span, form, by: "mentions/words-of" }
      : { entity: before, span, form, by: "mentions/noun-again" };
  }
  const state = stateAlone(read, at);
  const alone = the && (traits.length === 0 || state !== null) && owner === null && kind === "body" && goesOn(lemma);
  const named = alone ? lastNamed(lemma, place, scene) : null;
  if (!named || (state !== null && (named.country ?? state) !== state)) return null;
  named.roles.add(lemma);
  return { entity: named, span, form, by: "mentions/kind-of-body" };
}

/** "the Norwegian company": the state that is all the phrase tells of it; null where it tells none, or more. */
function stateAlone({ sentence, children, spotted }: Read, at: number): string | null {
  const told = (children[at] ?? []).filter((child) => TRAITS.test((sentence.tokens[child] as Token).deprel));
  const spot = spotted.find(
    ({ first, last }) => told.length === 1 && first <= (told[0] as number) && last >= (told[0] as number),
  );
  return spot?.state?.code ?? null;
}

/** Notes what a phrase calls somebody whom other rules found by it, so that the noun can go back to them. */
export function noteNoun(read: Read, at: number, entity: Entity): void {
  const noun = readNoun(read, at);
  if (!noun || entity.kind === "state") return;
  entity.roles.add(noun.lemma);
  for (const trait of noun.traits) entity.traits.add(trait);
  entity.owner ??= noun.owner;
  if (noun.kind === "person") entity.gender ??= genderOfNoun(noun.lemma);
}

/** Somebody new whom a noun for persons, bodies or words on paper means; null for other nouns. */
export function nounNew(read: Read, at: number, scene: Scene): Meant | null {
  const noun = readNoun(read, at);
  if (!noun) return null;
  const { lemma, kind, traits, owner, span, form } = noun;
  const { sentence, children } = read;
  const entity = stranger(read, at, noun, scene);
  entity.roles.add(lemma);
  for (const trait of traits) entity.traits.add(trait);
  entity.owner ??= owner;
  if (kind === "thing") entity.issuer = issuerOf(read, at, owner, scene);
  // "a statement from the union": what it says, the union says.
  const words = (children[at] ?? []).map((child) => sentence.tokens[child] as Token);
  const via = words.some((word) => word.deprel === "case" && /^(?:in|via|through|on|with|by)$/i.test(word.form));
  const issuer = entity.issuer !== null && !via ? scene.cast.entities[entity.issuer] : undefined;
  if (issuer && isNamedIn(read, at, issuer)) return { entity: issuer, span, form, by: "mentions/words-of" };
  return { entity, span, form, by: "mentions/description" };
}

const isNamedIn = ({ children, meant }: Read, at: number, entity: Entity): boolean =>
  (children[at] ?? []).some((child) => meant.get(child) === entity);
