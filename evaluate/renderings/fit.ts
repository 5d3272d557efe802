import type { Reading } from "../../src/contract/index.ts";
import { openStore } from "../../src/record/index.ts";
import { connectionOf } from "../../src/record/inside.ts";
import { cluster } from "../../src/record/merging/cluster.ts";
import { FEATURES, type Features, featuresOf } from "../../src/record/merging/features.ts";
import { FLOOR } from "../../src/record/merging/judge.ts";
import { scoreOf } from "../../src/record/merging/score.ts";
import { keysOf, statementsOf, voicesOf } from "../../src/record/merging/statements.ts";
import { type Found, keyOf, readMeetings, sentencePairs } from "./found.ts";

/** Two sentences of two reports that are compared; `is` undefined where one of them has no label. */
interface Example {
  readonly key: string;
  readonly features: Features;
  readonly is: boolean | null | undefined;
}

/**
 * Fits the weights of the pair score on the development meetings, on the sentences and speakers that reading finds, and
 * prints for each meeting what weights fitted on the other four make of it, up to the utterances.
 */
export async function fitRenderings(gold: string): Promise<void> {
  const found = await readMeetings(gold);
  if (found.length === 0) return console.log(`skipped: no labelled meetings in ${gold}`);
  const all = found.map((one) => ({ one, examples: examplesOf(one) }));
  const others = (name: string): readonly Example[] =>
    all.flatMap(({ one, examples }) => (one.meeting.name === name ? [] : examples.filter(isLabelled)));
  const scored = all.map(({ one, examples }) => {
    const weights = fitted(others(one.meeting.name));
    const here = examples.map((example) => ({ ...example, score: scoreOf(example.features, weights) }));
    const labelled = here.filter(isLabelled).map(({ score, is }) => ({ score, is: is === true }));
    console.log(
      `  ${one.meeting.name}: ${labelled.filter(({ is }) => is).length} pairs of ${labelled.length}, average precision ${precision(labelled).toFixed(3)}`,
    );
    return { one, here, labelled };
  });
  console.log(
    `left one meeting out (dev): average precision ${precision(scored.flatMap(({ labelled }) => labelled)).toFixed(3)}; utterances, over pairs of sentences:`,
  );
  for (const at of [0.4, 0.5, 0.6, 0.7]) {
    let [right, wrong, missed] = [0, 0, 0];
    for (const { one, here } of scored) {
      const pairs = here.flatMap(({ key, score }) => {
        const [a, b] = key.split(" ") as [string, string];
        return score < FLOOR ? [] : [{ a, b, score }];
      });
      const group = new Map(cluster(pairs, at).flatMap((ids, number) => ids.map((id) => [id, number] as const)));
      for (const [key, is] of sentencePairs(one)) {
        const [a, b] = key.split(" ") as [string, string];
        const merged = group.has(a) && group.get(a) === group.get(b);
        if (merged && is === true) right += 1;
        else if (merged && is === false) wrong += 1;
        else if (is === true) missed += 1;
      }
    }
    console.log(
      `  from ${at}: P ${(right / (right + wrong)).toFixed(3)} R ${(right / (right + missed)).toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`,
    );
  }
  const weights = fitted(all.flatMap(({ examples }) => examples.filter(isLabelled)));
  console.log(`weights on all ${all.length}: [${weights.map((weight) => weight.toFixed(2)).join(", ")}]`);
  for (const [at, name] of FEATURES.entries())
    console.log(`  ${name.padEnd(36)} ${(weights[at + 1] as number).toFixed(2)}`);
}

const isLabelled = ({ is }: Example): boolean => typeof is === "boolean";

/** All pairs of sentences that share a key. */
function examplesOf(found: Found): readonly Example[] {
  const store = openStore(":memory:");
  for (const reading of found.readings.values()) store.keep(reading);
  const statements = [...found.readings.values()].flatMap((reading: Reading) =>
    statementsOf(connectionOf(store), reading.hash.slice(0, 16)),
  );
  store.close();
  const keys = new Map(statements.map((one) => [one, new Set(keysOf(one))]));
  const is = sentencePairs(found);
  return statements.flatMap((a, at) =>
    statements.slice(at + 1).flatMap((b): readonly Example[] => {
      if (a.report === b.report || ![...(keys.get(a) as Set<number>)].some((key) => keys.get(b)?.has(key))) return [];
      const voices = voicesOf(a, b);
      return a.pieces.flatMap((one) =>
        b.pieces.map((other) => {
          const key = keyOf(one.id, other.id);
          return { key, features: featuresOf(one.told, other.told, voices), is: is.get(key) };
        }),
      );
    }),
  );
}

/** Logistic regression by gradient descent; the rarer class counts as it stands, large weights are held down. */
function fitted(examples: readonly Example[]): readonly number[] {
  const weights = new Float64Array(FEATURES.length + 1);
  const speed = new Float64Array(weights.length);
  for (let round = 0; round < 1500; round += 1) {
    const slope = new Float64Array(weights.length);
    for (const { features, is } of examples) {
      const off = scoreOf(features, [...weights]) - (is ? 1 : 0);
      slope[0] = (slope[0] as number) + off;
      for (let at = 0; at < features.length; at += 1)
        slope[at + 1] = (slope[at + 1] as number) + off * (features[at] as number);
    }
    for (let at = 0; at < weights.length; at += 1) {
      const total = (slope[at] as number) + (at === 0 ? 0 : 0.3 * (weights[at] as number));
      speed[at] = 0.9 * (speed[at] as number) - (2 / examples.length) * total;
      weights[at] = (weights[at] as number) + (speed[at] as number);
    }
  }
  return [...weights];
}

function precision(scored: readonly { readonly score: number; readonly is: boolean }[]): number {
  let [right, sum] = [0, 0];
  for (const [at, { is }] of [...scored].sort((a, b) => b.score - a.score).entries()) {
    if (!is) continue;
    right += 1;
    sum += right / (at + 1);
  }
  return sum / right;
}
