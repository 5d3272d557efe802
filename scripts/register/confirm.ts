import { spelling } from "../../src/register/spelling.ts";
import type { Spell } from "./office.ts";

const HEAD = /^(?:head_of_state|head_of_government|leader)$/;
const TOLD =
  /^(?:head_of_state|head_of_government|(?:foreign|defence|interior|finance)_minister|central_bank_governor)$/;
/** Days by which two sources may differ on when somebody came. */
const APART = 20;

/** Our own lines on heads and ministers, as the other sources have them. */
export interface Confirmed {
  readonly lines: number;
  /** Lines whose first day another source has otherwise, with that day. */
  readonly otherDay: readonly string[];
  /** Lines that no other source has. */
  readonly alone: readonly string[];
}

/** Holds what we wrote from what we know against the sources: the same person in the same post of the same state. */
export function confirm(own: readonly Spell[], sources: readonly Spell[]): Confirmed {
  const byState = new Map<string, Spell[]>();
  for (const spell of sources) {
    const known = byState.get(spell.office[2]);
    if (known) known.push(spell);
    else byState.set(spell.office[2], [spell]);
  }
  const told = own.filter(({ office }) => TOLD.test(office[1]));
  const otherDay: string[] = [];
  const alone: string[] = [];
  for (const spell of told) {
    const [, kind, country, from, until] = spell.office;
    const row = `${spell.name} | ${kind} | ${country} | ${from}..${until}`;
    const days = (byState.get(country) ?? [])
      .filter(
        (other) => (other.office[1] === kind || (HEAD.test(kind) && HEAD.test(other.office[1]))) && isOne(spell, other),
      )
      .map(({ office }) => office[3]);
    if (days.length === 0) alone.push(row);
    const apart = days.filter((day) => day.length === 10).map((day) => Math.abs(Date.parse(day) - Date.parse(from)));
    const nearest = Math.min(...apart) / 86_400_000;
    if (apart.length > 0 && from.length === 10 && nearest > APART) otherDay.push(`${row} | ${days.join(", ")}`);
  }
  return { lines: told.length, otherDay, alone };
}

function isOne(one: Spell, other: Spell): boolean {
  const words = (name: string): readonly string[] =>
    spelling(name)
      .split(" ")
      .filter((word) => word.length > 1);
  return [one.name, ...one.aliases].some((a) =>
    [other.name, ...other.aliases].some((b) => {
      const [of, against] = [words(a), words(b)];
      const least = Math.max(1, Math.min(2, of.length, against.length));
      return of.filter((word) => against.includes(word)).length >= least;
    }),
  );
}
