/** Items by a key, each group in their order. */
export function grouped<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const map = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = map.get(key);
    if (known) known.push(item);
    else map.set(key, [item]);
  }
  return map;
}
