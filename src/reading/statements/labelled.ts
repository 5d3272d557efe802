import type { Report, Span } from "../../contract/index.ts";
import type { Draft } from "./draft.ts";
import type { Paragraph } from "./quotes.ts";

/** "WALLACE: …", "Q: …": a transcript's label in capitals, with a title or a place in brackets perhaps. */
const LABEL = /^((?:[\p{Lu}][\p{Lu}'’.-]*)(?:[ ][\p{Lu}][\p{Lu}'’.-]*){0,4}(?:\s\([^()]{2,30}\))?)\s?:\s+(?=\S)/u;
/** "Minister: talks will go on": a headline that names its speaker before a colon. */
const HEADLINE = /^((?:[\p{Lu}][\p{L}'’.-]+)(?:[ ][\p{Lu}][\p{L}'’.-]*){0,3})\s?:\s+(?=\S)/u;
/** Labels of other things than speakers. */
const NOT_SPEAKERS =
  /^(?:BREAKING|UPDATE|UPDATED|EXCLUSIVE|WATCH|VIDEO|PHOTOS?|LIVE|NOTE|RELATED|ANALYSIS|OPINION|FACTBOX|EXPLAINER|TIMELINE|CORRECTION|SOURCE|Breaking|Update|Exclusive|Watch|Video|Photos?|Live|Analysis|Opinion|Factbox|Explainer|Explained|Timeline|Correction|Report|Poll|Editorial|Review|Profile|Interview|Commentary|Fact [Cc]heck|Live [Uu]pdates|In [Pp]ictures)$/;

/** A paragraph that a label gives to a speaker: a transcript's turn, or a headline "X: Y". Null for all others. */
export function labelledSpeech(report: Report, paragraph: Paragraph, number: number): Draft | null {
  const block = report.blocks[paragraph.block];
  if (!block) return null;
  const text = report.text.slice(paragraph.start, paragraph.end);
  const headline = block.kind === "headline";
  const match = headline ? HEADLINE.exec(text) : LABEL.exec(text);
  const label = match?.[1];
  if (!match || !label || NOT_SPEAKERS.test(label) || (!headline && !turns(report, label))) return null;
  const content: Span = { start: paragraph.start + match[0].length, end: paragraph.end };
  if (content.end - content.start < 12) return null;
  const colon = paragraph.start + label.length + text.slice(label.length).indexOf(":");
  const asks = /^(?:Q|QUESTION)$/.test(label) || (/\?$/.test(text) && text.length < 300);
  return {
    speakers: /^(?:Q|A|QUESTION|ANSWER)$/.test(label)
      ? []
      : [{ start: paragraph.start, end: paragraph.start + label.length }],
    addressees: [],
    cue: { start: colon, end: colon + 1 },
    content: [content],
    quoted: [],
    route: [],
    act: asks ? "ask" : "assert",
    paragraph: number,
    block: paragraph.block,
    by: headline ? "headline label" : "transcript label",
  };
}

/** A transcript's speakers take turns: a label that stands once is a heading, not a speaker. */
function turns({ text }: Report, label: string): boolean {
  let count = 0;
  for (let at = text.indexOf(`${label}:`); at >= 0 && count < 2; at = text.indexOf(`${label}:`, at + 1))
    if (at === 0 || text[at - 1] === "\n") count += 1;
  return count >= 2;
}
