import type { Found } from "../../contract/index.ts";
import type { Source } from "../types.ts";

/** A file that a door opens. */
export interface OpenFile {
  /** What a person calls it: a path, an address, "-". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is known of a report beside its words; the caller's own word comes before it. */
export type Known = Pick<Source, "title" | "publisher" | "published" | "url" | "own">;

/**
 * One thing that a file holds: a report, a report that lies elsewhere, or what is wrong with it. `part` tells it from the
 * others of the file ("3", "chapter-2.xhtml"); null where the file is one report.
 */
export type Item =
  | { readonly kind: "source"; readonly part: string | null; readonly source: Source }
  | { readonly kind: "address"; readonly part: string; readonly address: string; readonly known: Known }
  /** A file beside this one, by a path as it is written in it. */
  | { readonly kind: "file"; readonly part: string; readonly path: string; readonly known: Known }
  | { readonly kind: "failure"; readonly part: string | null; readonly code: string; readonly message: string };

/** A piece of metadata of a file's own; nothing where the field is empty. */
export const own = (field: Found["field"], value: string | null | undefined, where: string): readonly Found[] => {
  const clean = value?.replace(/\s+/g, " ").trim().slice(0, 500);
  return clean ? [{ field, value: clean, where }] : [];
};
