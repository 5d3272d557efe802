import type { Failure } from "../../contract/index.ts";
import type { Source } from "../../intake/types.ts";
import type { Shard } from "./shard.ts";

/** One thing to read, or what is wrong with it; `name` is what a person calls it. */
export type Given = {
  readonly name: string;
  /** That a list has shared it out to this job already. */
  readonly dealt?: true;
} & ({ readonly source: Source } | { readonly failure: Failure });

export interface SourceOptions {
  readonly allowPrivate?: boolean;
  readonly kind?: Source["kind"];
  /** What the caller knows of every source: a date, a publisher … */
  readonly known?: Pick<Source, "published" | "publisher" | "title" | "url">;
  readonly stdin: NodeJS.ReadableStream;
  readonly limits?: Limits;
  /** False where nobody has named the file: a list of addresses in a folder is a text and asks nobody. */
  readonly lists?: boolean;
  /** Only this job's part of the sources. */
  readonly shard?: Shard;
  /** Is told of what kind a record of an archive is that holds no page. */
  readonly passed?: (what: string) => void;
}

/** How much of one source is taken into memory, in bytes; what is larger is told and the next source read. */
export interface Limits {
  /** A file, or standard input. */
  readonly file: number;
  /** A line of JSON Lines; their number has no limit. */
  readonly line: number;
}
