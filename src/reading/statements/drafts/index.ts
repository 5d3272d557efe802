import type { Report, Span } from "../../../contract/index.ts";
import type { Analysis } from "../../../language/types.ts";
import { grouped } from "../../grouped.ts";
import { lastStarting } from "../../order.ts";
import { isTitle, type Paragraph, paragraphsOf, type Quote, quotesOfReport } from "../../speech/quotes.ts";
import { turnsIn } from "../../speech/transcript.ts";
import { overlaps, treeOf, within } from "../../tree.ts";
import type { Frame } from "../cues/frame.ts";
import { framesOf } from "../cues/index.ts";
import type { Draft } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { standingBy } from "../standing.ts";
import { accordingTo } from "./according.ts";
import { type Attributed, attributedDrafts } from "./attributed.ts";
import { citedApart } from "./citing.ts";
import { kindLabel } from "./headline.ts";
import { spokenWithin } from "./inner.ts";
import { labelledSpeech } from "./labelled.ts";
import { type Joined, joinSpeech, type Setting } from "./speech.ts";
import { draftsOf } from "./spoken.ts";
import { turnSpeech } from "./turn.ts";

/** What each reader finds, before what they find is joined. */
export interface Found {
  /** Turns of a transcript, headlines and lines that name their speaker. */
  readonly labelled: readonly Draft[];
  /** Cues with their clauses and quotations. */
  readonly spoken: readonly Draft[];
  /** "According to" and its like. */
  readonly sourced: readonly Draft[];
  /** What the network's attribution heads see. */
  readonly attributed: readonly Attributed[];
  readonly scenes: readonly Scene[];
  readonly paragraphs: readonly Paragraph[];
  /** All that stands in marks and is no title, in the order of the text. */
  readonly quotes: readonly Quote[];
}

/**
 * Reads a report paragraph by paragraph.
 *
 * @param somebody whether a stretch of the text means somebody who can speak
 */
export function readParagraphs(
  report: Report,
  { sentences, attributions }: Analysis,
  somebody: (span: Span) => boolean,
): Found {
  const paragraphs = paragraphsOf(report);
  // Nothing stands before the first paragraph but what is not read.
  const bySentence = grouped(sentences, ({ start }) => Math.max(0, lastStarting(paragraphs, start)));
  const quoted = quotesOfReport(report).filter((quote) => !isTitle(report.text, quote));
  const byQuote = grouped(quoted, ({ paragraph }) => paragraph);
  const byCue = standingBy(attributions, ({ cue }) => [cue]);
  const turns = turnsIn(report, paragraphs);
  const labelled: Draft[] = [];
  const made: (readonly Joined[])[] = [];
  const sourced: (readonly Draft[])[] = [];
  const attributed: (readonly Attributed[])[] = [];
  const scenes: Scene[] = [];
  let before = null as Joined | null;
  let announced: Frame | null = null;
  for (const [number, paragraph] of paragraphs.entries()) {
    const quotes = byQuote.get(number) ?? [];
    const words = report.text.slice(paragraph.start, paragraph.end);
    const turn = turns.get(number);
    const label = turn
      ? turnSpeech(report, turn, paragraph, number)
      : labelledSpeech(report, paragraph, number, quotes, somebody);
    if (label) {
      labelled.push(label);
      before = null;
      announced = null;
      // What is told inside a turn is told by its speaker; a headline is one statement.
      if (!turn) continue;
    }
    // "Interview: …": the colon behind a piece's kind reports nothing.
    const kind = { start: paragraph.start, end: paragraph.start + kindLabel(words).length };
    const quotesBy = standingBy(quotes, (quote) => [quote]);
    const trees = (bySentence.get(number) ?? []).map((sentence) =>
      treeOf(sentence, quotesBy([sentence]), citedApart(sentence.tokens)),
    );
    for (const tree of trees) scenes.push({ tree, paragraph: number });
    const frames = trees.flatMap(framesOf);
    const setting: Setting = { paragraph: number, start: paragraph.start, before, announced };
    const joined = joinSpeech(report.text, quotes, frames, setting);
    made.push(joined, spokenWithin(report.text, quotes, frames, number));
    sourced.push(trees.flatMap((tree) => accordingTo(tree, number)));
    attributed.push(
      attributedDrafts(
        report.text,
        byCue([paragraph]).filter(({ cue }) => within(cue, paragraph)),
        trees,
        quotes,
        paragraph,
        number,
      ).filter(({ cue }) => !(cue && ((turn && overlaps(cue, turn.colon)) || within(cue, kind)))),
    );
    before = joined.at(-1) ?? (before?.quotes.at(-1)?.paragraph === number ? before : null);
    const ends = words.endsWith(":");
    announced = ends ? (frames.findLast((frame) => frame.entry?.speaks && frame.content.length === 0) ?? null) : null;
  }
  return {
    labelled,
    spoken: draftsOf(report.text, made.flat()),
    sourced: sourced.flat(),
    attributed: attributed.flat(),
    scenes,
    paragraphs,
    quotes: quoted,
  };
}
