import { Readable } from "node:stream";
import { main } from "./main.ts";

/** What a command gave: its exit code and what it wrote to each stream. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command line in this process, as from a shell without a terminal.
 * @param args what stands behind `dragoman`
 * @param given `stdin` what is piped in, nothing unless told; `width` columns that tables may take, 120 unless told
 */
export async function ran(
  args: readonly string[],
  { stdin = "", width = 120 }: { readonly stdin?: string | Buffer; readonly width?: number } = {},
): Promise<Ran> {
  let [out, err] = ["", ""];
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    width,
    live: false,
    stdin: Readable.from(stdin.length === 0 ? [] : [Buffer.from(stdin)]),
  });
  return { code, out, err };
}
