import type { Reading, Span, Statement } from "../../src/contract/index.ts";
import { openLanguage } from "../../src/language/index.ts";
import { read } from "../../src/pipeline/read.ts";
import { pieceId, piecesOf } from "../../src/record/merging/pieces.ts";
import { toldBy } from "../../src/record/merging/words.ts";
import { openRegister } from "../../src/register/index.ts";
import { isOne, type Labelled, type Meeting, meetings } from "./gold.ts";

/** A labelled meeting as it was read. */
export interface Found {
  readonly meeting: Meeting;
  /** By the id that the labels give a report. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The sentence in which each label stands; null where reading did not find it. */
  readonly labels: readonly { readonly one: Labelled; readonly piece: string | null }[];
}

/** Reads the labelled meetings; none where they are not there. */
export async function readMeetings(gold: string): Promise<readonly Found[]> {
  const all = meetings(gold);
  if (all.length === 0) return [];
  const [language, register] = [await openLanguage(), openRegister()];
  const found: Found[] = [];
  for (const meeting of all) {
    const readings = new Map<string, Reading>();
    for (const { id, text, published, publisher, url } of meeting.reports) {
      const given = { kind: "text" as const, body: text, publisher, url, ...(published ? { published } : {}) };
      readings.set(id, await read(given, { language, register }));
    }
    const labels = meeting.labelled.map((one) => {
      const reading = readings.get(one.report) as Reading;
      const statement = statementFor(reading, one);
      return { one, piece: statement && pieceFor(reading, statement, one) };
    });
    found.push({ meeting, readings, labels });
  }
  return found;
}

/**
 * Pairs of sentences of two reports, and whether they render one utterance; null where it counts neither way. A sentence that
 * has two labelled statements renders both, as the labels themselves say of a span that covers more than one.
 */
export function sentencePairs({ meeting, labels }: Found): ReadonlyMap<string, boolean | null> {
  const pairs = new Map<string, boolean | null>();
  for (const [at, a] of labels.entries())
    for (const b of labels.slice(at + 1)) {
      if (a.piece === null || b.piece === null || a.piece === b.piece) continue;
      const is = a.one.report === b.one.report ? null : isOne(meeting, a.one, b.one);
      const key = keyOf(a.piece, b.piece);
      const known = pairs.get(key);
      pairs.set(key, known || is ? true : known === null || is === null ? null : false);
    }
  return pairs;
}

/** Two sentences under one name, whichever comes first. */
export const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The statement that has most of a labelled span, and not much besides. */
function statementFor({ statements }: Reading, span: Labelled): Statement | null {
  let best: { readonly statement: Statement; readonly share: number } | null = null;
  for (const statement of statements) {
    const shared = statement.content.reduce((sum, one) => sum + overlap(one, span), 0);
    const length = statement.content.reduce((sum, { start, end }) => sum + end - start, 0);
    const share = shared / (length + span.end - span.start - shared);
    // A span may be one sentence of a long remark.
    const part = shared / (span.end - span.start);
    if ((share >= 0.3 || part >= 0.7) && (!best || share > best.share)) best = { statement, share };
  }
  return best?.statement ?? null;
}

/** The id of the sentence of a statement that shares most words with a labelled span. */
function pieceFor({ text }: Reading, { id, content }: Statement, { words }: Labelled): string | null {
  const said = content.map(({ start, end }) => text.slice(start, end).replace(/[\s\u0000]+/g, " ")).join(" … ");
  const sought = new Set(toldBy(words).stems);
  const pieces = piecesOf(said).map((piece) => {
    const stems = new Set(toldBy(piece.words).stems);
    const shared = [...stems].filter((stem) => sought.has(stem)).length;
    return { id: pieceId(id, piece.position), share: shared / sought.size, likeness: shared / Math.sqrt(stems.size) };
  });
  const best = pieces.sort((a, b) => b.likeness - a.likeness)[0];
  return best && best.share >= 0.5 ? best.id : null;
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
