import { copiesOf } from "../src/answers/index.ts";
import type { Reading } from "../src/contract/index.ts";
import { openStore } from "../src/record/index.ts";
import { connectionOf } from "../src/record/inside.ts";
import { readMeetings, sentencePairs } from "./renderings/found.ts";
import { isOne, type Meeting } from "./renderings/gold.ts";

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/**
 * Prints how well the record tells which statements of several reports are one utterance, on the labelled meetings, all of
 * them kept in one record: over pairs of labelled spans that reading found, and over pairs of the sentences that have them.
 *
 * @param list whether each wrong and each missed pair is printed
 */
export async function evaluateRenderings(gold: string, list = false): Promise<void> {
  const all = await readMeetings(gold);
  if (all.length === 0) return console.log(`skipped: no labelled meetings in ${gold}`);
  const store = openStore(":memory:", { merging: true });
  for (const { readings } of all) for (const reading of readings.values()) store.keep(reading);
  const utterance = new Map(
    connectionOf(store)
      .all("SELECT piece, utterance FROM utterances")
      .map((row) => [row.piece as string, row.utterance as string]),
  );
  const isMerged = (a: string, b: string): boolean => utterance.has(a) && utterance.get(a) === utterance.get(b);
  const sum: Counts = { right: 0, wrong: 0, missed: 0 };
  const whole: Counts = { right: 0, wrong: 0, missed: 0 };
  let [found, labelled, pairs] = [0, 0, 0];
  for (const one of all) {
    const { meeting, labels } = one;
    const sure = labels.filter((label) => !label.one.doubtful);
    labelled += sure.length;
    found += sure.filter(({ piece }) => piece !== null).length;
    const counts: Counts = { right: 0, wrong: 0, missed: 0 };
    for (const [at, a] of labels.entries())
      for (const b of labels.slice(at + 1)) {
        const is = a.one.report === b.one.report ? null : isOne(meeting, a.one, b.one);
        if (is) pairs += 1;
        if (is === null || a.piece === null || b.piece === null || a.piece === b.piece) continue;
        const merged = isMerged(a.piece, b.piece);
        count(counts, merged, is);
        if (list && merged !== is)
          console.log(`  ${merged ? "wrong" : "missed"}: ${a.one.words}\n       | ${b.one.words}`);
      }
    for (const [key, is] of sentencePairs(one)) {
      const [a, b] = key.split(" ") as [string, string];
      if (is !== null) count(whole, isMerged(a, b), is);
    }
    console.log(`  ${meeting.name.padEnd(40)} ${figures(counts)}`);
    for (const key of ["right", "wrong", "missed"] as const) sum[key] += counts[key];
  }
  console.log(
    `utterances (dev, ${all.length} meetings, the weights fitted on them): labelled spans found ${(found / labelled).toFixed(2)} of ${labelled}`,
  );
  console.log(
    `over pairs whose two spans were found: ${figures(sum)}; of all ${pairs} pairs R ${(sum.right / pairs).toFixed(2)}`,
  );
  console.log(`over pairs of sentences, one with two labelled spans rendering both: ${figures(whole)}`);
  const readings = new Map(
    all.flatMap((one) => [...one.readings].map(([id, reading]) => [`${one.meeting.name} ${id}`, reading] as const)),
  );
  const idOf = (meeting: string, report: string): string =>
    (readings.get(`${meeting} ${report}`) as Reading).hash.slice(0, 16);
  console.log(
    `copies: ${copyFigures(
      all.map(({ meeting }) => meeting),
      (meeting, report) => copiesOf(store, idOf(meeting, report)).map((one) => one.report),
      idOf,
    )}`,
  );
  store.close();
}

function count(counts: Counts, merged: boolean, is: boolean): void {
  if (merged && is) counts.right += 1;
  else if (merged) counts.wrong += 1;
  else if (is) counts.missed += 1;
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
