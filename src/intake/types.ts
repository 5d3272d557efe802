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
}
