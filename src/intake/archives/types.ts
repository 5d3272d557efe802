import type { Source } from "../types.ts";

/** What is told of a place in an archive; the rest is read all the same. */
export interface Wrong {
  readonly kind: "wrong";
  /** The byte of the archive at which the record, or its gzip member, begins. */
  readonly at: number;
  readonly code: "cut" | "broken" | "length" | "digest" | "too-large" | "http";
  readonly message: string;
}

/** A record of an archive, whole. */
export interface ArchiveRecord {
  readonly kind: "record";
  readonly at: number;
  /** Names in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** What an archive holds, one thing after the other; `passed` says of what kind a record is that is no page. */
export type ArchiveItem =
  | { readonly kind: "source"; readonly at: number; readonly source: Source }
  | { readonly kind: "passed"; readonly at: number; readonly what: string }
  | Wrong;

/** How a stream of unpacked bytes came to its end. */
export type Ending = "open" | "whole" | "cut" | "damaged" | "bomb";

/** The largest record that is taken into memory, and the largest page that is unpacked, in bytes. */
export const LARGEST_RECORD = 20_000_000;

/** Files that are web archives, by their names. */
export const ARCHIVE_NAME = /\.(?:warc(?:\.gz)?|wacz)$|(?:^|[/\\])warc\.paths(?:\.gz)?$/i;
export const ARCHIVE_EXTENSIONS = [".warc", ".warc.gz", ".wacz"] as const;
