import { DragomanError } from "../../../contract/index.ts";
import type { ServeOptions } from "../../../http/index.ts";
import type { Terminal } from "../../terminal/out.ts";

/** Who reaches a server, and how often each may ask. */
export interface ReachFlags {
  readonly record: string;
  readonly host?: string;
  readonly rate?: number;
}

/** Requests in a minute for one key, where no other number is given. */
const USUAL_RATE = 600;

/**
 * What a server is told of who may ask. With `--host` every request needs a key.
 *
 * @throws DragomanError `query` where no key has been made
 */
export async function guarded(
  { record, host, rate }: ReachFlags,
  terminal: Terminal,
): Promise<Pick<ServeOptions, "host" | "keys" | "rate">> {
  const limit = rate === undefined ? {} : { rate: { perMinute: rate } };
  if (host === undefined) return limit;
  const { listKeys, openKeyRing } = await import("../../../http/keys/index.ts");
  if (listKeys(record).length === 0)
    throw new DragomanError(
      "query",
      `nobody has a key to ${record}; make one with \`dragoman keys add NAME --record ${record}\`, or leave out --host`,
    );
  terminal.err(
    "dragoman: every request needs a key; keys and answers travel unencrypted, so put a proxy that speaks https in front of it (docs/api.md)\n",
  );
  return { host, keys: openKeyRing(record), rate: { perMinute: rate ?? USUAL_RATE } };
}
