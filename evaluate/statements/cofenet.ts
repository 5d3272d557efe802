import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span, Statement } from "../../src/contract/index.ts";

interface Sentence {
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
  readonly id: string;
}

type Kind = "source" | "cue" | "content";

/** Exact spans of one kind: right, found, labelled. */
export type Counts = Readonly<Record<Kind, { readonly right: number; readonly found: number; readonly gold: number }>>;

const MARKS: Readonly<Record<string, string>> = {
  "-LRB-": "(",
  "-RRB-": ")",
  "-LSB-": "[",
  "-RSB-": "]",
  "``": '"',
  "''": '"',
  "`": "'",
};
const STRAIGHT: Readonly<Record<string, string>> = { "’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " " };

/** The development file in CofeNet's form by text: spans in that text, and the stretches the file covers. */
export function cofenetSpans(
  gold: string,
  textOf: (id: string) => string | undefined,
): ReadonlyMap<string, { readonly spans: Readonly<Record<Kind, readonly Span[]>>; readonly covered: readonly Span[] }> {
  const rows = readFileSync(join(gold, "attribution/cofenet-polnear-valid.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Sentence);
  const byText = new Map<string, Sentence[]>();
  for (const row of rows) byText.set(row.id, [...(byText.get(row.id) ?? []), row]);
  const found = new Map<string, { spans: Record<Kind, Span[]>; covered: Span[] }>();
  for (const [id, sentences] of byText) {
    const text = textOf(id);
    if (text === undefined) continue;
    const plain = text.replace(/[’‘“”\u00a0]/g, (mark) => STRAIGHT[mark] as string);
    const spans: Record<Kind, Span[]> = { source: [], cue: [], content: [] };
    const covered: Span[] = [];
    let at = 0;
    for (const { tokens, labels } of sentences) {
      const places = tokens.map((token) => {
        const place = locate(plain, token, at);
        if (place) at = place.end;
        return place;
      });
      const real = places.filter((place) => place !== null);
      if (real[0]) covered.push({ start: real[0].start, end: (real[real.length - 1] as Span).end });
      for (const [first, last, kind] of runs(labels)) {
        const [a, b] = [places[first], places[last]];
        if (a && b) spans[kind].push({ start: a.start, end: b.end });
      }
    }
    found.set(id, { spans, covered });
  }
  return found;
}

function locate(plain: string, token: string, from: number): Span | null {
  const form = MARKS[token] ?? token;
  const forms = [form, ...(form === "--" ? ["—", "–"] : form === "..." ? ["…", ". . ."] : [])];
  const hits = forms
    .map((one) => ({ start: plain.indexOf(one, from), size: one.length }))
    .filter(({ start }) => start >= 0 && start - from < 40)
    .sort((a, b) => a.start - b.start);
  return hits[0] ? { start: hits[0].start, end: hits[0].start + hits[0].size } : null;
}

function runs(labels: readonly string[]): readonly (readonly [number, number, Kind])[] {
  const out: [number, number, Kind][] = [];
  for (const [at, label] of labels.entries()) {
    const kind = label.slice(2).toLowerCase() as Kind;
    const last = out[out.length - 1];
    if (label.startsWith("I-") && last && last[1] === at - 1 && last[2] === kind) last[1] = at;
    else if (label !== "O") out.push([at, at, kind]);
  }
  return out;
}

/** Exact matches of a text's statements with its labelled spans; each span once. */
export function exactCounts(
  statements: readonly Pick<Statement, "speakers" | "cue" | "content">[],
  { spans, covered }: { readonly spans: Readonly<Record<Kind, readonly Span[]>>; readonly covered: readonly Span[] },
  sourceOf: (span: Span) => Span = (span) => span,
): Counts {
  const said: Record<Kind, readonly Span[]> = {
    source: statements.flatMap((one) =>
      (one.speakers.filter((ref) => ref.start !== null) as unknown as Span[]).map(sourceOf),
    ),
    cue: statements.flatMap((one) => (one.cue ? [one.cue] : [])),
    content: statements.flatMap((one) => one.content),
  };
  const count = (kind: Kind) => {
    const key = ({ start, end }: Span): string => `${start} ${end}`;
    const gold = new Set(spans[kind].map(key));
    // The file holds sentences: a span that runs over several of them is one in each there, and so it is here.
    const pieces = said[kind].flatMap((span) =>
      covered.flatMap((one) =>
        span.start < one.end && one.start < span.end
          ? [{ start: Math.max(span.start, one.start), end: Math.min(span.end, one.end) }]
          : [],
      ),
    );
    const own = new Set(pieces.map(key));
    return { right: [...own].filter((one) => gold.has(one)).length, found: own.size, gold: gold.size };
  };
  return { source: count("source"), cue: count("cue"), content: count("content") };
}

/** A source as PolNeAR's guidelines end it: "Ines Calder, the minister," takes in the comma that closes the apposition. */
export const closedByComma =
  (text: string) =>
  ({ start, end }: Span): Span => ({
    start,
    end: text[end] === "," && /, \S/.test(text.slice(start, end)) ? end + 1 : end,
  });
