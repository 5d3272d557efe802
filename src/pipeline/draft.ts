import { DragomanError, type Reading, type Report, type Span } from "../contract/index.ts";
import { toReport } from "../intake/index.ts";
import type { Source } from "../intake/types.ts";
import { paragraphsOf } from "../reading/document/paragraphs.ts";
import { findQuotations, isTitle } from "../reading/document/quotations.ts";
import { type ReadOptions, readReport } from "./read.ts";

/** The largest text that is held against a record at once: a long chapter. In UTF-16 code units. */
export const LARGEST_DRAFT = 300_000;

/**
 * Reads a text that is to be held against a record: what it ascribes to whom, and all its quotations, those too that stand
 * in blocks that are no reporting or in a language that is not read.
 *
 * @throws DragomanError `too-large`, and as `read` does
 */
export async function readDraft(
  source: Source,
  options: ReadOptions = {},
): Promise<{ readonly reading: Reading; readonly quotations: readonly Span[] }> {
  const report = await toReport(source);
  if (report.text.length > LARGEST_DRAFT)
    throw new DragomanError(
      "too-large",
      `the draft has ${report.text.length} characters; at most ${LARGEST_DRAFT} are held against a record at once. Split it`,
    );
  return { reading: await readReport(report, options), quotations: quotationsOf(report) };
}

/** ``as TeX writes them''. */
const TEX = /``([^`]{1,3000}?)''/g;

/** The words between quotation marks of every kind, marks excluded, in the order of the text. */
export function quotationsOf({ text }: Pick<Report, "text">): readonly Span[] {
  if (text === "") return [];
  const whole = { kind: "report", start: 0, end: text.length, reason: "", part: 1 } as const;
  const found = findQuotations(text, paragraphsOf({ text, blocks: [whole] }))
    .filter((one) => !isTitle(text, one))
    .map(({ inner }) => inner);
  const tex = [...text.matchAll(TEX)].map(({ index, 1: words }) => ({
    start: index + 2,
    end: index + 2 + (words as string).length,
  }));
  return [...found.filter((one) => !tex.some(({ start, end }) => one.start < end && one.end > start)), ...tex].sort(
    (a, b) => a.start - b.start,
  );
}
