import type { Span } from "../../contract/index.ts";

/** Code units of a stretch of the text: things are found again by the stretches that their words stand in. */
const STRETCH = 512;

/**
 * Finds the things, in their order, whose words stand where given spans stand or close by, without a look at all others.
 *
 * @param spansOf the words of one thing
 */
export function spanIndex<Thing>(
  things: readonly Thing[],
  spansOf: (thing: Thing) => readonly Span[],
): (spans: readonly Span[]) => readonly Thing[] {
  const map = new Map<number, number[]>();
  for (const [index, thing] of things.entries())
    for (const stretch of stretchesOf(spansOf(thing))) {
      const known = map.get(stretch);
      if (known) known.push(index);
      else map.set(stretch, [index]);
    }
  return (spans) => {
    const found = new Set([...stretchesOf(spans)].flatMap((stretch) => map.get(stretch) ?? []));
    return [...found].sort((a, b) => a - b).map((index) => things[index] as Thing);
  };
}

function stretchesOf(spans: readonly Span[]): ReadonlySet<number> {
  const stretches = new Set<number>();
  for (const { start, end } of spans)
    for (let at = Math.floor(start / STRETCH); at <= Math.floor(end / STRETCH); at += 1) stretches.add(at);
  return stretches;
}
