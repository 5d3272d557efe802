import type { OwnRows } from "../contract/index.ts";
import { officeKinds } from "../reading/en/words/offices.ts";
import { openRegister, type Register } from "../register/index.ts";
import { withOwn } from "../register/own/index.ts";

/**
 * The package's register with a user's own rows laid over it: what reading is given.
 *
 * @example
 * const store = openStore("record.dragoman");
 * const reading = await read(source, { register: ownRegister(store.own()) });
 */
export const ownRegister = (own: OwnRows): Register => withOwn(openRegister(), own, kindOf);

/** The register's word for a post by its title; "other" where words ask for no such post. */
export const kindOf = (title: string): string => officeKinds(title)[0] ?? "other";

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
