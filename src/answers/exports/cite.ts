import type { Reading } from "../../contract/index.ts";
import { bibtexEncoder } from "./bibtex.ts";
import { cslEncoder } from "./csl.ts";
import { risEncoder } from "./ris.ts";
import type { Encoder } from "./types.ts";

/** One report as reference managers take it. */
export interface Citations {
  readonly bibtex: string;
  readonly ris: string;
  readonly csl: string;
}

/**
 * The citations of one report, as the export of reports has them.
 *
 * @param added ISO time at which it was kept
 */
export function citationsOf(reading: Reading, added: string): Citations {
  const { title, publisher, byline, published, url, hash, language } = reading;
  const row = { id: hash.slice(0, 16), title, publisher, byline, published, url, text_hash: hash, language, added };
  const written = (encoder: Encoder): string =>
    `${encoder.head ?? ""}${encoder.lines([row]).text}${encoder.end?.([]) ?? ""}`;
  return { bibtex: written(bibtexEncoder()), ris: written(risEncoder()), csl: written(cslEncoder()) };
}
