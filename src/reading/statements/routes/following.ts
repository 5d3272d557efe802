import type { Token } from "../../../language/types.ts";
import { carrierKind } from "../carriers.ts";
import type { Tree } from "../tree.ts";
import { takeCited } from "./cited.ts";
import { takeLeaned } from "./leaned.ts";
import { leanedOn } from "./leaning.ts";
import { coordinated } from "./marks.ts";
import type { Take } from "./take.ts";

/** "…,” Wang told him, according to a statement", "…, as quoted by the agencies": wherever the tree hangs the phrase. */
export function takeFollowing(tree: Tree, cue: number, take: Take): void {
  const form = (at: number): string => tree.tokens[at]?.form.toLowerCase() ?? "";
  for (let at = cue + 1; at < Math.min(cue + 12, tree.tokens.length); at += 1) {
    if (form(at) === "according" && form(at - 1) === ",") {
      const party = leanedOn(tree, at);
      if (party !== null) takeLeaned(tree, party, take);
    } else if (/^(?:citing|quoting)$/.test(form(at)) && /^[,(]$/.test(form(at - 1))) {
      takeCited(tree, at, take);
    } else if (
      form(at) === "as" &&
      /^(?:quoted|cited|reported|carried|published)$/.test(form(at + 1)) &&
      form(at + 2) === "by"
    ) {
      const by = (tree.tokens[at + 2] as Token).head;
      if (by !== null && by > at + 2) for (const one of coordinated(tree, by)) take(one, carrierKind(tree, one));
    }
  }
}
