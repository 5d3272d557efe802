import type { Span } from "../../contract/index.ts";
import type { Document } from "../document/index.ts";
import type { Trace } from "../engine/trace.ts";
import { lastStarting } from "../order.ts";
import { overlaps, within } from "../syntax/spans.ts";
import { sourcesIn } from "./accordingTo.ts";
import { type CueFrame, framesOf } from "./cueFrames.ts";
import type { Draft } from "./draft.ts";
import { kindLabel } from "./headline.ts";
import { type Attributed, attributedDrafts } from "./heads.ts";
import { spokenWithin } from "./inner.ts";
import { introducedBy } from "./introduced.ts";
import { labelledSpeech } from "./labelled.ts";
import { type Joined, joinQuotations, type Setting } from "./quoted.ts";
import { signedSpeech } from "./signed.ts";
import { spokenDrafts } from "./spoken.ts";
import { turnSpeech } from "./turn.ts";

/** What each reader proposes, before the proposals are weighed against each other. */
export interface Proposed {
  /** Turns of a transcript, headlines and lines that name their speaker. */
  readonly labelled: readonly Draft[];
  /** Cues with their clauses and quotations. */
  readonly spoken: readonly Draft[];
  /** "According to" and its like. */
  readonly sourced: readonly Draft[];
  /** What the network's attribution heads see. */
  readonly attributed: readonly Attributed[];
}

/**
 * Who says what, as each reader of a report sees it, paragraph by paragraph.
 *
 * @param somebody whether a stretch of the text means somebody who can speak
 */
export function attributionsIn(document: Document, somebody: (span: Span) => boolean, trace: Trace = null): Proposed {
  const { report, paragraphs, turns, attributions } = document;
  const { text } = report;
  const cues = attributions.map(({ cue }) => cue);
  const labelled: Draft[] = [];
  const joined: Joined[] = [];
  const sourced: Draft[] = [];
  const attributed: Attributed[] = [];
  let before = null as Joined | null;
  let announced: CueFrame | null = null;
  const signed = signedSpeech(document);
  for (const [number, paragraph] of paragraphs.entries()) {
    if (signed.taken.has(number)) {
      const draft = signed.drafts.get(number);
      if (draft) labelled.push(draft);
      [before, announced] = [null, null];
      continue;
    }
    // What is set off goes on with nobody's words but those that announce it.
    if (document.setOff.has(number) && !document.setOff.has(number - 1)) before = null;
    const quotations = document.quotationsOf(number);
    const turn = turns.get(number);
    const label = turn
      ? turnSpeech(report, turn, { ...paragraph, number })
      : labelledSpeech(document, number, somebody);
    if (label) {
      labelled.push(label);
      [before, announced] = [null, null];
      // What is told inside a turn is told by its speaker; a headline is one statement.
      if (!turn) continue;
    }
    const words = text.slice(paragraph.start, paragraph.end);
    // "Interview: …": the colon behind a piece's kind reports nothing.
    const kind = { start: paragraph.start, end: paragraph.start + kindLabel(words).length };
    const sentences = document.sentencesOf(number);
    const frames = sentences.flatMap((sentence) => framesOf(sentence, trace));
    const setting: Setting = { paragraph: number, start: paragraph.start, before, announced };
    const own = joinQuotations(text, quotations, frames, setting);
    joined.push(...own, ...spokenWithin(text, quotations, frames, number));
    sourced.push(...sentences.flatMap(sourcesIn));
    const seen = attributions.slice(
      lastStarting(cues, paragraph.start - 1) + 1,
      lastStarting(cues, paragraph.end - 1) + 1,
    );
    attributed.push(
      ...attributedDrafts(
        text,
        seen.filter(({ cue }) => within(cue, paragraph) && !within(cue, kind) && !(turn && overlaps(cue, turn.colon))),
        { ...paragraph, sentences, quotations },
      ),
    );
    before = own.at(-1) ?? (before?.quotes.at(-1)?.paragraph === number ? before : null);
    const last = sentences.at(-1);
    // "The family released this statement:" in front of what the page sets off
    if (words.endsWith(":") && last && document.setOff.has(number + 1) && !signed.taken.has(number + 1)) {
      const introduced = frames.some(({ entry, content }) => entry?.speaks && content.length === 0)
        ? null
        : introducedBy(document, last, number + 1);
      if (introduced) labelled.push(introduced);
    }
    announced = words.endsWith(":")
      ? (frames.findLast(({ entry, content }) => entry?.speaks && content.length === 0) ?? null)
      : null;
  }
  return { labelled, spoken: spokenDrafts(text, joined, trace), sourced, attributed };
}
