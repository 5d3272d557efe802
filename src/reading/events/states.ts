import type { Ref, ReportedActor, Where } from "../../contract/index.ts";
import type { Register } from "../../register/index.ts";
import type { Node } from "../document/tree.ts";
import { LEXICON } from "../en/lexicon.ts";
import { lastStarting } from "../order.ts";
import type { Linked } from "../statements/who/linked.ts";

/** States that are meant by words which are no mention of an actor: an adjective ("Syrian oil"), a place ("shelled Aleppo"). */
export interface States {
  /** The state of an adjective or a name; null for all other words. */
  byWord(node: Node): Party | null;
  /** The state in which a place lies that is named by a word; null where there is none. */
  byPlace(node: Node): Party | null;
  /** Who did it, where everybody knows: "the invasion of Kuwait"; null for all else. */
  known(lemma: string, to: string | null): Party | null;
  /** The actors of a report with those states that only events mean. */
  readonly actors: ReadonlyMap<string, ReportedActor>;
}

interface Party {
  readonly ref: Ref;
  readonly actor: ReportedActor;
}

/** "invasion:KWT:IRQ:1990": who did what to whom, and since when a report may mean it. */
const KNOWN = new Map(
  [...LEXICON.words("known-acts")].map((entry) => {
    const [lemma = "", to = "", code = "", from = ""] = entry.split(":");
    return [`${lemma} ${to}`, { code: code, from }] as const;
  }),
);

/**
 * @param places in the order of the text
 * @param day of the report; null where unknown
 */
export function statesOf(register: Register, linked: Linked, places: readonly Where[], day: string | null): States {
  const actors = new Map(linked.actors);
  const party = (code: string, { start, end }: { start: number; end: number }): Party | null => {
    const known = linked.state(code);
    const state = register.stateActor(code);
    const actor =
      (known?.actor && linked.actors.get(known.actor)) ||
      (state && { ...state, speaks_for: null, identity: "known" as const, by: "actors/state" });
    if (!actor) return null;
    if (!actors.has(actor.id)) actors.set(actor.id, actor);
    return { actor, ref: { start, end, actor: actor.id, entity: known?.entity ?? null, basis: "stated" } };
  };
  return {
    actors,
    byWord: (node) => {
      // "US$5": a currency.
      if (!/^\p{Lu}/u.test(node.form) || node.next?.form.startsWith("$")) return null;
      const entry = register.named(node.form).find(({ kind }) => kind === "state");
      return entry?.kind === "state" && entry.as !== "capital" ? party(entry.state.code, node) : null;
    },
    known: (lemma, to) => {
      const by = KNOWN.get(`${lemma} ${to ?? ""}`);
      if (by === undefined || (day !== null && day < by.from)) return null;
      const found = party(by.code, { start: 0, end: 1 });
      return found && { ...found, ref: { ...found.ref, start: null, end: null, basis: "known" } };
    },
    byPlace: (node) => {
      const place = places[lastStarting(places, node.start)];
      if (!place || place.start === null || place.end === null || place.end < node.end || place.country === null)
        return null;
      return party(place.country, { start: place.start, end: place.end });
    },
  };
}
