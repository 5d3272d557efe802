import type { Report, Route, Span } from "../../contract/index.ts";
import type { Paragraph } from "./paragraphs.ts";

/** What one speaker says before the next one is named. */
export interface Turn {
  /** The speaker's name; null where "Q" or "A" stands for it. */
  readonly label: Span | null;
  readonly colon: Span;
  /** The words of the turn, a span a paragraph. */
  readonly content: readonly Span[];
  /** Whether "Q" asks or "A" answers; null behind a name. */
  readonly part: "asks" | "answers" | null;
  /** What the header says the words come from: a transcript, an interview. */
  readonly route: readonly Route[];
  /** The name of the other one, where two and no more take turns. */
  readonly other: Span | null;
}

/** "WALLACE: …", "CHANNEL 9: …", "MR. HALE (Norway): …", with a quotation mark before it perhaps. */
const CAPITALS =
  /^["“]?((?:[\p{Lu}][\p{Lu}'’.-]*)(?:[ ](?:[\p{Lu}][\p{Lu}'’.-]*|\d{1,3})){0,4}(?:\s\([^()]{2,30}\))?)\s?:\s+(?=\S)/u;
/** "Ines Calder: …", "The Lake Daily: …" */
const MIXED =
  /^["“]?((?:The\s)?[\p{Lu}][\p{L}'’.-]*(?:\s(?:of|the|de|der|al|van|von|bin|[\p{Lu}\d][\p{L}\d'’.-]*)){0,4})\s?:\s+(?=\S)/u;
/** "Q: …", "A. …" */
const LETTERS = /^(Q|A|QUESTION|ANSWER|Question|Answer)\s?[:.]\s+(?=\S)/;
/** Labels of other things than speakers. */
const NOT_SPEAKERS =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|VIDEO|PHOTOS?|LIVE|NOTE|RELATED|ANALYSIS|OPINION|FACTBOX|EXPLAINER|TIMELINE|CORRECTION|SOURCE|Note|Source|Photo|Location|When|Where|Date|Time|Subject|From|To|Read more|Related|Watch|Update)$/;
/** Turns that make a transcript of what else could be headings. */
const FEWEST = 4;
/** Turns ahead in which the one who answers the first is sought. */
const NEXT = 8;
/** Paragraphs before the first turn in which a header is sought. */
const HEADER = 2;
const OCCASIONS: readonly (readonly [RegExp, Route["kind"]])[] = [
  [/\b(?:the|an|this|his|her|our|their)?\s?(?:[\p{L}-]+ )?(?:interview|q&a)\b(?! request)/giu, "interview"],
  [/\b(?:the|a|this|his|her|their)?\s?(?:(?:joint|news|press|daily) )*(?:conference|briefing)\b/giu, "conference"],
  [/\b(?:the|a|this|his|her|their)?\s?presser\b/giu, "conference"],
  [/\b(?:the|a|this)?\s?(?:[\p{L}-]+ )?debate\b/giu, "debate"],
  [/\b(?:the|a|an)?\s?(?:[\p{L}-]+ )?transcript\b/giu, "document"],
];

interface Line {
  readonly paragraph: number;
  readonly name: string;
  readonly head: number;
  readonly labelStart: number;
  readonly kind: "capitals" | "mixed" | "letters";
}

/**
 * The turns of a transcript or an interview, by the number of the paragraph that each begins in; empty where a report
 * holds none. A label counts where its speaker takes turns: a label that stands once is a heading. Paragraphs without a
 * label between two turns go on with the first of them.
 */
export function turnsIn(report: Report, paragraphs: readonly Paragraph[]): ReadonlyMap<number, Turn> {
  const lines = paragraphs.flatMap((paragraph, number) => lineOf(report, paragraph, number) ?? []);
  const speaking = speakingLines(lines);
  const turns = new Map<number, Turn>();
  const [first, last] = [speaking[0], speaking.at(-1)];
  if (!first || !last) return turns;
  const route = headerOf(report, paragraphs, first.paragraph);
  // Where most of the stretch is labelled, what is not goes on with the turn before it.
  const dense = speaking.length >= FEWEST && 2 * speaking.length >= last.paragraph - first.paragraph + 1;
  for (const [at, line] of speaking.entries()) {
    const { start, end } = paragraphs[line.paragraph] as Paragraph;
    const next = speaking[at + 1]?.paragraph;
    const content: Span[] = [{ start: start + line.head, end }];
    if (dense && next !== undefined)
      for (let more = line.paragraph + 1; more < next; more += 1) {
        const paragraph = paragraphs[more] as Paragraph;
        content.push({ start: paragraph.start, end: paragraph.end });
      }
    const labelStart = start + line.labelStart;
    const colon = labelStart + line.name.length + report.text.slice(labelStart + line.name.length).search(/[:.]/);
    turns.set(line.paragraph, {
      label: line.kind === "letters" ? null : { start: labelStart, end: labelStart + line.name.length },
      colon: { start: colon, end: colon + 1 },
      content,
      part: line.kind !== "letters" ? null : /^q/i.test(line.name) ? "asks" : "answers",
      route,
      other: null,
    });
  }
  const head = report.text.slice(0, paragraphs[first.paragraph]?.start ?? 0).trim();
  return head === "" || isInterviewed(head) ? withOthers(turns, report.text) : turns;
}

/** Whether what stands in front of the first turn tells of an interview; a debate's speakers address the hall. */
const isInterviewed = (head: string): boolean =>
  /\b(?:interview(?:s|ed|er)?|conversation|q ?& ?a|sp(?:oke|oken|eaking) (?:to|with)|sat down with)\b/i.test(head);

/** Of two who take turns each speaks to the other: the one who spoke last before, else the one who answers next. */
function withOthers(turns: Map<number, Turn>, text: string): ReadonlyMap<number, Turn> {
  const nameOf = ({ label }: Turn): string => (label ? lastWord(text.slice(label.start, label.end)) : "");
  const ordered = [...turns];
  if (new Set(ordered.map(([, turn]) => nameOf(turn))).size !== 2) return turns;
  let last: Turn | null = null;
  let before: Turn | null = null;
  for (const [at, [number, turn]] of ordered.entries()) {
    // The last turn of the other: the one before, or the one before those that one speaker takes in a row.
    if (last !== null && nameOf(last) !== nameOf(turn)) before = last;
    const other = before ?? ordered.slice(at + 1, at + 1 + NEXT).find(([, one]) => nameOf(one) !== nameOf(turn))?.[1];
    turns.set(number, { ...turn, other: other?.label ?? null });
    last = turn;
  }
  return turns;
}

function lineOf({ text }: Report, { start, end }: Paragraph, number: number): Line | null {
  if (end - start < 12) return null;
  const words = text.slice(start, Math.min(end, start + 120));
  for (const [kind, pattern] of [
    ["letters", LETTERS],
    ["capitals", CAPITALS],
    ["mixed", MIXED],
  ] as const) {
    const match = pattern.exec(words);
    const name = match?.[1];
    if (!match || !name || NOT_SPEAKERS.test(name)) continue;
    return { paragraph: number, name, head: match[0].length, labelStart: match[0].indexOf(name), kind };
  }
  return null;
}

const lastWord = (name: string): string =>
  name
    .replace(/\s\([^()]*\)$/, "")
    .split(/\s/)
    .at(-1)
    ?.toUpperCase() ?? "";

function speakingLines(lines: readonly Line[]): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { name } of lines) counts.set(lastWord(name), (counts.get(lastWord(name)) ?? 0) + 1);
  const again = ({ name }: Line): boolean => (counts.get(lastWord(name)) ?? 0) >= 2;
  const asked = lines.some(({ kind, name }) => kind === "letters" && /^q/i.test(name));
  const answered = lines.some(({ kind, name }) => kind === "letters" && /^a/i.test(name));
  const capitals = lines.filter(({ kind }) => kind === "capitals");
  const known = capitals.some(again);
  const taken = capitals.filter((line) => again(line) || (known && capitals.length >= FEWEST));
  const mixed = lines.filter((line) => line.kind === "mixed" && again(line));
  // "QUESTION: …" between turns of those who are named, as a ministry's briefings are written down.
  const letters = lines.filter(({ kind }) => kind === "letters" && asked && (answered || taken.length > 0));
  const several = new Set(mixed.map(({ name }) => lastWord(name))).size >= 2 && mixed.length >= FEWEST;
  return [...letters, ...taken, ...(several ? mixed : [])].sort((a, b) => a.paragraph - b.paragraph);
}

/** "Partial transcript as follows:", "Interview with Ines Calder": what the words of all turns come from. */
function headerOf({ text }: Report, paragraphs: readonly Paragraph[], first: number): readonly Route[] {
  for (let number = first - 1; number >= Math.max(0, first - HEADER); number -= 1) {
    const { start, end } = paragraphs[number] as Paragraph;
    const words = text.slice(start, end);
    for (const [pattern, kind] of OCCASIONS) {
      const match = [...words.matchAll(pattern)].at(-1);
      if (!match) continue;
      const lead = match[0].length - match[0].trimStart().length;
      return [{ start: start + match.index + lead, end: start + match.index + match[0].length, kind }];
    }
  }
  return [];
}
