import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { printed, registeredNameAt } from "../phrase/registeredName.ts";

/** Words that a place's name may have. */
const LONGEST = 3;

/** "Tripoli, Lebanon", "Paris, Texas": a town in front of the state or the part of one that it lies in, of no list of names. */
export function townBefore(
  first: Node,
  register: Register,
): { readonly name: string; readonly country: string } | null {
  const { nodes } = first.sentence;
  for (let size = LONGEST; size >= 1; size -= 1) {
    const last = nodes[first.at + size - 1];
    const comma = last?.next;
    const behind = comma?.next;
    if (!last || comma?.form !== "," || !behind || !/^\p{Lu}/u.test(behind.form)) continue;
    const name = printed(first, last.at);
    const towns = register.placed(name).filter(({ kind }) => kind === "city");
    const within = towns.length > 0 ? areaAt(behind, register) : null;
    if (within === null || isListed(within.last)) continue;
    const country = towns.some((place) => place.country === within.country) ? within.country : null;
    if (country !== null && isKnownElsewhere(name, country, register)) return { name, country };
  }
  return null;
}

/** A name that without more means a place or a state of another country. */
const isKnownElsewhere = (name: string, country: string, register: Register): boolean =>
  register.placed(name)[0]?.country !== country ||
  register.named(name).some((entry) => entry.kind === "state" && entry.state.code !== country);

/** The state, or the part of one, whose name begins at a word, with its last word. */
function areaAt(first: Node, register: Register): { readonly country: string; readonly last: Node } | null {
  const { nodes } = first.sentence;
  for (let size = LONGEST; size >= 1; size -= 1) {
    const last = nodes[first.at + size - 1];
    if (!last || !/^\p{L}/u.test(last.form)) continue;
    const area = register.placed(printed(first, last.at)).find(({ kind }) => kind === "area");
    if (area?.country && size >= (stateAt(first, register)?.size ?? 0)) return { country: area.country, last };
    const state = stateAt(first, register);
    if (state?.size === size) return { country: state.code, last };
  }
  return null;
}

function stateAt(first: Node, register: Register): { readonly code: string; readonly size: number } | null {
  const match = registeredNameAt(first, register, (entry) => entry.kind === "state" && entry.as === "name");
  return match?.entry.kind === "state" ? { code: match.entry.state.code, size: match.last - first.at + 1 } : null;
}

/** "in Moscow, Georgia and Armenia": a name that others follow is one of a list. */
export const isListed = ({ next }: Node): boolean =>
  /^(?:and|or|&|,)$/.test(next?.form ?? "") && next?.next?.upos === "PROPN" && /^\p{Lu}/u.test(next.next.form);
