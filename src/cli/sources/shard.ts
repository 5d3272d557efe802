import { DragomanError } from "../../contract/index.ts";

/** One of several jobs that share the same sources out: every `of`-th, from `at` on. */
export interface Shard {
  readonly at: number;
  readonly of: number;
}

/**
 * "0/8" to "7/8".
 *
 * @throws DragomanError `query` for anything else
 */
export function shardOf(words: string): Shard {
  const [, at, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(words) ?? [];
  if (at === undefined || of === undefined || Number(at) >= Number(of))
    throw new DragomanError(
      "query",
      `--shard ${words}: give the job's number from 0 on and how many jobs there are: 0/8 to 7/8`,
    );
  return { at: Number(at), of: Number(of) };
}

/** The part of a stream that is this job's; what was dealt out already is left as it is. */
export async function* dealt<T extends { readonly dealt?: true }>(
  stream: AsyncIterable<T>,
  shard: Shard | undefined,
): AsyncGenerator<T> {
  let number = 0;
  for await (const one of stream) if (shard === undefined || one.dealt || number++ % shard.of === shard.at) yield one;
}
