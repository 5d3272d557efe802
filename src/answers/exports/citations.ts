import ipaddr from "ipaddr.js";
import { printable } from "../../contract/printable.ts";
import type { Encoder, ExportRow } from "./types.ts";

/** What a citation says of a report. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** Year, month, day as far as they are known. */
  readonly day: readonly string[];
  /** Its own address; null where it has none that others could open. */
  readonly url: string | null;
  readonly hash: string;
  /** Day on which it was kept. */
  readonly retrieved: string;
  readonly language: string | null;
}

/** Citations of reports, one line or entry each, parts put together by `between`. */
export function citationEncoder(write: (cited: Cited) => string, [head, between, tail] = ["", "", ""]): Encoder {
  return {
    head,
    between,
    lines: (rows) => ({ text: rows.map((row) => write(citedOf(row))).join(between), written: rows.length }),
    end: () => tail,
  };
}

function citedOf(row: ExportRow): Cited {
  const words = (name: string): string | null =>
    typeof row[name] === "string"
      ? printable(row[name] as string)
          .replace(/\s+/g, " ")
          .trim() || null
      : null;
  return {
    id: row.id,
    title: words("title") ?? "[untitled report]",
    outlet: words("publisher"),
    byline: words("byline"),
    day: (words("published") ?? "").split("-").filter(Boolean),
    url: openToOthers(words("url")),
    hash: words("text_hash") ?? "",
    retrieved: (words("added") ?? "").slice(0, 10),
    language: words("language") === "und" ? null : words("language"),
  };
}

/** An address of the web; never one of this machine or a private network, nor a file's. */
export function openToOthers(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname, href } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const host = hostname.replace(/^\[|\]$|\.$/g, "");
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() === "unicast" ? href : null;
  return /(?:^|\.)(?:localhost|local|internal)$/i.test(host) || !host.includes(".") ? null : href;
}
