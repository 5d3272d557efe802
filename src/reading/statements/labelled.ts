import type { Report, Span } from "../../contract/index.ts";
import type { Draft } from "./draft.ts";
import { outletKind } from "./outlets.ts";
import type { Paragraph, Quote } from "./quotes.ts";
import type { Turn } from "./transcript.ts";

/** "Minister: talks will go on", "Calder to Hale: …": a headline that names its speaker before a colon. */
const HEADLINE =
  /^((?:[\p{Lu}][\p{L}'’.-]+)(?:[ ][\p{Lu}][\p{L}'’.-]*){0,4})(?:\s(to|on)\s([\p{Lu}][\p{L}'’.-]+(?:[ ][\p{Lu}][\p{L}'’.-]*){0,3}))?\s?:\s+(?=\S)/u;
/** "Border ‘will stay open’ – Calder": a headline that names its speaker behind a dash. */
const SIGNED = /\s[–—-]\s(?:the\s)?((?:[\p{L}][\p{L}'’.-]+)(?:[ ][\p{Lu}][\p{L}'’.-]*){0,3})$/u;
/** "“…” — Ines Calder, interior minister": a line that is one quotation and its signature. */
const SIGNATURE = /^\s*[–—―-]{1,2}\s*([\p{Lu}][\p{L}'’.-]+(?:[ ,]+[\p{L}\d(][\p{L}\d'’.()-]*){0,9})[.\s]*$/u;
/** "Hale: “…”": a line that is a name and one quotation. */
const NAMED = /^((?:[\p{Lu}][\p{L}'’.-]+)(?:[ ][\p{Lu}][\p{L}'’.-]*){0,4})\s?:\s*$/u;
/** Words before a colon that are the headline's own: its kind, its subject. */
const NOT_SPEAKERS =
  /^(?:Breaking|Update|Exclusive|Watch|Video|Photos?|Live|Analysis|Opinion|Factbox|Explainer|Explained|Timeline|Correction|Report|Poll|Editorial|Review|Profile|Interview|Commentary|Fact [Cc]heck|Live [Uu]pdates|In [Pp]ictures|Photo|Note|Source|Related)$/i;
/** What kind of piece a headline stands over, in front of its first words: "Exclusive: …", "UPDATE 2-…". */
const KIND = /^(?:[\p{L} ]{3,14}(?=:)|(?:UPDATE|WRAPUP) ?\d|REFILE|CORRECTED|EXCLUSIVE)\s?(?:[:–—]\s+|-\s?)(?=\S)/u;
/** Common nouns that speak in headlines. */
const SPEAKS =
  /^(?:ministers?|officials?|sources?|police|army|court|president|premier|pm|envoy|ambassador|spokes\w+|diplomats?|experts?|analysts?|experts|un|eu|nato|kremlin|opposition|government|report|study|survey|poll|watchdog|residents|witnesses|lawyers?|media|reports)$/i;

/** A turn of a transcript: what its label says is the speaker's. */
export function turnSpeech(report: Report, turn: Turn, paragraph: Paragraph, number: number): Draft {
  const words = turn.content.map(({ start, end }) => report.text.slice(start, end)).join(" ");
  const asks = turn.part === "asks" || (turn.part === null && /\?["”]?$/.test(words) && words.length < 300);
  return {
    ...EMPTY,
    speakers: turn.label === null ? [] : [turn.label],
    cue: turn.colon,
    content: turn.content,
    route: turn.route,
    act: asks ? "ask" : "assert",
    paragraph: number,
    block: paragraph.block,
    by: "transcript label",
    ...(turn.part === "answers" ? { answers: true } : {}),
  };
}

/** A headline's statement without the word for its kind: "Exclusive: ports to close, minister says" tells of the ports. */
export function withoutKind(text: string, draft: Draft): Draft {
  const [first, ...others] = draft.content as readonly [Span, ...Span[]];
  const words = text.slice(first.start, first.end);
  const found = KIND.exec(words)?.[0];
  if (found === undefined || found.length >= words.length) return draft;
  if (found.includes(":") && !NOT_SPEAKERS.test(found.replace(/\s?:\s*$/, ""))) return draft;
  return { ...draft, content: [{ start: first.start + found.length, end: first.end }, ...others] };
}

const EMPTY = { speakers: [], addressees: [], quoted: [], route: [] } as const;

/**
 * A headline that names its speaker ("X: Y", "X to Z: Y", "Y – X"), or a line that is a name and a quotation or a
 * quotation and its signature. Null for all others.
 *
 * @param speaks whether a stretch of the text means somebody who can speak
 */
export function labelledSpeech(
  report: Report,
  paragraph: Paragraph,
  number: number,
  quotes: readonly Quote[],
  speaks: (span: Span) => boolean,
): Draft | null {
  const block = report.blocks[paragraph.block];
  if (!block) return null;
  const base = { ...EMPTY, act: "assert", paragraph: number, block: paragraph.block } as const;
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
  if (name && !NOT_SPEAKERS.test(name)) {
    const label = { start: paragraph.start, end: paragraph.start + name.length };
    const colon = label.end + report.text.slice(label.end).indexOf(":");
    if (speaks(label))
      return {
        ...base,
        speakers: [label],
        cue: { start: colon, end: colon + 1 },
        content,
        quoted: [quote.inner],
        by: "line label",
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
      by: "signature",
    };
  }
  return null;
}

function headlineSpeech(
  text: string,
  { start, end }: Paragraph,
  base: Pick<Draft, "addressees" | "quoted" | "route" | "act" | "paragraph" | "block">,
  speaks: (span: Span) => boolean,
): Draft | null {
  const words = text.slice(start, end);
  const match = HEADLINE.exec(words);
  const name = match?.[1];
  if (match && name && !NOT_SPEAKERS.test(name)) {
    const label = { start, end: start + name.length };
    const colon = start + match[0].indexOf(":", name.length);
    const content = { start: start + match[0].length, end };
    if (content.end - content.start < 12 || !(speaks(label) || isNoun(name))) return null;
    const other = match[2] === "to" && match[3] ? start + match[0].indexOf(match[3], name.length) : -1;
    return {
      ...base,
      speakers: [label],
      addressees: other < 0 ? [] : [{ start: other, end: other + (match[3] as string).length }],
      cue: { start: colon, end: colon + 1 },
      content: [content],
      by: "headline label",
    };
  }
  const signed = SIGNED.exec(words);
  const signer = signed?.[1];
  if (!signed || !signer || outletKind(signer) !== null || NOT_SPEAKERS.test(signer)) return null;
  const label = { start: end - signer.length, end };
  const dash = start + signed.index + 1;
  // "Talks in Marsh – Calder": without marks or a verb it may be a list of what the page is about.
  if (signed.index < 12 || !(isNoun(signer) || (/^\p{Lu}/u.test(signer) && speaks(label)))) return null;
  return {
    ...base,
    speakers: [label],
    cue: { start: dash, end: dash + 1 },
    content: [{ start, end: start + signed.index }],
    by: "headline label",
  };
}

const isNoun = (words: string): boolean => SPEAKS.test(words.split(" ").at(-1) ?? "");
