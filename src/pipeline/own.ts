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

export { wordsFor } from "../register/own/index.ts";
