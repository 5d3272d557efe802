import type { Dated, Span, Statement } from "../../contract/index.ts";
import type { Analysis } from "../../language/types.ts";
import type { Known } from "../types.ts";
import { quotationsAlone } from "./around/alone.ts";
import { toldAround } from "./around/index.ts";
import type { Draft } from "./draft.ts";
import { readParagraphs } from "./drafts/index.ts";
import { withoutKind } from "./drafts/kind.ts";
import { finish } from "./finish/index.ts";
import { combine } from "./joining/combine.ts";
import { withFollowing } from "./joining/follows.ts";
import { toldThrough } from "./joining/relayed.ts";
import { withoutDateline, withoutSilence, withoutVerdict } from "./joining/reporters.ts";
import { sourcesAmong } from "./joining/sources.ts";
import { SURE, type Sure } from "./joining/sure.ts";
import { intervieweeOf } from "./who/interviewee.ts";
import { linkedOf } from "./who/linked.ts";
import { onlyOneIn } from "./who/only.ts";
import { sameOne } from "./who/same.ts";
import { canSpeak } from "./who/somebody.ts";

/**
 * Who said what to whom, and through whom: the statements of one report in the order of their words. Pure.
 *
 * Cues and their clauses come from the tree of each sentence, quotations from the marks of each paragraph; the two are
 * joined, quotations that go on without a cue are added to the statement before, and nested statements point at the
 * one they stand in.
 */
export function findStatements(
  report: Dated,
  analysis: Analysis,
  known: Known,
  sure: Sure = SURE,
): readonly Statement[] {
  const linked = linkedOf(known, report.text);
  const found = readParagraphs(report, analysis, (span) => canSpeak(span, linked));
  const { labelled, spoken, sourced, attributed, scenes } = found;
  const ruled = [...spoken, ...sourcesAmong(report.text, sourced, spoken, linked)];
  const combined = toldThrough(report.text, combine(report.text, ruled, attributed, sure), spoken);
  const followed = withFollowing(report.text, combined, found, analysis.sentences);
  const clean = followed.map((draft) => trimmed(report, draft));
  const said = [...labelled, ...clean];
  const alone = quotationsAlone(report, said, found, (stretch) => onlyOneIn(stretch, linked));
  const around = toldAround(report.text, [...said, ...alone], scenes, sameOne(report.text, linked));
  const asked = around.find((draft) => draft.answers);
  const answers = asked ? intervieweeOf(report.text, (asked.cue as Span).start, known) : null;
  return finish(report, around, { linked, scenes, answers });
}

/** A draft without what the reporter set around the words. */
function trimmed(report: Dated, draft: Draft): Draft {
  const bare = withoutDateline(report, withoutVerdict(report.text, withoutSilence(report.text, draft)));
  return report.blocks[draft.block]?.kind === "headline" ? withoutKind(report.text, bare) : bare;
}
