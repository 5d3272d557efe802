import type { Found } from "../contract/index.ts";

/** What is handed in: one page or text, with whatever the caller knows of it. The caller's word wins over the page's. */
export interface Source {
  /** The page or the text: bytes (their charset is found out) or an already decoded string. */
  readonly body: Uint8Array | string;
  /** "html" and "text" are taken at their word; "auto" looks. */
  readonly kind: "html" | "text" | "auto";
  /** As given by the caller: a path, an address, "-"; stands in the reading's `source`. */
  readonly source?: string;
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** ISO day. */
  readonly published?: string;
  /** Charset from an HTTP header, where there was one. */
  readonly charset?: string;
  /** What a file says of itself in fields of its own (a mail's headers, a news database's lines); the caller wins. */
  readonly own?: readonly Found[];
  /** The ISO day on which a file was made: taken for that of publication where nothing else names one, with a warning. */
  readonly made?: string;
  /** "news": what is no news report in a language that is read is passed over and counted, as pages of a web archive are. */
  readonly only?: "news";
}
