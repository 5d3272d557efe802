import { holds, type Register, type State, type Tenure } from "../../../register/index.ts";
import { isPost, type Post } from "../../en/words/offices.ts";
import type { Discourse } from "../discourse.ts";
import { type Entity, entityOf, type Namesake } from "../entities/index.ts";
import { STAYED, sureness } from "./sureness.ts";

/** Who holds a post on a day: one person of the register, or those it could be, where none is sure. */
export interface Holders {
  readonly holder: Entity | null;
  readonly candidates: readonly Namesake[];
}

export const NO_HOLDERS: Holders = { holder: null, candidates: [] };

/**
 * The one who holds the post on the day; nobody where the register knows none, or several and not who came last, or
 * where it has not seen the holder for months: of those who were seen longer ago more have gone than stayed.
 */
export function holdersOf(post: Post | null, country: State, { register, cast, report }: Discourse): Holders {
  const day = report.published;
  if (day === null || post === null) return NO_HOLDERS;
  const unsure: Held[] = [];
  const fell = headSince(country.code, day, register);
  for (const kind of post.kinds) {
    const found = register.holders(kind, country.code, day).flatMap((person): readonly Held[] => {
      const spells = register
        .tenures(person)
        .filter((one) => one.kind === kind && one.country === country.code && isPost(post, one));
      const held = spells.map(
        (spell): Held => ({ person, spell, sure: sureness(spell, day) * (leftWith(fell, spell, day) ? STAYED : 1) }),
      );
      const best = held.toSorted((a, b) => b.sure - a.sure || began(b).localeCompare(began(a)))[0];
      return best && best.sure > 0 ? [best] : [];
    });
    const person = settled(found, day);
    if (person !== null) {
      const entity = entityOf(cast, register.person(person, day), "actors/office-on-day");
      entity.country = country.code;
      return { holder: entity, candidates: [] };
    }
    unsure.push(...found);
  }
  return { holder: null, candidates: candidatesOf(unsure, day, register) };
}

/** The one of those who may hold a post who surely does; null where nobody, or more than one. */
export function settled(found: readonly Held[], day: string): number | null {
  const sure = found.filter((one) => one.sure > SURE);
  // An assumed holder never stands against a known one.
  const known = sure.filter(({ spell }) => holds(spell, day) === "known");
  return lastComer(known.length > 0 ? known : sure);
}

/** Those who may hold a post, the likeliest first, as candidates. */
export const candidatesOf = (unsure: readonly Held[], day: string, register: Register): readonly Namesake[] =>
  unsure
    .toSorted((a, b) => b.sure - a.sure)
    .slice(0, MOST_CANDIDATES)
    .map(({ person, sure }) => {
      const { id, name } = register.person(person, day);
      return { actor: id, name, score: Math.round((100 * sure) / unsure.length) / 100 };
    });

/** Somebody who may hold a post, and the time in it that says so. */
export interface Held {
  readonly person: number;
  readonly spell: Tenure;
  /** How likely it is that the office is still, or already, held. */
  readonly sure: number;
}

const began = ({ spell }: Held): string => spell.from ?? "";

const MOST_CANDIDATES = 6;

/** What is surer than this is told as it is; what is less sure is a candidate. */
const SURE = 0.8;

/** The day since which the state's government has its head; null where the register does not know it. */
function headSince(country: string, day: string, register: Register): string | null {
  for (const kind of ["head_of_government", "head_of_state"]) {
    const since = register
      .holders(kind, country, day)
      .flatMap((person) => register.tenures(person))
      .filter((one) => one.kind === kind && one.country === country && holds(one, day) !== null)
      .flatMap(({ from }) => from ?? [])
      .sort()
      .at(-1);
    if (since !== undefined) return since;
  }
  return null;
}

/** A minister who was last seen before the head of government of this day came. */
function leftWith(since: string | null, spell: Tenure, day: string): boolean {
  if (since === null || /^head_/.test(spell.kind) || holds(spell, day) !== "assumed") return false;
  const seen = spell.seen ?? spell.from ?? "";
  return seen !== "" && seen < since.slice(0, seen.length);
}

/**
 * The one of several holders who came last, where the others' time ends as theirs begins: on the day of a handover, and
 * where an end is known by the month or year alone.
 */
function lastComer(found: readonly Held[]): number | null {
  if (found.length < 2) return found[0]?.person ?? null;
  const [last, ...others] = found.toSorted((a, b) => began(b).localeCompare(began(a)));
  const from = last?.spell.from ?? null;
  if (!last || from === null) return null;
  const gone = others.every(
    ({ spell: { until } }) => until !== null && from.slice(0, until.length) >= until.slice(0, from.length),
  );
  return gone ? last.person : null;
}
