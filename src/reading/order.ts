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
