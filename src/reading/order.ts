import type { Span } from "../contract/index.ts";

/** Index of the last item that starts at or before an offset; -1 where none does. */
export const lastStarting = (items: readonly { readonly start: number | null }[], offset: number): number =>
  lastBegun(items, offset, ({ start }) => start ?? 0);

/**
 * Index of the last item that starts at or before an offset; -1 where none does. Items stand in the order of the text,
 * so they are searched by halves: a report of many thousand sentences costs no more than their logarithm.
 */
export function lastBegun<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as Item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first item that a stretch touches; -1 where it touches none. */
export function firstTouching(items: readonly Span[], { start, end }: Span): number {
  let at = lastStarting(items, start);
  if (at < 0 || (items[at] as Span).end <= start) at += 1;
  // Words written as one ("don't") may share their letters.
  while (at > 0 && (items[at - 1] as Span).end > start) at -= 1;
  return (items[at]?.start ?? end) < end ? at : -1;
}

/** The items that stand wholly in a stretch, in the order of the text. */
export function standingIn<Item extends Implied>(
  items: readonly Item[],
  { start, end }: Span,
): readonly Located<Item>[] {
  const found: Located<Item>[] = [];
  for (let at = lastStarting(items, start - 1) + 1; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.start === null || item.start >= end) break;
    if (item.end !== null && item.end <= end) found.push(item as Located<Item>);
  }
  return found;
}

/** A time or a place: what is not told in words has no offsets. */
interface Implied {
  readonly start: number | null;
  readonly end: number | null;
}
/** One that stands in the text. */
export type Located<Item> = Item & Span;
