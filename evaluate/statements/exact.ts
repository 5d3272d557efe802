import type { Statement } from "../../src/contract/index.ts";
import { rates } from "../rates.ts";
import { closedByComma, cofenetSpans, exactCounts } from "./cofenet.ts";
import type { GoldText } from "./gold.ts";

/** Prints exact spans against the development file in CofeNet's form. */
export function exactScores(
  gold: string,
  texts: readonly GoldText[],
  found: ReadonlyMap<string, readonly Statement[]>,
): void {
  const nameOf = (id: string): string => (found.has(id) ? id : id.replace(/_[^_]+$/, ""));
  const labelled = cofenetSpans(gold, (id) => texts.find((text) => text.name === nameOf(id))?.text);
  const sums = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  const closed = [0, 0, 0];
  for (const [id, one] of labelled) {
    const text = texts.find(({ name }) => name === nameOf(id))?.text ?? "";
    const { source } = exactCounts(found.get(nameOf(id)) ?? [], one, closedByComma(text));
    for (const [at, value] of [source.right, source.found, source.gold].entries())
      closed[at] = (closed[at] as number) + value;
    for (const [kind, { right, found: said, gold: wanted }] of Object.entries(
      exactCounts(found.get(nameOf(id)) ?? [], one),
    )) {
      const sum = sums[kind as keyof typeof sums];
      for (const [at, value] of [right, said, wanted].entries()) sum[at] = (sum[at] as number) + value;
    }
  }
  const f1 = ([right = 0, said = 0, wanted = 0]: readonly number[]): string =>
    (100 * rates(right, said, wanted).f1).toFixed(1);
  console.log(
    `PolNeAR dev in CofeNet's form, exact F1: source ${f1(sums.source)} (${f1(closed)} with PolNeAR's comma behind an apposition) cue ${f1(sums.cue)} content ${f1(sums.content)}`,
  );
}
