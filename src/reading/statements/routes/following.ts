import type { Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { takeCited } from "./cited.ts";
import { takeLeaned } from "./leaned.ts";
import { leanedOn } from "./leaning.ts";
import { coordinated } from "./marks.ts";
import type { Take } from "./take.ts";

/** "…,” Wang told him, according to a statement", "…, as quoted by the agencies": wherever the tree hangs the phrase. */
export function takeFollowing(tree: Tree, cue: number, take: Take): void {
  const form = (at: number): string => tree.tokens[at]?.form.toLowerCase() ?? "";
  const takeBy = (by: number): void => {
    const party = tree.tokens[by]?.head ?? null;
    if (party !== null && party > by) for (const one of coordinated(tree, party)) take(one, carrierKind(tree, one));
  };
  // "Calder, quoted by the state agency, said …"
  for (let at = cue - 1; at > Math.max(1, cue - 14); at -= 1)
    if (/^(?:quoted|cited)$/.test(form(at)) && form(at + 1) === "by" && form(at - 1) === ",") takeBy(at + 1);
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
      takeBy(at + 2);
    }
  }
}
