import type { Span, Statement } from "../../../src/contract/index.ts";
import type { LabelledParagraph, LabelledStatement, Range } from "./labelled.ts";
import { halfShared, sharedWords, wordsIn } from "./words.ts";

/** A statement that the reader found in a paragraph and the labelled one that it is held against. */
export interface Pair {
  readonly found: Statement;
  readonly label: LabelledStatement;
  /** The words of the found content inside the paragraph, by where they begin. */
  readonly words: ReadonlySet<number>;
  /** The bounds of the labelled content that fit best. */
  readonly wanted: ReadonlySet<number>;
}

export interface Paired {
  /** Right ones: half of the content's words both ways, and cue or speaker overlaps. */
  readonly right: readonly Pair[];
  /** Found ones that are not right but touch a label that counts: its cue or a word of its content. */
  readonly near: readonly Pair[];
  /** Found ones that touch no label. */
  readonly invented: readonly Statement[];
  /** Labelled ones that count and were not found. */
  readonly missed: readonly LabelledStatement[];
}

/** Whether a found speaker is the labelled one although other words stand for him: a quotation that goes on. */
export type SameSpeaker = (found: Statement, label: LabelledStatement) => boolean;

/**
 * Pairs what was found in a paragraph with its labels, best overlap first, each used once. What fits an optional label
 * best stands in none of the lists.
 */
export function pairStatements(
  text: string,
  paragraph: LabelledParagraph,
  statements: readonly Statement[],
  sameSpeaker: SameSpeaker,
): Paired {
  const clipped = statements
    .map((found) => ({ found, words: wordsIn(text, clip(found.content, paragraph)) }))
    .filter(({ words }) => words.size > 0);
  const candidates = clipped
    .flatMap(({ found, words }) =>
      paragraph.statements.flatMap((label) => {
        const wanted = bestBounds(text, label, words);
        const attributed = touches(found, label) || sameSpeaker(found, label);
        if (!halfShared(words, wanted) || !attributed) return [];
        const weight = sharedWords(words, wanted) / Math.max(words.size, wanted.size);
        return [{ found, label, words, wanted, weight: weight + (cuesMeet(found, label) ? 1 : 0) }];
      }),
    )
    .sort((a, b) => b.weight - a.weight);
  const used = new Set<unknown>();
  const taken: Pair[] = [];
  for (const { found, label, words, wanted } of candidates) {
    if (used.has(found) || used.has(label)) continue;
    used.add(found).add(label);
    taken.push({ found, label, words, wanted });
  }
  const near: Pair[] = [];
  const invented: Statement[] = [];
  for (const { found, words } of clipped.filter((one) => !used.has(one.found))) {
    const label = nearest(text, paragraph, { found, words });
    if (label?.optional) continue;
    if (label) near.push({ found, label, words, wanted: bestBounds(text, label, words) });
    else invented.push(found);
  }
  return {
    right: taken.filter(({ label }) => !label.optional),
    near,
    invented,
    missed: paragraph.statements.filter((label) => !label.optional && !used.has(label)),
  };
}

/** The label that a found statement most likely tries to be: that of its cue, else that with which it shares most words. */
function nearest(
  text: string,
  { statements }: LabelledParagraph,
  { found, words }: Pick<Pair, "found" | "words">,
): LabelledStatement | undefined {
  const byCue = statements.find((label) => cuesMeet(found, label) && inParagraph(label, statements));
  if (byCue) return byCue;
  const ranked = statements
    .map((label) => ({ label, share: sharedWords(words, bestBounds(text, label, words)) }))
    .filter(({ label, share }) => share > 0 && (!label.optional || 2 * share >= words.size))
    .sort((a, b) => b.share - a.share || Number(a.label.optional) - Number(b.label.optional));
  return ranked[0]?.label;
}

/** Whether a label's cue is its own: a cue before the paragraph may belong to several quotations of it. */
const inParagraph = (label: LabelledStatement, all: readonly LabelledStatement[]): boolean =>
  all.filter((other) => other.cue?.[0] === label.cue?.[0]).length === 1;

function bestBounds(text: string, label: LabelledStatement, words: ReadonlySet<number>): ReadonlySet<number> {
  const all = [label.content, ...label.otherContent].map((ranges) => wordsIn(text, ranges));
  const likeness = (wanted: ReadonlySet<number>): number =>
    sharedWords(words, wanted) / Math.max(words.size, wanted.size);
  return all.reduce((best, next) => (likeness(next) > likeness(best) ? next : best));
}

const touches = (found: Statement, label: LabelledStatement): boolean =>
  cuesMeet(found, label) || found.speakers.some((ref) => label.speakers.some(({ span }) => meet(ref, span)));

const cuesMeet = ({ cue }: Statement, label: LabelledStatement): boolean =>
  cue !== null && label.cue !== null && meet(cue, label.cue);

/** Whether words of a reading and labelled ones overlap. */
export const meet = (
  { start, end }: { readonly start: number | null; readonly end: number | null },
  [from, until]: Range,
): boolean => start !== null && end !== null && start < until && from < end;

const clip = (content: readonly Span[], { start, end }: LabelledParagraph): readonly Range[] =>
  content
    .map((span): Range => [Math.max(span.start, start), Math.min(span.end, end)])
    .filter(([from, until]) => from < until);
