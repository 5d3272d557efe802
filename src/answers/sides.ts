import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { stateNames } from "../register/index.ts";
import { stateCode } from "./states.ts";
import type { Side } from "./types.ts";

const STATE = /^dg:state-([A-Z]{3})$/;

/**
 * One side of a pair, as an address tells it: an actor's id, `for:RUS`, a state's name, or words of a name or role. A state
 * stands for all who speak for it.
 *
 * @throws DragomanError `query` where a state is told that is none, or nothing
 */
export function sideOf(store: Store, told: string): Side {
  const words = told.trim();
  if (words === "") throw new DragomanError("query", "a pair wants two names, ids or states, such as for:RUS");
  const state = stateIn(words);
  if (state !== null) return { told: `for:${state}`, name: stateNames()[state] ?? state, actor: `dg:state-${state}` };
  if (!/^(?:wd|dg):/.test(words)) return { told: words, name: words, actor: null };
  const row = connectionOf(store).get("SELECT name FROM actors WHERE actor = ? LIMIT 1", words);
  return { told: words, name: (row?.name as string | undefined) ?? words, actor: words };
}

/** The code of the state that is told, by `for:`, by the state's own id or by its name; null for anybody else. */
function stateIn(words: string): string | null {
  const [, given] = /^for:(.*)$/.exec(words) ?? STATE.exec(words) ?? [];
  if (given !== undefined) return stateCode(given);
  if (words.includes(":")) return null;
  const small = words.toLowerCase();
  return Object.entries(stateNames()).find(([, name]) => name.toLowerCase() === small)?.[0] ?? null;
}
