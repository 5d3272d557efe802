import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { hasChild } from "../../syntax/subtree.ts";
import { phraseOf } from "../phrase/index.ts";

/** "president of the Kenyan Football Federation": what is led is named, and it is no state. */
export const leadsOther = (post: Node, register: Register): boolean =>
  /^(?:president|premier|chancellor|king|queen)s?$/.test(post.lower) &&
  hasChild(
    post,
    (led) =>
      led.deprel === "nmod" &&
      hasChild(led, ({ lower }) => lower === "of") &&
      !/^(?:republic|state|country|nation|kingdom|exchequer)s?$/.test(led.lower) &&
      !phraseOf(led, register).wholeState,
  );
