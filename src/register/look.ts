import type { Actor } from "../contract/index.ts";
import { asOf } from "./asOf.ts";
import { fold } from "./fold.ts";
import { holds } from "./person.ts";
import type { Entry, Register, State, Tenure } from "./types.ts";

/** Somebody whom words can mean. */
export interface Found {
  /** As on the day asked for: the offices then held. */
  readonly actor: Actor;
  /** Its share among all whom the words can mean; they sum to 1. An order of likelihood, no measured probability. */
  readonly score: number;
  /** The rule that led to it: actors/full-name, actors/office-on-day … */
  readonly by: string;
  readonly names: readonly string[];
  /** Every time in office, the latest first. */
  readonly tenures: readonly Tenure[];
  /** "register" or "yours", with what was said of its source. */
  readonly source: string;
}

const MOST = 40;

/**
 * Whom words by themselves can mean on a day: an actor's id, a name, a role with its state ("the Chinese foreign
 * minister"), a surname, a part of a longer name. The likeliest first.
 *
 * @param kindsOf the posts that words ask for, best first
 */
export function look(
  whole: Register,
  words: string,
  day: string | null,
  kindsOf: (words: string) => readonly string[],
): readonly Found[] {
  const register = asOf(whole, day);
  const asked = words
    .trim()
    .replace(/^(?:the|an?)\s+/i, "")
    .replace(/[’']s?$/, "");
  const candidates = new Map<string, { readonly entry: Entry; readonly by: string }>();
  const put = (entry: Entry | null, by: string): void => {
    if (entry === null || candidates.size >= MOST) return;
    const id = idOf(register, entry);
    if (!candidates.has(id)) candidates.set(id, { entry, by });
  };
  put(register.entry(words.trim()), "actors/id");
  for (const name of [words.trim(), asked]) for (const entry of register.named(name)) put(entry, ruleOf(entry));
  if (candidates.size === 0 && day !== null)
    for (const state of statesIn(register, asked))
      for (const kind of kindsOf(asked)) {
        const holders = register.holders(kind, state.code, day);
        for (const person of holders) put({ kind: "person", person }, "actors/office-on-day");
        if (holders.length > 0) break;
      }
  if (candidates.size === 0)
    for (const person of register.spelled(asked)) put({ kind: "person", person }, "actors/spelling");
  if (candidates.size === 0) {
    const parts = fold(asked).split(" ").filter(Boolean);
    const inName = (person: number): boolean => {
      const whole = new Set(namesOf(register, { kind: "person", person }).flatMap((name) => fold(name).split(" ")));
      return parts.every((part) => whole.has(part));
    };
    for (const person of register.surnamed(parts.at(-1) ?? ""))
      if (parts.length === 1 || inName(person))
        put({ kind: "person", person }, parts.length === 1 ? "actors/surname" : "actors/part-of-name");
  }
  const weighed = [...candidates.values()].map(({ entry, by }) => {
    const found = describe(register, entry, day);
    return { ...found, by, weight: weightOf(found, day, asked) };
  });
  const sum = weighed.reduce((total, one) => total + one.weight, 0);
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight, ...found }) => ({ ...found, score: Math.round((100 * weight) / sum) / 100 }));
}

function describe(register: Register, entry: Entry, day: string | null): Omit<Found, "score" | "by"> {
  const id = idOf(register, entry);
  const actor =
    entry.kind === "person"
      ? register.person(entry.person, day)
      : entry.kind === "body"
        ? register.bodyOn(entry, day)
        : (register.stateActor(entry.state.code) as Actor);
  const tenures = entry.kind === "person" ? register.tenures(entry.person) : [];
  return {
    actor,
    names: register.namesOf(id),
    tenures: [...tenures].sort((a, b) => (b.from ?? "").localeCompare(a.from ?? "")),
    source: register.sourceOf(id),
  };
}

/** In office on the day, in office at any time, by its chief name, by the user's own word: each makes it likelier. */
function weightOf({ actor, tenures, source }: Omit<Found, "score" | "by">, day: string | null, asked: string): number {
  const held = day === null ? [] : tenures.map((tenure) => holds(tenure, day));
  const office = held.includes("known") ? 6 : held.includes("assumed") ? 4 : tenures.length > 0 ? 2 : 1;
  const name = fold(actor.name) === fold(asked) ? 2 : 1;
  return office * name * (source.startsWith("yours") ? 2 : 1);
}

const ruleOf = (entry: Entry): string =>
  entry.kind === "person"
    ? "actors/full-name"
    : entry.kind === "body"
      ? "actors/body"
      : entry.as === "name"
        ? "actors/state"
        : entry.as === "demonym"
          ? "mentions/people-of-state"
          : entry.as === "capital"
            ? "mentions/capital"
            : "mentions/word-for-government";

const idOf = (register: Register, entry: Entry): string =>
  entry.kind === "state"
    ? entry.state.id
    : entry.kind === "body"
      ? entry.actor.id
      : register.person(entry.person, null).id;

const namesOf = (register: Register, entry: Entry): readonly string[] => register.namesOf(idOf(register, entry));

/** States named in words, by name, adjective, capital or government word; the longest names first. */
export function statesIn(register: Register, words: string): readonly State[] {
  const parts = words.replace(/[’']s\b/g, "").split(/\s+/);
  const found: State[] = [];
  for (let first = 0; first < parts.length; ) {
    let last = Math.min(parts.length, first + register.longest);
    for (; last > first; last -= 1) {
      const entry = register.named(parts.slice(first, last).join(" ")).find((one) => one.kind === "state");
      if (entry?.kind !== "state") continue;
      if (!found.includes(entry.state)) found.push(entry.state);
      break;
    }
    first = Math.max(last, first + 1);
  }
  return found;
}
