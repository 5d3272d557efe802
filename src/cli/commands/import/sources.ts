import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { DragomanError, type Failure } from "../../../contract/index.ts";
import { failureOf } from "../../../intake/jsonl.ts";
import { linesOf } from "../../sources/lines.ts";

/** Something that ought to be a reading, or what is wrong with it; `name` is what a person calls it. */
export type GivenReading =
  | { readonly name: string; readonly value: unknown }
  | { readonly name: string; readonly failure: Failure };

/** A reading's text may have 64 million characters, and its findings stand beside it. */
const LONGEST_LINE = 256_000_000;

/** The readings in files and in folders of such, in order of their names and one at a time. */
export async function* readingsOf(
  files: readonly string[],
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<GivenReading> {
  for (const file of files) {
    try {
      if (file === "-") yield* lines(stdin, "line");
      else {
        const info = await stat(file).catch(() => null);
        if (info === null) throw new DragomanError("no-file", "there is no such file or folder");
        yield* info.isDirectory() ? folder(file) : one(file);
      }
    } catch (error) {
      yield { name: file, failure: failureOf(error, file, null) };
    }
  }
}

async function* folder(path: string): AsyncGenerator<GivenReading> {
  // Names that begin with "_" or "." are Spark's own notes.
  const names = (await readdir(path)).filter((name) => /^[^_.].*\.(?:jsonl|ndjson|parquet)$/i.test(name)).sort();
  if (names.length === 0) throw new DragomanError("no-file", "the folder holds no .jsonl, .ndjson or .parquet file");
  for (const name of names) {
    try {
      yield* one(join(path, name));
    } catch (error) {
      yield { name: join(path, name), failure: failureOf(error, name, null) };
    }
  }
}

const one = (path: string): AsyncGenerator<GivenReading> =>
  /\.parquet$/i.test(path) ? parquet(path) : lines(createReadStream(path), path);

async function* lines(stream: NodeJS.ReadableStream, name: string): AsyncGenerator<GivenReading> {
  for await (const line of linesOf(stream, LONGEST_LINE)) {
    const called = `${name}:${line.number}`;
    if ("bytes" in line)
      yield refused(called, "too-large", `the line has ${line.bytes} bytes; the largest read is ${LONGEST_LINE}`);
    else if (line.words.trim() !== "") yield parsed(line.words.replace(/^\ufeff/, ""), called);
  }
}

/** Parquet as scripts write it from our JSON Lines: a column `reading` of JSON, a row group at a time. */
async function* parquet(path: string): AsyncGenerator<GivenReading> {
  const [{ parquetMetadataAsync, parquetReadObjects }, { asyncBufferFromFile }] = await Promise.all([
    import("hyparquet"),
    import("hyparquet/src/node.js"),
  ]);
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    if (!metadata.schema.some(({ name }) => name === "reading"))
      throw new DragomanError(
        "contract",
        "it has no column `reading` with the JSON of `dragoman read --jsonl`; a table of findings cannot be brought in",
      );
    let row = 0;
    for (const group of metadata.row_groups) {
      const end = row + Number(group.num_rows);
      for (const values of await parquetReadObjects({
        file,
        metadata,
        columns: ["reading"],
        rowStart: row,
        rowEnd: end,
      })) {
        row += 1;
        yield typeof values.reading === "string"
          ? parsed(values.reading, `${path}#${row}`)
          : { name: `${path}#${row}`, value: values.reading };
      }
    }
  } catch (error) {
    if (error instanceof DragomanError) throw error;
    throw new DragomanError(
      "broken",
      `it is no whole Parquet file that can be read (${(error as Error).message}); write it with snappy or without packing`,
      { cause: error },
    );
  }
}

function parsed(words: string, name: string): GivenReading {
  try {
    return { name, value: JSON.parse(words) };
  } catch (error) {
    return refused(name, "json", `this is no JSON: ${(error as Error).message}`);
  }
}

const refused = (name: string, code: string, message: string): GivenReading => ({
  name,
  failure: { id: name, line: null, error: { code, message } },
});
