import { fold, type Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";

/** The words behind "for", "to", "in" or "on" of a post: where, or for what, somebody is sent. */
export function wordsOfWhere(noun: Node): ReadonlySet<number> {
  const words = new Set<number>();
  const open = noun.children.filter(
    ({ deprel, at, children }) =>
      deprel === "nmod" && at > noun.at && children.some(({ lower }) => /^(?:for|to|in|on)$/.test(lower)),
  );
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    words.add(node.at);
    open.push(...node.children);
  }
  return words;
}

/**
 * Whether a title, "Special Envoy for Syria", sends to what words name. Of a state each of its names will do; of anything
 * else all words of the title's that are no common ones.
 *
 * @param words folded
 */
export function isSentTo(title: string, words: string, register: Register): boolean {
  const area = /\b(?:for|on|to|in) (?:the )?(.*)$/.exec(title)?.[1];
  if (area === undefined) return false;
  const state = register.named(area).find((entry) => entry.kind === "state");
  const names = state?.kind === "state" ? register.namesOf(state.state.id) : [area];
  const said = ` ${words.replace(/['’]s\b/g, "")} `;
  if (names.some((name) => said.includes(` ${fold(name)} `))) return true;
  if (state) return false;
  const told = fold(area)
    .split(" ")
    .filter(
      (word) => word.length > 3 && !/^(?:region|process|peace|dialogue|human|rights|conflict|action|with)$/.test(word),
    );
  return told.length > 0 && told.every((word) => said.includes(` ${word} `));
}
