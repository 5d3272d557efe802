import type { Dated, Span, Statement } from "../../contract/index.ts";
import type { Draft } from "../attribution/draft.ts";
import { withoutKind } from "../attribution/headlineKind.ts";
import { attributionsIn } from "../attribution/index.ts";
import type { Document } from "../document/index.ts";
import type { Voices, Who } from "../types.ts";
import { quotationsAlone } from "./crossSentence/alone.ts";
import { acrossSentences } from "./crossSentence/index.ts";
import { finish, type Weighed } from "./finish/index.ts";
import { combine } from "./joining/combine.ts";
import { withFollowing } from "./joining/follows.ts";
import { toldThrough } from "./joining/relayed.ts";
import { withoutCleft, withoutDateline, withoutSilence, withoutVerdict } from "./joining/reporters.ts";
import { sourcesAmong } from "./joining/sources.ts";
import { type Options, SURE } from "./joining/sure.ts";
import { isToldDenied, withPolarity } from "./negation/index.ts";
import { intervieweeOf } from "./who/interviewee.ts";
import { linkedOf } from "./who/linked.ts";
import { onlyOneIn } from "./who/only.ts";
import { sameOne } from "./who/same.ts";
import { canSpeak } from "./who/somebody.ts";
import { voicesOf } from "./whoseWords.ts";

/**
 * The statements of one report as drafts, before it is known whom the first person means. Pure.
 *
 * Cues and their clauses come from the tree of each sentence, quotations from the marks of each paragraph; the two are
 * joined, quotations that go on without a cue are added to the statement before, and routes and addressees are gathered
 * across sentences.
 *
 * @param known who is meant by names, roles and pronouns of the third person
 */
export function draftStatements(document: Document, known: Who, options: Options = {}): Drafted {
  const { sure = SURE, trace = null } = options;
  const { report } = document;
  const linked = linkedOf(known, document);
  const { labelled, spoken, sourced, attributed } = attributionsIn(document, (span) => canSpeak(span, linked), trace);
  const ruled = [...spoken, ...sourcesAmong(report.text, sourced, spoken, linked)];
  const combined = toldThrough(
    report.text,
    combine(report.text, ruled, attributed, { sure, trace, isToldDenied: (draft) => isToldDenied(document, draft) }),
    spoken,
  );
  const polar = withPolarity(document, combined, trace);
  const followed = withFollowing(report.text, polar, document);
  const clean = followed.map((draft) => trimmed(report, draft));
  const said = [...labelled, ...clean];
  const alone = quotationsAlone(document, said, (stretch) => onlyOneIn(stretch, linked));
  const drafts = acrossSentences(document, [...said, ...alone], sameOne(report.text, linked));
  const asked = drafts.find((draft) => draft.answers);
  const answers = asked ? intervieweeOf(report.text, (asked.cue as Span).start, known) : null;
  const told = drafts.filter((draft) => !isOwnVoice(report, draft)).map((draft) => toInterviewee(draft, answers));
  const context = { linked, answers };
  return { drafts: told, answers, voices: voicesOf(report.text, told, context) };
}

/** What is told of a report's statements before the first person is known. */
export interface Drafted {
  readonly drafts: readonly Draft[];
  /** The words for whoever answers in an interview of letters; null where there is none. */
  readonly answers: Span | null;
  /** Who says "I" where. */
  readonly voices: Voices;
}

/** Drafts as statements in the order of their words, nested ones pointing at the one that they stand in. */
export function findStatements(
  document: Document,
  { drafts, answers }: Drafted,
  known: Who,
  weighed?: Weighed,
): readonly Statement[] {
  return finish(document.report, drafts, { linked: linkedOf(known, document), answers }, weighed);
}

/** "Q: Why did you close the port?": asked of whoever answers. */
const toInterviewee = (draft: Draft, answers: Span | null): Draft =>
  draft.by === "label/transcript" && draft.act === "ask" && draft.speakers.length === 0 && answers && !draft.implied
    ? { ...draft, implied: [answers] }
    : draft;

/** "What we know about the strike", "Here's what we know so far": the publisher's own voice in its report. */
function isOwnVoice({ text, blocks }: Dated, { speakers, quoted, cue, block, by }: Draft): boolean {
  const [speaker] = speakers;
  if (!speaker || quoted.length > 0 || by.startsWith("label/")) return false;
  if (!/^(?:we|you|I)$/i.test(text.slice(speaker.start, speaker.end))) return false;
  const knows = cue !== null && /\b(?:know|see|learn)/.test(text.slice(cue.start, cue.end));
  return (
    blocks[block]?.kind === "headline" ||
    (knows && /\bwhat $/i.test(text.slice(Math.max(0, speaker.start - 6), speaker.start)))
  );
}

/** A draft without what the reporter set around the words. */
function trimmed(report: Dated, draft: Draft): Draft {
  const said = withoutCleft(report.text, withoutVerdict(report.text, withoutSilence(report.text, draft)));
  const bare = withoutDateline(report, said);
  return report.blocks[draft.block]?.kind === "headline" ? withoutKind(report.text, bare) : bare;
}
