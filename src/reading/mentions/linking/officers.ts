import { phrasesOf } from "../../en/phrases.ts";
import type { Entity } from "../entities/index.ts";
import type { Phrase } from "../phrase/index.ts";

/** Whether a title is of somebody who speaks for the body that it names. */
const isOfficer = phrasesOf("officers");

/**
 * Somebody of the register whose title makes him an officer of a body of several states, "the union's envoy Ann Hale",
 * is of no state, whatever office he held before; who holds one of a state on the day speaks for that.
 */
export function ofBodyOfStates(entity: Entity, { igo, words, sector }: Phrase): void {
  const { actor } = entity;
  if (!actor?.country || actor.kind !== "person" || !igo || !isOfficer(words)) return;
  if (actor.offices.some(({ of }) => of !== null)) return;
  entity.actor = { ...actor, country: null, sector: actor.sector === "ELI" ? (sector ?? "ELI") : actor.sector };
  entity.country = null;
}
