import { copiesOf, utteranceOf, utterancesOf } from "../src/answers/index.ts";
import type { Reading, Span, Statement } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openStore } from "../src/record/index.ts";
import { piecesOf } from "../src/record/merging/pieces.ts";
import { toldBy } from "../src/record/merging/words.ts";
import { openRegister } from "../src/register/index.ts";
import { isOne, type Labelled, type Meeting, meetings } from "./renderings/gold.ts";

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/**
 * Prints how well the record tells which statements of several reports are one utterance: over pairs of labelled statements
 * that reading found, on the labelled meetings, all of them kept in one record.
 *
 * @param list whether each wrong and each missed pair is printed
 */
export async function evaluateRenderings(gold: string, list = false): Promise<void> {
  const all = meetings(gold);
  if (all.length === 0) return console.log(`skipped: no labelled meetings in ${gold}`);
  const [language, register] = [await openLanguage(), openRegister()];
  const store = openStore(":memory:", { merging: true });
  const readings = new Map<string, Reading>();
  for (const meeting of all)
    for (const { id, text, published, publisher, url } of meeting.reports) {
      const given = { kind: "text" as const, body: text, publisher, url, ...(published ? { published } : {}) };
      const reading = await read(given, { language, register });
      readings.set(`${meeting.name} ${id}`, reading);
      store.keep(reading);
    }
  /** The utterance of the sentence in which a labelled span stands, and whether reading found it at all. */
  const toldAt = (
    reading: Reading,
    span: Labelled,
  ): { readonly piece: string; readonly utterance: string | null } | null => {
    const statement = statementFor(reading, span);
    if (statement === null) return null;
    const piece = pieceFor(reading, statement, span);
    if (piece === null) return null;
    const utterance = utterancesOf(store, statement.id)
      .map((id) => utteranceOf(store, id))
      .find((one) => one?.renderings.some((row) => row.statement === statement.id && row.content === piece));
    return { piece: `${statement.id} ${piece}`, utterance: utterance?.id ?? null };
  };
  const sum: Counts = { right: 0, wrong: 0, missed: 0 };
  let [found, labelled, pairs] = [0, 0, 0];
  for (const meeting of all) {
    const having = meeting.labelled.map((one) => ({
      one,
      told: toldAt(readings.get(`${meeting.name} ${one.report}`) as Reading, one),
    }));
    const sure = having.filter(({ one }) => !one.doubtful);
    labelled += sure.length;
    found += sure.filter(({ told }) => told).length;
    const counts: Counts = { right: 0, wrong: 0, missed: 0 };
    for (const [at, a] of having.entries())
      for (const b of having.slice(at + 1)) {
        const is = a.one.report === b.one.report ? null : isOne(meeting, a.one, b.one);
        if (is) pairs += 1;
        if (is === null || !a.told || !b.told || a.told.piece === b.told.piece) continue;
        const merged = a.told.utterance !== null && a.told.utterance === b.told.utterance;
        if (merged && is) counts.right += 1;
        else if (merged) counts.wrong += 1;
        else if (is) counts.missed += 1;
        if (list && merged !== is)
          console.log(`  ${merged ? "wrong" : "missed"}: ${a.one.words}\n       | ${b.one.words}`);
      }
    console.log(`  ${meeting.name.padEnd(40)} ${figures(counts)}`);
    for (const key of ["right", "wrong", "missed"] as const) sum[key] += counts[key];
  }
  console.log(
    `utterances (dev, ${all.length} meetings): labelled spans found ${(found / labelled).toFixed(2)} of ${labelled}`,
  );
  console.log(
    `over pairs whose two spans were found: ${figures(sum)}; of all ${pairs} pairs R ${(sum.right / pairs).toFixed(2)}`,
  );
  console.log(
    `copies: ${copyFigures(
      all,
      (meeting, report) => {
        const id = (one: string): string => (readings.get(`${meeting} ${one}`) as Reading).hash.slice(0, 16);
        return copiesOf(store, id(report)).map((one) => one.report);
      },
      (meeting, report) => (readings.get(`${meeting} ${report}`) as Reading).hash.slice(0, 16),
    )}`,
  );
  store.close();
}

const figures = ({ right, wrong, missed }: Counts): string =>
  `P ${(right / Math.max(1, right + wrong)).toFixed(3)} R ${(right / Math.max(1, right + missed)).toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`;

function copyFigures(
  all: readonly Meeting[],
  copies: (meeting: string, report: string) => readonly string[],
  id: (meeting: string, report: string) => string,
): string {
  let [found, wrong, wanted] = [0, 0, 0];
  for (const { name, reports, copies: groups } of all)
    for (const { id: report } of reports) {
      const right = groups
        .filter((group) => group.includes(report))
        .flat()
        .filter((one) => one !== report);
      const told = copies(name, report);
      wanted += right.length;
      found += right.filter((one) => told.includes(id(name, one))).length;
      wrong += told.filter((one) => !right.some((other) => id(name, other) === one)).length;
    }
  return `${found / 2} of ${wanted / 2} found, ${wrong / 2} false`;
}

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

/** The sentence of a statement that shares most words with a labelled span. */
function pieceFor({ text }: Reading, { content }: Statement, { words }: Labelled): string | null {
  const said = content.map(({ start, end }) => text.slice(start, end).replace(/[\s\u0000]+/g, " ")).join(" … ");
  const sought = new Set(toldBy(words).stems);
  const pieces = piecesOf(said).map((piece) => {
    const stems = new Set(toldBy(piece.words).stems);
    const shared = [...stems].filter((stem) => sought.has(stem)).length;
    return { words: piece.words, share: shared / sought.size, likeness: shared / Math.sqrt(stems.size) };
  });
  const best = pieces.sort((a, b) => b.likeness - a.likeness)[0];
  return best && best.share >= 0.5 ? best.words : null;
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
