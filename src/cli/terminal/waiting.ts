import type { Terminal } from "./out.ts";

/** Tells a person at a terminal that the command waits for their words; a pipe or a file is told nothing. */
export function sayWaiting({ stdin, err }: Terminal): void {
  if ((stdin as { readonly isTTY?: boolean }).isTTY)
    err("reading from the keyboard: end with Ctrl-D; to read something else name a file, a folder or an address\n");
}
