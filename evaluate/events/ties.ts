import type { Ref, Tie } from "../../src/contract/index.ts";
import { overlaps } from "../../src/reading/syntax/spans.ts";
import { labels, type Place } from "../labels/sentences.ts";
import { rates } from "./figures.ts";
import { labelledTexts } from "./labelled.ts";
import type { Read, Reader } from "./reader.ts";
import { shownTie } from "./shown.ts";

interface TieLabel extends Place {
  readonly tie: {
    readonly a: readonly [number, number];
    readonly b: readonly [number, number];
    readonly kind: string;
    readonly also?: readonly string[];
    readonly negated: boolean;
  } | null;
}

/** Ties on our labels: one labelled of a sentence; what is found where there is none, or between others than these, is wrong. */
export async function evaluateTies(gold: string, read: Reader, list: boolean): Promise<void> {
  let [right, said, all, pairs] = [0, 0, 0, 0];
  for (const { text, rows } of labelledTexts(gold, labels<TieLabel>("ties", "fit"))) {
    const one = await read(text);
    for (const { sentence, tie } of rows) {
      const [start, end] = sentence;
      const here = one.findings.ties.filter(({ evidence }) => overlaps(evidence, { start, end }));
      if (tie) all += 1;
      const pair = tie ? here.find((found) => isPair(found, tie, one)) : undefined;
      const same =
        pair && tie && (pair.kind === tie.kind || tie.also?.includes(pair.kind)) && pair.negated === tie.negated;
      if (pair) pairs += 1;
      if (same) right += 1;
      // Where one is labelled, others between other parties are not wrong for that.
      said += tie ? (pair ? 1 : 0) : here.length;
      if (!list || (same && tie) || (!tie && here.length === 0)) continue;
      console.log(
        `  ${tie ? `${tie.kind} ${text.slice(...tie.a)} - ${text.slice(...tie.b)}` : "none"}: ${text.slice(start, end).replaceAll("\n", " ")}\n     ${here.map((found) => shownTie(one, found)).join("\n     ")}`,
      );
    }
  }
  console.log(`ties labels, fitting half (tuned on it): ${rates(right, said, all)}; pair found ${pairs}`);
}

function isPair({ a, b }: Tie, gold: NonNullable<TieLabel["tie"]>, one: Read): boolean {
  const at = (ref: Ref, [start, end]: readonly [number, number]): boolean => {
    if (ref.start !== null && ref.end !== null && overlaps({ start: ref.start, end: ref.end }, { start, end }))
      return true;
    const mention = one.findings.mentions.find((mention) => overlaps(mention, { start, end }));
    return mention !== undefined && mention.actor !== null && mention.actor === ref.actor;
  };
  return (at(a, gold.a) && at(b, gold.b)) || (at(a, gold.b) && at(b, gold.a));
}
