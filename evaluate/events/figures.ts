/** ".83" of two numbers, "–" where there is nothing to share. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : (part / whole).toFixed(3).replace(/^0/, "");

/** Precision, recall and F1 of what is right, said and to be found. */
export function rates(right: number, said: number, all: number): string {
  const f = said + all === 0 ? 0 : (2 * right) / (said + all);
  return `P ${share(right, said)} (${right}/${said})  R ${share(right, all)} (${right}/${all})  F1 ${f.toFixed(3).replace(/^0/, "")}`;
}

/** The mean F1 of the gold classes. */
export function macro(pairs: readonly (readonly [gold: string, said: string])[]): string {
  const classes = [...new Set(pairs.map(([gold]) => gold))];
  const each = classes.map((name) => {
    const right = pairs.filter(([gold, said]) => gold === name && said === name).length;
    const all = pairs.filter(([gold]) => gold === name).length + pairs.filter(([, said]) => said === name).length;
    return all === 0 ? 0 : (2 * right) / all;
  });
  return share(
    each.reduce((sum, one) => sum + one, 0),
    classes.length,
  );
}

/** The commonest confusions, "ACCUSE as none 12". */
export function confusions(pairs: readonly (readonly [gold: string, said: string])[], most = 16): string {
  const counts = new Map<string, number>();
  for (const [gold, said] of pairs)
    if (gold !== said) counts.set(`${gold} as ${said}`, (counts.get(`${gold} as ${said}`) ?? 0) + 1);
  const first = [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
  return `  confusions: ${first.map(([name, count]) => `${name} ${count}`).join(", ")}`;
}
