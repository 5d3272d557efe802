import { READ_KINDS, type Report, type Span } from "../contract/index.ts";
import { attributionsOf } from "./decode/attributions.ts";
import { decodeWindow } from "./decode/sentences.ts";
import { type Network, openNetwork } from "./network.ts";
import type { Analysis, Attribution, Sentence } from "./types.ts";
import { type Window, windowsOf } from "./windows.ts";

export { toConllu } from "./conllu.ts";
export type { Analysis, Attribution, Sentence, Token } from "./types.ts";

/** The language stage: one network, opened once, that reads any number of reports. */
export interface Language {
  /** Hash of the weights; stands in every reading's `made`. */
  readonly network: string;
  /**
   * The sentences and attributions of a report's readable blocks, in order, with offsets into the report's text. A
   * dateline stands apart from the sentence behind it.
   */
  analyse(report: Readable): Promise<Analysis>;
}

/** What of a report is read. */
type Readable = Pick<Report, "text" | "blocks"> & Partial<Pick<Report, "found">>;

/** Pieces in one run of the network, padding included: enough to keep it busy, little enough to keep memory flat. */
const BATCH = 2048;

/**
 * Opens the language stage.
 *
 * @param options.folder where the weights are; the package's own where not given
 * @param options.threads threads for one run; 1 unless more is asked for
 * @throws DragomanError `network` when the weights cannot be opened
 */
export async function openLanguage(
  options: { readonly folder?: URL; readonly threads?: number } = {},
): Promise<Language> {
  const network = await openNetwork(options);
  return { network: network.hash, analyse: (report) => analyse(report, network) };
}

async function analyse({ text, blocks, found = [] }: Readable, network: Network): Promise<Analysis> {
  const breaks = datelineEnds(text, blocks, found);
  const windows = blocks.flatMap((block, index) =>
    (READ_KINDS as readonly string[]).includes(block.kind)
      ? windowsOf(text, trim(text, block), index, network.pieces, breaks)
      : [],
  );
  const sentences: (readonly Sentence[])[] = new Array(windows.length);
  const attributions: (readonly Attribution[])[] = new Array(windows.length);
  for (const batch of batchesOf(windows)) {
    const readings = await network.read(batch.map((at) => windows[at] as Window));
    for (const [row, at] of batch.entries()) {
      const window = windows[at] as Window;
      const kind = (blocks[window.block] as (typeof blocks)[number]).kind;
      const reading = readings[row] as (typeof readings)[number];
      const decoded = decodeWindow(text, window, reading, network);
      attributions[at] = attributionsOf(window, reading);
      sentences[at] = decoded.map((sentence) => ({ ...sentence, block: window.block, kind }));
    }
  }
  return { sentences: sentences.flat(), attributions: attributions.flat() };
}

/** Where datelines end: the sentence behind one is read without it. */
function datelineEnds(text: string, blocks: Report["blocks"], found: Report["found"]): readonly number[] {
  return found.flatMap(({ field, value }) => {
    const block = field === "dateline" ? blocks.find((one) => one.kind === "report") : undefined;
    const start = block ? text.indexOf(value, block.start) : -1;
    return block && start >= 0 && start < block.end ? [start + value.length] : [];
  });
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}

/** Windows of like length together, so that little of a run is padding. */
function batchesOf(windows: readonly Window[]): readonly (readonly number[])[] {
  const order = [...windows.keys()].sort(
    (a, b) => (windows[a] as Window).pieces.length - (windows[b] as Window).pieces.length || a - b,
  );
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const at of order) {
    const length = (windows[at] as Window).pieces.length;
    if (batch.length > 0 && (batch.length + 1) * length > BATCH) {
      batches.push(batch);
      batch = [];
    }
    batch.push(at);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
