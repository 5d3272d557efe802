import { type Dated, READ_KINDS, type Span } from "../contract/index.ts";
import { attributionsOf } from "./decode/attributions.ts";
import { decodeWindow } from "./decode/sentences.ts";
import { type Network, openNetwork, type Reading } from "./network.ts";
import type { Analysis, Attribution, Sentence } from "./types.ts";
import { type Window, windowsOf } from "./windows.ts";
import { openWords, type Words } from "./words.ts";

export { toConllu } from "./conllu.ts";
export type { ActHead, Acts, Analysis, Attribution, Sentence, Token } from "./types.ts";

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
type Readable = Pick<Dated, "text" | "blocks" | "datelines">;

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
  const [network, words] = await Promise.all([openNetwork(options), openWords()]);
  return { network: network.hash, analyse: (report) => analyse(report, network, words) };
}

async function analyse({ text, blocks, datelines }: Readable, network: Network, words: Words): Promise<Analysis> {
  let next = 0;
  const windows = blocks.flatMap((block, index) => {
    // The sentence behind a dateline is read without it.
    const breaks: number[] = [];
    for (; next < datelines.length && (datelines[next] as Span).end <= block.end; next += 1)
      breaks.push((datelines[next] as Span).end);
    return (READ_KINDS as readonly string[]).includes(block.kind)
      ? windowsOf(text, trim(text, block), index, network.pieces, breaks)
      : [];
  });
  const sentences: Sentence[] = [];
  const attributions: Attribution[] = [];
  const told = new Map<number, Float32Array>();
  for (const window of windows) {
    const reading = await network.read(window);
    const kind = (blocks[window.block] as (typeof blocks)[number]).kind;
    for (const sentence of decodeWindow(text, window, reading, network, words))
      sentences.push({ ...sentence, block: window.block, kind });
    attributions.push(...attributionsOf(window, reading));
    if (network.acts !== null) keepActs(told, window, reading);
  }
  return { sentences, attributions, acts: network.acts && { words: told, head: network.acts } };
}

/** Words begin where units do; marks and digits take no part in what is done. */
function keepActs(told: Map<number, Float32Array>, { units }: Window, reading: Reading): void {
  for (const [at, { start, end }] of units.entries()) {
    const row = end - start > 1 ? reading.acts(at + 1) : null;
    if (row !== null) told.set(start, row);
  }
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}
