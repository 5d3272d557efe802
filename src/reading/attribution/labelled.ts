import type { Span } from "../../contract/index.ts";
import type { Document } from "../document/index.ts";
import type { Paragraph } from "../document/paragraphs.ts";
import type { Draft } from "./draft.ts";
import { EMPTY } from "./draft.ts";
import { headlineSpeech, isHeadlineKind } from "./headline.ts";

/** "“…” — Ines Calder, interior minister": a line that is one quotation and its signature. */
const SIGNATURE = /^\s*[–—―-]{1,2}\s*([\p{Lu}][\p{L}'’.-]+(?:[ ,]+[\p{L}\d(][\p{L}\d'’.()-]*){0,9})[.\s]*$/u;

/** "Hale: “…”": a line that is a name and one quotation. */
const NAMED = /^((?:[\p{Lu}][\p{L}'’.-]+)(?:[ ][\p{Lu}][\p{L}'’.-]*){0,4})\s?:\s*$/u;

/**
 * A headline that names its speaker ("X: Y", "X to Z: Y", "Y – X"), or a line that is a name and a quotation or a
 * quotation and its signature. Null for all others.
 *
 * @param number of its paragraph
 * @param speaks whether a stretch of the text means somebody who can speak
 */
export function labelledSpeech(
  { report, paragraphs, quotationsOf }: Document,
  number: number,
  speaks: (span: Span) => boolean,
): Draft | null {
  const paragraph = paragraphs[number] as Paragraph;
  const quotes = quotationsOf(number);
  const block = report.blocks[paragraph.block];
  if (!block) return null;
  const base: Draft = {
    ...EMPTY,
    cue: null,
    content: [],
    act: "assert",
    paragraph: number,
    block: paragraph.block,
    by: "label/line",
  };
  if (block.kind === "headline") {
    const draft = headlineSpeech(report.text, paragraph, base, speaks);
    const [content] = draft?.content ?? [];
    const inside = quotes.filter(({ start, end }) => content && start >= content.start && end <= content.end);
    return draft && { ...draft, quoted: inside.map(({ inner }) => inner) };
  }
  const [quote, ...others] = quotes;
  if (!quote || quote.open || others.length > 0) return null;
  const before = report.text.slice(paragraph.start, quote.start);
  const after = report.text.slice(quote.end, paragraph.end);
  const content = [{ start: quote.start, end: quote.end }];
  const words = report.text.slice(quote.inner.start, quote.inner.end).split(/\s+/).length;
  const name = /^[.\s]*$/.test(after) && words > 2 ? NAMED.exec(before)?.[1] : undefined;
  if (name && !isHeadlineKind(name)) {
    const label = { start: paragraph.start, end: paragraph.start + name.length };
    const colon = label.end + report.text.slice(label.end).indexOf(":");
    if (speaks(label))
      return {
        ...base,
        speakers: [label],
        cue: { start: colon, end: colon + 1 },
        content,
        quoted: [quote.inner],
        by: "label/line",
      };
  }
  const signature = before === "" && words > 3 ? SIGNATURE.exec(after) : null;
  if (signature?.[1]) {
    const start = quote.end + after.indexOf(signature[1]);
    const dash = quote.end + after.search(/[–—―-]/);
    const mark = (/^[–—―-]+/.exec(report.text.slice(dash, dash + 2))?.[0] ?? "").length;
    const speaker = { start, end: start + signature[1].replace(/[.\s]+$/, "").length };
    return {
      ...base,
      speakers: [speaker],
      cue: { start: dash, end: dash + mark },
      content,
      quoted: [quote.inner],
      by: "label/signature",
    };
  }
  return null;
}
