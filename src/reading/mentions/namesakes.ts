import type { Place, Register, State } from "../../register/index.ts";

/**
 * "Georgia" in a report on the United States: the area of another state that bears a state's name, where the report
 * speaks of that other state and has no word of the first but its name. Null where the state itself is meant.
 *
 * @param text the whole report
 */
export function areaMeant(words: string, state: State, text: string, register: Register): Place | null {
  const area = register.placed(words).find((place) => place.kind === "area" && place.country !== state.code);
  if (!area || area.country === null) return null;
  const other = register.stateActor(area.country);
  const speaksOf = (id: string): boolean =>
    register.namesOf(id).some((name) => name !== state.name && hasWord(text, name.replace(/^[!~]/, "")));
  return other && speaksOf(other.id) && !speaksOf(state.id) ? area : null;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + word.length))) return true;
  return false;
}
