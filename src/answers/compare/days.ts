/** Days as numbers, and a set of them that knows what is near. */
export class Days {
  readonly #days = new Set<number>();

  /** The number of a day YYYY-MM-DD; null where it is not known to the day. */
  static of(day: string | null): number | null {
    return day !== null && /^\d{4}-\d{2}-\d{2}/.test(day)
      ? Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000
      : null;
  }

  add(day: number): this {
    this.#days.add(day);
    return this;
  }

  /** Whether one of the days is no more than so many days away. */
  hasNear(day: number, window: number): boolean {
    return near(day, window).some((one) => this.#days.has(one));
  }

  /** First and last, YYYY-MM-DD; null where there is none. */
  ends(): { readonly from: string; readonly until: string } | null {
    if (this.#days.size === 0) return null;
    const sorted = [...this.#days].sort((one, other) => one - other);
    const written = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
    return { from: written(sorted[0] as number), until: written(sorted.at(-1) as number) };
  }
}

/** The days from so many before to so many after, the nearest first. */
export function near(day: number, window: number): readonly number[] {
  const all = [day];
  for (let away = 1; away <= window; away += 1) all.push(day - away, day + away);
  return all;
}
