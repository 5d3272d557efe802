/** Bytes of a stream, taken as they are wanted; what was taken can be put back. */
export interface Pull {
  /** How many bytes were taken so far and not put back. */
  readonly at: () => number;
  /** At least `count` bytes without taking them; fewer only where the stream ends. */
  peek(count: number): Promise<Buffer>;
  /** The next bytes, as many as are at hand and `most` at most; null at the end. */
  take(most: number): Promise<Buffer | null>;
  putBack(bytes: Buffer): void;
}

/** @param stream chunks of any size; an error in it is the caller's */
export function pullOf(stream: AsyncIterable<Buffer>): Pull {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let at = 0;
  let ended = false;
  const more = async (): Promise<boolean> => {
    while (!ended) {
      const { value, done } = await chunks.next();
      if (done) ended = true;
      else if (value.length > 0) {
        held = held.length === 0 ? value : Buffer.concat([held, value]);
        return true;
      }
    }
    return false;
  };
  return {
    at: () => at,
    peek: async (count) => {
      while (held.length < count && (await more()));
      return held;
    },
    take: async (most) => {
      if (held.length === 0 && !(await more())) return null;
      const taken = held.subarray(0, most);
      held = held.subarray(taken.length);
      at += taken.length;
      return taken;
    },
    putBack: (bytes) => {
      if (bytes.length === 0) return;
      held = held.length === 0 ? bytes : Buffer.concat([bytes, held]);
      at -= bytes.length;
    },
  };
}

/** Takes everything before the first place that `find` gives (an offset, or -1), looking across chunks; false at the end. */
export async function skipTo(pull: Pull, find: (bytes: Buffer) => number, overlap: number): Promise<boolean> {
  for (let wanted = 65_536; ; ) {
    const held = await pull.peek(wanted);
    const found = find(held);
    if (found >= 0) {
      for (let left = found; left > 0; ) left -= (await pull.take(left))?.length ?? left;
      return true;
    }
    const last = held.length < wanted;
    for (let left = last ? held.length : held.length - overlap; left > 0; )
      left -= (await pull.take(left))?.length ?? left;
    if (last) return false;
  }
}
