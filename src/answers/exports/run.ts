import { createHash } from "node:crypto";
import { DragomanError } from "../../contract/index.ts";
import { formatOf } from "./formats.ts";
import type { FormatName } from "./names.ts";
import type { ExportCount, ExportPart, Key, Wanted } from "./types.ts";

/** What stands beside an exported file. */
export interface Manifest {
  readonly dragoman: string;
  readonly kind: Wanted["kind"];
  readonly format: FormatName;
  readonly query: Wanted["question"];
  /** Findings, reports or actors: as many as the screen counts for the same question. */
  readonly count: number;
  /** Lines of the file: a format may have one for each pair of parties. */
  readonly rows: number;
  /** Events that answer but were planned, denied, only claimed …, and are not in the file. */
  readonly left_out: number;
  /** Events that are counted, and that the format cannot tell: it has no status, and they were not done. */
  readonly untold: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Whoever answers about the record: `answers.ask`, whose questions these two are. */
interface Asked {
  ask(question: "exportCount", wanted: Wanted): Promise<ExportCount>;
  ask(question: "exportPart", wanted: Wanted, after: Key | null): Promise<ExportPart>;
}

interface Order {
  /** The version that exports, for the manifest. */
  readonly version: string;
  readonly wanted: Wanted;
  readonly format: FormatName;
  readonly raw: boolean;
  /** Takes what comes next; the next part is asked for when it has it. */
  take(bytes: Uint8Array): void | Promise<void>;
}

/**
 * Exports all that a question finds, part by part.
 *
 * @returns the manifest
 * @throws DragomanError `query` as `ask` does; `changed` where the record was written to meanwhile and the file would be
 * neither its old state nor its new one
 */
export async function runExport(answers: Asked, { version, wanted, format, raw, take }: Order): Promise<Manifest> {
  const encoder = formatOf(format, wanted.kind).make(wanted.kind, raw);
  const { total, leftOut } = await answers.ask("exportCount", wanted);
  const hash = createHash("sha256");
  let bytes = 0;
  const put = async (given: string | Uint8Array): Promise<void> => {
    const taken = typeof given === "string" ? Buffer.from(given, "utf8") : given;
    if (taken.length === 0) return;
    bytes += taken.length;
    hash.update(taken);
    await take(taken);
  };
  await put(encoder.begin());
  let count = 0;
  let coming: Promise<ExportPart> | null = part(answers, wanted, null);
  while (coming !== null) {
    const { rows, next }: ExportPart = await coming;
    // The next part is looked up while this one is written.
    coming = next === null ? null : part(answers, wanted, next);
    // Where writing fails nobody waits for it any more.
    coming?.catch(() => undefined);
    await put(encoder.rows(rows));
    count += rows.length;
  }
  await put(encoder.end());
  if (count !== total)
    throw new DragomanError(
      "changed",
      `the record was written to meanwhile (${total} before, ${count} now); export again`,
    );
  const head = { dragoman: version, kind: wanted.kind, format, query: wanted.question };
  return {
    ...head,
    count,
    rows: encoder.written(),
    left_out: leftOut,
    untold: encoder.untold?.() ?? 0,
    bytes,
    sha256: hash.digest("hex"),
  };
}

const part = (answers: Asked, wanted: Wanted, after: Key | null) => answers.ask("exportPart", wanted, after);
