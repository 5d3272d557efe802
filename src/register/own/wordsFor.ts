import type { Register } from "../types.ts";

/**
 * Words by which a report may mean an actor: its names, its surnames beside a title, and every word for the states
 * whose offices it holds, since "the Northlandic premier" means whoever that is.
 */
export function wordsFor(register: Register, id: string): readonly string[] {
  const names = register.namesOf(id);
  const entry = register.entry(id);
  const tenures = entry?.kind === "person" ? register.tenures(entry.person) : [];
  const states = new Set(tenures.flatMap(({ country }) => (country === null ? [] : [country])));
  const surnames = tenures.length > 0 ? names.map((name) => name.split(/\s+/).at(-1) as string) : [];
  const ofStates = [...states].flatMap((code) => {
    const state = register.state(code);
    return state === null ? [] : register.namesOf(state.id);
  });
  return [...new Set([...names, ...surnames, ...ofStates])];
}
