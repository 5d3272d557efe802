import { FEATURES, type Features, featuresOf } from "../../src/record/merging/features.ts";
import { scoreOf } from "../../src/record/merging/score.ts";
import { toldBy } from "../../src/record/merging/words.ts";
import { isOne, type Meeting, meetings } from "./gold.ts";

interface Example {
  readonly features: Features;
  readonly is: boolean;
}

/**
 * Fits the weights of the pair score on the development meetings, and prints its average precision on each meeting by
 * weights fitted on the other four, with gold spans and speakers.
 */
export async function fitRenderings(gold: string): Promise<void> {
  const all = meetings(gold).map((meeting) => ({ name: meeting.name, examples: examplesOf(meeting) }));
  if (all.length === 0) return console.log(`skipped: no labelled meetings in ${gold}`);
  const scored: { readonly score: number; readonly is: boolean }[] = [];
  for (const { name, examples } of all) {
    const weights = fitted(all.flatMap((one) => (one.name === name ? [] : one.examples)));
    const here = examples.map(({ features, is }) => ({ score: scoreOf(features, weights), is }));
    scored.push(...here);
    console.log(
      `  ${name}: ${examples.filter(({ is }) => is).length} pairs of ${examples.length}, average precision ${precision(here).toFixed(3)}`,
    );
  }
  console.log(`left one meeting out (dev): average precision ${precision(scored).toFixed(3)}`);
  const weights = fitted(all.flatMap(({ examples }) => examples));
  console.log(`weights on all five: [${weights.map((weight) => weight.toFixed(2)).join(", ")}]`);
  for (const [at, name] of FEATURES.entries())
    console.log(`  ${name.padEnd(36)} ${(weights[at + 1] as number).toFixed(2)}`);
  for (const at of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const kept = scored.filter(({ score }) => score >= at);
    const right = kept.filter(({ is }) => is).length;
    console.log(
      `  from ${at}: P ${(right / kept.length).toFixed(3)} R ${(right / scored.filter(({ is }) => is).length).toFixed(3)}`,
    );
  }
}

function examplesOf(meeting: Meeting): readonly Example[] {
  const told = meeting.labelled.map((one) => ({ ...one, told: toldBy(one.words) }));
  return told.flatMap((a, at) =>
    told.slice(at + 1).flatMap((b): readonly Example[] => {
      const is = a.report === b.report ? null : isOne(meeting, a, b);
      const voices = a.speaker === b.speaker ? "same" : a.speaker === "" || b.speaker === "" ? "unknown" : "other";
      return is === null ? [] : [{ features: featuresOf(a.told, b.told, voices), is }];
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
