import type { Report, Span, Statement } from "../../contract/index.ts";
import type { Draft } from "../attribution/draft.ts";
import { withoutKind } from "../attribution/headlineKind.ts";
import { attributionsIn } from "../attribution/index.ts";
import type { Document } from "../document/index.ts";
import type { Trace } from "../engine/trace.ts";
import type { Known } from "../types.ts";
import { quotationsAlone } from "./crossSentence/alone.ts";
import { acrossSentences } from "./crossSentence/index.ts";
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
export function findStatements(document: Document, known: Known, options: Options = {}): readonly Statement[] {
  const { sure = SURE, trace = null } = options;
  const { report } = document;
  const linked = linkedOf(known, report.text);
  const { labelled, spoken, sourced, attributed } = attributionsIn(document, (span) => canSpeak(span, linked), trace);
  const ruled = [...spoken, ...sourcesAmong(report.text, sourced, spoken, linked)];
  const combined = toldThrough(report.text, combine(report.text, ruled, attributed, sure), spoken);
  const followed = withFollowing(report.text, combined, document);
  const clean = followed.map((draft) => trimmed(report, draft));
  const said = [...labelled, ...clean];
  const alone = quotationsAlone(document, said, (stretch) => onlyOneIn(stretch, linked));
  const around = acrossSentences(document, [...said, ...alone], sameOne(report.text, linked));
  const asked = around.find((draft) => draft.answers);
  const answers = asked ? intervieweeOf(report.text, (asked.cue as Span).start, known) : null;
  return finish(report, around, { linked, sentences: document.sentences, answers });
}

/** How sure the network must be, and where decisions are written down. */
export interface Options {
  readonly sure?: Sure;
  readonly trace?: Trace;
}

/** A draft without what the reporter set around the words. */
function trimmed(report: Report, draft: Draft): Draft {
  const bare = withoutDateline(report.text, withoutVerdict(report.text, withoutSilence(report.text, draft)));
  return report.blocks[draft.block]?.kind === "headline" ? withoutKind(report.text, bare) : bare;
}
