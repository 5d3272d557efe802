/** How often one caller may ask. */
export interface Rate {
  /** Requests in a minute; as many may come at once after a minute's rest. */
  readonly perMinute: number;
}

/** What a request weighs: reading a text takes this machine longer than asking the record. */
export const WEIGHTS = { ask: 1, read: 10, export: 20 } as const;

/** Callers that are remembered at once: the one who has been silent longest is forgotten first. */
const MOST_CALLERS = 10_000;

export interface Limiter {
  /**
   * Counts a request.
   *
   * @param caller a key's id or an address
   * @returns 0 where it may come, else the seconds after which it may
   */
  take(caller: string, weight?: number): number;
}

/**
 * A bucket for each caller that fills by and by: short bursts pass, a steady stream does not.
 *
 * @param now milliseconds that only grow
 */
export function limiter({ perMinute }: Rate, now: () => number = () => performance.now()): Limiter {
  const callers = new Map<string, { left: number; at: number }>();
  return {
    take: (caller, weight = WEIGHTS.ask) => {
      const time = now();
      const known = callers.get(caller);
      // Put anew, so that the map stands in the order of last requests.
      callers.delete(caller);
      const left = known ? Math.min(perMinute, known.left + ((time - known.at) / 60_000) * perMinute) : perMinute;
      // A bucket smaller than the weight would never let it pass.
      const wanted = Math.min(weight, perMinute);
      const passes = left >= wanted;
      callers.set(caller, { left: passes ? left - wanted : left, at: time });
      for (const first of callers.keys()) {
        if (callers.size <= MOST_CALLERS) break;
        callers.delete(first);
      }
      return passes ? 0 : Math.ceil(((wanted - left) / perMinute) * 60);
    },
  };
}
