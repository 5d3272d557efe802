import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, typeWithStatus } from "../../src/codes/index.ts";
import type { Span } from "../../src/contract/index.ts";
import { FRAMES } from "../../src/reading/en/frames.ts";
import { overlaps } from "../../src/reading/syntax/spans.ts";
import { frameBetween } from "./between.ts";
import { confusions, macro, share } from "./figures.ts";
import type { Read, Reader } from "./reader.ts";

/** A sentence of PLV with a pair in it and the type of what the first does to the second. */
export interface Pair {
  readonly text: string;
  readonly source: Span;
  readonly target: Span;
  readonly root: string;
}

/** The pairs of a file of PLV: columns by tabs, the marked sentence in the fourth, the root in the tenth. */
export function pairsIn(file: string): readonly Pair[] {
  return file
    .trimEnd()
    .split("\n")
    .slice(1)
    .flatMap((line): readonly Pair[] => {
      const cells = line.split("\t").map(unquoted);
      return pairOf(cells[3] ?? "", cells[9] ?? "");
    });
}

const unquoted = (cell: string): string => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);

function pairOf(marked: string, root: string): readonly Pair[] {
  let text = "";
  const at = new Map<string, number>();
  let from = 0;
  for (const found of marked.matchAll(/<(\/?[st])>/g)) {
    text += marked.slice(from, found.index);
    if (!at.has(found[1] as string)) at.set(found[1] as string, text.length);
    from = found.index + found[0].length;
  }
  text += marked.slice(from);
  const span = (tag: string): Span | null => {
    const [start, end] = [at.get(tag), at.get(`/${tag}`)];
    return start === undefined || end === undefined || end <= start ? null : { start, end };
  };
  const [source, target] = [span("s"), span("t")];
  return source && target ? [{ text, source, target, root }] : [];
}

/** Types of ours that a root of PLV stands for. */
export const ROOTS: Readonly<Record<string, readonly string[]>> = { YIELD: ["CONCEDE", "RETREAT"] };
const isRight = (type: string | undefined, root: string): boolean =>
  type !== undefined && (ROOTS[root] ?? [root]).includes(type);
const asRoot = (type: string): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

/** PLV's training part: the root with the pair given, by frames alone; and the whole way, pair and root. */
export async function evaluatePlv(gold: string, read: Reader, list: boolean): Promise<void> {
  const pairs = pairsIn(readFileSync(join(gold, "events/plv/PLV_train.tsv"), "utf8"));
  const given: (readonly [string, string])[] = [];
  const [counts, missed] = [{ found: 0, right: 0 }, [] as string[]];
  for (const pair of pairs) {
    const one = await read(pair.text);
    const type = frameBetween(one.document, pair, FRAMES);
    given.push([pair.root, type === null ? "none" : asRoot(type.plover)]);
    const events = eventsOf(one, pair);
    if (events.length > 0) counts.found += 1;
    if (
      events.some((event) =>
        isRight(typeWithStatus(codeOf(event.cameo)?.published ?? event.plover, event.status), pair.root),
      )
    )
      counts.right += 1;
    if (list && (type === null || !isRight(type.plover, pair.root)))
      missed.push(
        `${pair.root} ${type?.frame ?? "none"}: ${pair.text.slice(0, pair.source.start)}<${pair.text.slice(pair.source.start, pair.source.end)}>${pair.text.slice(pair.source.end)} -> ${pair.text.slice(pair.target.start, pair.target.end)}`,
      );
  }
  const right = given.filter(([root, type]) => root === type).length;
  console.log(`PLV train, ${pairs.length} pairs (frames were tuned on it)`);
  console.log(`  pair given, by frames alone: root right ${share(right, pairs.length)}, macro-F1 ${macro(given)}`);
  console.log(
    `  end to end: pair found ${share(counts.found, pairs.length)}, root right of all ${share(counts.right, pairs.length)}`,
  );
  console.log(confusions(given));
  for (const line of missed) console.log(`  ${line}`);
}

/** The events whose parties are the pair, in either order where both do it. */
function eventsOf({ findings }: Read, { source, target }: Pair): Read["findings"]["events"] {
  const meets = (
    refs: readonly { readonly start: number | null; readonly end: number | null }[],
    span: Span,
  ): boolean => refs.some(({ start, end }) => start !== null && end !== null && overlaps({ start, end }, span));
  return findings.events.filter(
    ({ actors, recipients, mutual }) =>
      (meets(actors, source) && meets(recipients, target)) ||
      (mutual && meets(actors, target) && meets(recipients, source)),
  );
}
