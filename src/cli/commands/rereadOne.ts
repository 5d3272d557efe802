import { DragomanError, type Reading } from "../../contract/index.ts";
import type { Store } from "../../record/index.ts";
import type { Register } from "../../register/index.ts";

/** What became of a report that was to be read anew; `older`: another version took its page, and has to be asked. */
export type Reread = "reread" | "same" | "older";

/**
 * What reads kept reports anew with a register, from the words and blocks that the record has.
 *
 * @param keep puts the new reading in the place of the one before it
 * @returns of a report's id what became of it; it fails with DragomanError `gone` where there is none, and as reading and
 * keeping do
 */
export async function openRereading(
  store: Store,
  register: Register,
  keep: (before: Reading, anew: Reading) => void = (_, anew) => void store.keep(anew),
): Promise<(id: string) => Promise<Reread>> {
  const { readReport, readingMade, reportOf } = await import("../../pipeline/read.ts");
  const { VERSION } = await import("../../version.ts");
  const made = await readingMade({ register });
  return async (id) => {
    const reading: Reading | null = store.reading(id);
    if (reading === null) throw new DragomanError("gone", `the record has no report ${id} any more`);
    const report = reportOf(reading);
    if (store.knows(reading.hash, made(report))) return "same";
    // What another version made of the page is not for this one to sign: the source has to be read by it.
    if (reading.made.dragoman !== VERSION) return "older";
    keep(reading, await readReport(report, { register }));
    return "reread";
  };
}
