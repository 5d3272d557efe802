import type { Actor, Reading, Ref } from "../../../src/contract/types.ts";

export interface Party {
  /** The name in the record, else the page's own words. */
  readonly name: string;
  /** The page's words where they differ from the name. */
  readonly spelled: string | null;
  /** "foreign minister of China" */
  readonly office: string | null;
  readonly actor: string | null;
  readonly basis: Ref["basis"];
}

type States = Readonly<Record<string, string>>;

/** Who a reference means, as the page shows it. */
export function partyOf(ref: Ref, reading: Reading, states: States): Party {
  const words = ref.start === null || ref.end === null ? null : reading.text.slice(ref.start, ref.end);
  const actor = reading.actors.find((one) => one.id === ref.actor);
  const name = actor?.name ?? words ?? "somebody";
  return {
    name,
    spelled: words !== null && words !== name ? words : null,
    office: actor ? officeOf(actor, states) : null,
    actor: actor?.id ?? null,
    basis: ref.basis,
  };
}

/** The office an actor held on the report's day, or the country that they belong to. */
export function officeOf(actor: Actor, states: States): string | null {
  const office = actor.offices[0];
  if (!office) return actor.kind === "state" || actor.country === null ? null : (states[actor.country] ?? null);
  return titled(office, states);
}

export function titled(office: Actor["offices"][number], states: States): string {
  const of = office.of === null ? null : (states[office.of] ?? office.of);
  return of === null || office.title.includes(of) ? office.title : `${office.title}, ${of}`;
}
