import { DragomanError, type Reading } from "../../contract/index.ts";
import type { Readers } from "../../pipeline/many.ts";
import type { Store } from "../../record/index.ts";

/** What became of a report that was to be read anew; `older`: another version took its page, and has to be asked. */
export type Reread = "reread" | "same" | "older";

/**
 * Reads a kept report anew from the words and blocks that the record has.
 *
 * @param read reads it, as `Readers` do: in this thread or in another
 * @param keep puts the new reading in the place of the one before it
 * @throws DragomanError `gone` where there is none; as reading and keeping do
 */
export async function rereadOne(
  store: Store,
  id: string,
  read: Readers["read"],
  keep: (before: Reading, anew: Reading) => void = (_, anew) => void store.keep(anew),
): Promise<Reread> {
  const [{ reportOf }, { VERSION }] = await Promise.all([import("../../pipeline/read.ts"), import("../../version.ts")]);
  const before = store.reading(id);
  if (before === null) throw new DragomanError("gone", `the record has no report ${id} any more`);
  let outcome: Reread = "reread";
  const anew = await read({ kind: "kept", report: reportOf(before) }, (hash, made) => {
    if (store.knows(hash, made)) outcome = "same";
    // What another version made of the page is not for this one to sign: the source has to be read by it.
    else if (before.made.dragoman !== VERSION) outcome = "older";
    return outcome === "reread";
  });
  if (anew !== null) keep(before, anew);
  return outcome;
}
