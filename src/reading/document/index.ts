import type { Dated } from "../../contract/index.ts";
import type { Analysis, Attribution } from "../../language/types.ts";
import { grouped } from "../grouped.ts";
import { lastStarting } from "../order.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { findQuotations, isTitle, type Quotation } from "./quotations.ts";
import { type Repair, repaired } from "./repair.ts";
import { type SetOffWords, setOffIn, wholeParagraph } from "./setOff.ts";
import type { TreeSentence } from "./tree.ts";
import { type Turn, turnsIn } from "./turns.ts";

/** One report with everything that all who read it share; made once, never changed. */
export interface Document {
  /** The report with the date lines of its parts. */
  readonly report: Dated;
  readonly paragraphs: readonly Paragraph[];
  /** The numbers of paragraphs that are somebody's words without marks: block quotations, embedded posts, letters. */
  readonly setOff: ReadonlySet<number>;
  /** All that stands in quotation marks, in the order of the text. */
  readonly marked: readonly Quotation[];
  /** What of it is somebody's words, and no title or nickname. */
  readonly quotations: readonly Quotation[];
  /** Turns of a transcript by the number of the paragraph that each begins in. */
  readonly turns: ReadonlyMap<number, Turn>;
  readonly sentences: readonly TreeSentence[];
  /** The sentences of each paragraph. */
  sentencesOf(paragraph: number): readonly TreeSentence[];
  /** The quotations of each paragraph. */
  quotationsOf(paragraph: number): readonly Quotation[];
  /** What the network's attribution heads see, in the order of the text. */
  readonly attributions: readonly Attribution[];
}

/** Annotates a report once: paragraphs, quotations, turns and repaired trees. Pure. */
export function documentOf(
  report: Dated,
  analysis: Analysis,
  { repairs, setOffWords }: { readonly repairs: readonly Repair[]; readonly setOffWords: SetOffWords },
): Document {
  const paragraphs = paragraphsOf(report);
  const inMarks = findQuotations(report.text, paragraphs);
  const inFull = new Set(
    inMarks.flatMap((one) => (one.start === paragraphs[one.paragraph]?.start ? [one.paragraph] : [])),
  );
  const setOff = setOffIn(report, paragraphs, setOffWords);
  const whole = [...setOff]
    .filter((number) => !inFull.has(number))
    .map((number) => wholeParagraph(paragraphs[number] as Paragraph, number, setOff.has(number + 1)));
  const taken = new Set(whole.map(({ paragraph }) => paragraph));
  const marked = [...inMarks.filter(({ paragraph }) => !taken.has(paragraph)), ...whole].toSorted(
    (a, b) => a.start - b.start,
  );
  const quotations = marked.filter((quote) => !isTitle(report.text, quote));
  const byParagraph = grouped(quotations, ({ paragraph }) => paragraph);
  const quotationsOf = (paragraph: number): readonly Quotation[] => byParagraph.get(paragraph) ?? [];
  const sentences = analysis.sentences.map((sentence, index) => {
    // Nothing stands before the first paragraph but what is not read.
    const paragraph = Math.max(0, lastStarting(paragraphs, sentence.start));
    return repaired(sentence, repairs, { index, paragraph, quotations: quotationsOf(paragraph) });
  });
  const bySentence = grouped(sentences, ({ paragraph }) => paragraph);
  return Object.freeze({
    report,
    paragraphs,
    setOff,
    marked,
    quotations,
    turns: turnsIn(report, paragraphs),
    sentences,
    sentencesOf: (paragraph: number) => bySentence.get(paragraph) ?? [],
    quotationsOf,
    attributions: analysis.attributions,
  });
}
