import type { Register, State } from "../../../register/index.ts";

/** What a report calls "the authorities" is "Peruvian authorities" in a record of many states. */
export function nationalName(words: string, state: State, register: Register): string {
  const { name, adjective, code } = state;
  const says = (word: string): boolean =>
    register
      .named(word)
      .some((one) => one.kind === "state" && one.state.code === code && /^(?:name|demonym)$/.test(one.as));
  // "a high-level US delegation" says whose it is.
  if (words.includes(name) || words.split(" ").some((word) => /^\p{Lu}/u.test(word) && says(word))) return words;
  return adjective === null ? `${words} (${name})` : `${adjective} ${words}`;
}
