import type { Entity } from "../cast/entities.ts";
import type { Phrase } from "../phrase/index.ts";

/** Who speaks for the body that his title names. */
const OFFICER =
  /\b(?:president|chair(?:man|woman|person)?|chief|head|secretary|commissioner|director|envoy|spokes(?:man|woman|person)|coordinator|rapporteur|mediator|special representative|high representative)\b/i;

/** Who did so once, or speaks there for the state that sent him. */
const OTHERS = /\b(?:former|ex|outgoing|ambassador|permanent)\b/i;

/**
 * Somebody of the register whose title makes him an officer of a body of several states, "the union's envoy Ann Hale",
 * is of no state, whatever office he held before; who holds one of a state on the day speaks for that.
 */
export function ofBodyOfStates(entity: Entity, { igo, words, sector }: Phrase): void {
  const { actor } = entity;
  if (!actor?.country || actor.kind !== "person" || !igo || !OFFICER.test(words) || OTHERS.test(words)) return;
  if (actor.offices.some(({ of }) => of !== null)) return;
  entity.actor = { ...actor, country: null, sector: actor.sector === "ELI" ? (sector ?? "ELI") : actor.sector };
  entity.country = null;
}
