import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { DragomanError } from "../../contract/index.ts";
import { type ArchiveItem, archiveItems } from "../../intake/archives/index.ts";
import { failureOf } from "../../intake/jsonl.ts";
import type { Given, SourceOptions } from "./types.ts";

/** Folders above a list in which the archives that it names are looked for: Common Crawl's lists stand four below. */
const ABOVE = 6;

/**
 * What a web archive, a package of such or a list of such holds, one page at a time; the file is never whole in memory.
 * What is no page is counted by `options.passed`.
 *
 * @param name what a person calls it; a page is called by it and the byte at which its record begins
 */
export async function* archived(path: string, name: string, options: SourceOptions): AsyncGenerator<Given> {
  if (/warc\.paths(?:\.gz)?$/i.test(path)) return yield* listed(path, name, options);
  if (/\.wacz$/i.test(path)) {
    const { waczItems } = await import("../../intake/archives/wacz.ts");
    for await (const item of waczItems(path)) {
      const inside = `${name}/${item.inside}`;
      if (item.kind === "failure")
        yield { name: inside, failure: { id: inside, line: null, error: { code: item.code, message: item.message } } };
      else yield* given(item, inside, options);
    }
    return;
  }
  for await (const item of archiveItems(createReadStream(path, { highWaterMark: 262_144 })))
    yield* given(item, name, options);
}

function* given(item: ArchiveItem, name: string, options: SourceOptions): Generator<Given> {
  const called = `${name}#${item.at}`;
  if (item.kind === "passed") options.passed?.(item.what);
  else if (item.kind === "wrong")
    yield { name: called, failure: { id: called, line: null, error: { code: item.code, message: item.message } } };
  else yield { name: called, source: { ...item.source, source: called, ...options.known } };
}

/** The archives of a list that are there; several jobs share them out by archive, so that each needs only its own. */
async function* listed(path: string, name: string, options: SourceOptions): AsyncGenerator<Given> {
  const { pathsIn } = await import("../../intake/archives/paths.ts");
  if ((await stat(path)).size > 64_000_000)
    throw new DragomanError("too-large", `${name} has more than 64 MB, which no list has`);
  const { shard } = options;
  for (const [at, one] of pathsIn(await readFile(path)).entries()) {
    if (shard !== undefined && at % shard.of !== shard.at) continue;
    try {
      if (!/\.warc(?:\.gz)?$/i.test(one)) throw new DragomanError("nested", "the list names what is no archive");
      for await (const item of archived(await beside(one, path), one, options)) yield { ...item, dealt: true };
    } catch (error) {
      yield { name: one, failure: failureOf(error, one, null), dealt: true };
    }
  }
}

/** Where an archive lies that a list names: below the list's folder or one of those above it, and never elsewhere. */
async function beside(one: string, list: string): Promise<string> {
  const outside = isAbsolute(one) || one.split(/[/\\]/).includes("..");
  if (outside)
    throw new DragomanError("outside", "the list names a path that leads out of its folders; it is not opened");
  for (let [root, above] = [dirname(await realpath(list)), 0]; above < ABOVE; root = dirname(root), above += 1) {
    const real = await realpath(resolve(root, one)).catch(() => null);
    if (real === null) continue;
    const way = relative(root, real);
    if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way))
      throw new DragomanError("outside", "a link leads out of the list's folder; it is not opened");
    return real;
  }
  throw new DragomanError(
    "no-file",
    `it is not there; get it (for Common Crawl: https://data.commoncrawl.org/${one}) and keep its path`,
  );
}
