import { createHash } from "node:crypto";
import { DragomanError } from "../../contract/index.ts";
import { formatOf } from "./formats.ts";
import type { FormatName } from "./names.ts";
import type { PartOrder } from "./part.ts";
import { behind } from "./rows.ts";
import type { ExportPart, ExportPlan, Stretch, Wanted } from "./types.ts";

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
  ask(question: "exportPlan", wanted: Wanted): Promise<ExportPlan>;
  ask(question: "exportEncoded", order: PartOrder): Promise<ExportPart>;
}

interface Order {
  /** The version that exports, for the manifest. */
  readonly version: string;
  readonly wanted: Wanted;
  readonly format: FormatName;
  readonly raw: boolean;
  /** Takes what comes next; more parts are looked up meanwhile. */
  take(bytes: Uint8Array): void | Promise<void>;
}

/** Parts looked up and encoded ahead of the one that is written: a process each. */
const AHEAD = 2;

/**
 * Exports all that a question finds, part by part.
 *
 * @returns the manifest
 * @throws DragomanError `query` as `ask` does; `changed` where the record was written to meanwhile and the file would be
 * neither its old state nor its new one
 */
export async function runExport(answers: Asked, { version, wanted, format, raw, take }: Order): Promise<Manifest> {
  const encoder = formatOf(format, wanted.kind).make(wanted.kind, raw);
  const { total, leftOut, stretches } = await answers.ask("exportPlan", wanted);
  const hash = createHash("sha256");
  let bytes = 0;
  const put = async (given: string | Uint8Array): Promise<void> => {
    const taken = typeof given === "string" ? Buffer.from(given, "utf8") : given;
    if (taken.length === 0) return;
    bytes += taken.length;
    hash.update(taken);
    await take(taken);
  };
  await put(encoder.head ?? "");
  const sums = { count: 0, rows: 0, untold: 0 };
  const told: { readonly told: unknown; readonly at: number }[] = [];
  const ask = (stretch: Stretch): Promise<ExportPart> => answers.ask("exportEncoded", { wanted, format, raw, stretch });
  for await (const part of inOrder(ask, stretches)) {
    if (part.bytes.length > 0 && sums.rows > 0) await put(encoder.between ?? "");
    if (part.told !== undefined) told.push({ told: part.told, at: bytes });
    await put(part.bytes);
    sums.count += part.count;
    sums.rows += part.written;
    sums.untold += part.untold;
  }
  await put(encoder.end?.(told) ?? "");
  if (sums.count !== total)
    throw new DragomanError(
      "changed",
      `the record was written to meanwhile (${total} before, ${sums.count} now); export again`,
    );
  const head = { dragoman: version, kind: wanted.kind, format, query: wanted.question };
  return { ...head, ...sums, left_out: leftOut, bytes, sha256: hash.digest("hex") };
}

/** The parts of all stretches in their order; some are asked for while one is written. */
async function* inOrder(
  ask: (stretch: Stretch) => Promise<ExportPart>,
  stretches: readonly Stretch[],
): AsyncGenerator<ExportPart> {
  const coming: { readonly stretch: Stretch; readonly part: Promise<ExportPart> }[] = [];
  let next = 0;
  const begin = (stretch: Stretch): { readonly stretch: Stretch; readonly part: Promise<ExportPart> } => {
    const part = ask(stretch);
    // Where writing fails nobody waits for it any more.
    part.catch(() => undefined);
    return { stretch, part };
  };
  for (;;) {
    while (coming.length < AHEAD && next < stretches.length) coming.push(begin(stretches[next++] as Stretch));
    const first = coming.shift();
    if (first === undefined) return;
    const part = await first.part;
    // A stretch with more rows than one part holds goes on before what follows it.
    if (part.next !== null) coming.unshift(begin(behind(first.stretch, part.next)));
    else if (next < stretches.length) coming.push(begin(stretches[next++] as Stretch));
    yield part;
  }
}
