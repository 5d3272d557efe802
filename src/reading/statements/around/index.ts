import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../draft.ts";
import { type Scene, sceneOf } from "../scene.ts";
import type { Same } from "../who/same.ts";
import { fromBefore } from "./before.ts";
import { fromBehind } from "./behind.ts";
import { stillHeard } from "./heard.ts";
import { besideOf, startOf } from "./placed.ts";
import { fromTellers } from "./tellers.ts";
import type { Placed, Telling } from "./telling.ts";

/**
 * Routes and addressees that stand outside the sentence of the words: in the sentence behind ("The comments were carried by the agency";
 * "She made the pledge at a rally"), in the sentence before that sets the scene ("At a forum, a farmer had a question.
 * “…,” he said"; "They sent a letter to the council. “…,” they wrote"), and with whoever tells of another's words.
 */
export function toldAround(
  text: string,
  drafts: readonly Draft[],
  scenes: readonly Scene[],
  same: Same,
): readonly Draft[] {
  const placed = drafts
    .map((draft): Placed => ({ draft, at: sceneOf(scenes, draft.cue ?? (draft.content[0] as Span)) }))
    .sort((a, b) => startOf(a.draft) - startOf(b.draft));
  const telling: Telling = { text, scenes, placed, beside: besideOf(placed), same };
  fromBehind(telling);
  fromBefore(telling);
  fromTellers(telling);
  stillHeard(telling);
  return placed.map(({ draft }) => draft);
}
