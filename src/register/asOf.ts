import type { Entry, Register } from "./types.ts";

/**
 * The register as a report of a day needs it: a name that can mean a state that is no more, or is not yet, means what else
 * it can ("Serbia and Montenegro" of 2020: two states). Where nothing else bears the name it goes on meaning that state:
 * "Yugoslavia" is spoken of long after its end.
 */
export function asOf(register: Register, day: string | null): Register {
  if (day === null) return register;
  const year = day.slice(0, 4);
  const there = (entry: Entry): boolean =>
    entry.kind !== "state" || ((entry.state.from ?? year) <= year && (entry.state.until ?? year) >= year);
  const named = (words: string): readonly Entry[] => {
    const entries = register.named(words);
    if (entries.every(there)) return entries;
    const others = entries.filter(there);
    return others.length > 0 || bothThere(register, words, there) ? others : entries;
  };
  return Object.create(register, { named: { value: named, enumerable: true } }) as Register;
}

/** "Serbia and Montenegro": the two that the words join are states of that day. */
function bothThere(register: Register, words: string, there: (entry: Entry) => boolean): boolean {
  const parts = words.split(/ and /i);
  return (
    parts.length === 2 &&
    parts.every((part) => register.named(part).some((entry) => entry.kind === "state" && there(entry)))
  );
}
