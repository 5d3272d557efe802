import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import type { Document } from "../../document/index.ts";
import { sentenceAt } from "../../document/tree.ts";
import type { Same } from "../who/same.ts";
import { besideOf, type Placed, type PlacedReport, startOf } from "./placed.ts";
import { fromRemarkBehind } from "./remarkBehind.ts";
import { fromSettingBefore } from "./settingBefore.ts";
import { stillHeard } from "./stillHeard.ts";
import { fromTellers } from "./tellers.ts";

/**
 * Routes and addressees that stand outside the sentence of the words: in the sentence behind ("The comments were carried by
 * the agency"; "She made the pledge at a rally"), in the sentence before that sets the scene ("At a forum, a farmer had a
 * question. “…,” he said"; "They sent a letter to the council. “…,” they wrote"), and with whoever tells of another's words.
 */
export function acrossSentences(
  { report, sentences }: Document,
  drafts: readonly Draft[],
  same: Same,
): readonly Draft[] {
  const placed = drafts
    .map((draft): Placed => ({ draft, at: sentenceAt(sentences, draft.cue ?? (draft.content[0] as Span)) }))
    .sort((a, b) => startOf(a.draft) - startOf(b.draft));
  const whole: PlacedReport = { text: report.text, sentences, placed, beside: besideOf(placed), same };
  fromRemarkBehind(whole);
  fromSettingBefore(whole);
  fromTellers(whole);
  stillHeard(whole);
  return placed.map(({ draft }) => draft);
}
