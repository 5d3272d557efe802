import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, extname, isAbsolute, relative, resolve, sep } from "node:path";
import { DragomanError } from "../../contract/index.ts";
import { doorOf, type Item, itemsOf, type Known } from "../../intake/files/index.ts";
import { failureOf } from "../../intake/jsonl.ts";
import type { Source } from "../../intake/types.ts";
import type { Polite } from "../fetch/polite.ts";
import type { Given, SourceOptions } from "./types.ts";

/** A file that was read whole. */
export interface WholeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lower case, with its dot. */
  readonly extension: string;
  /** Where it lies, for files that name others beside them; null where it came by a stream or the net. */
  readonly path: string | null;
}

/** Opens files that are neither a page nor a text; the libraries for that are loaded with the first of them. */
export interface Doors {
  /** What a file holds, one thing after the other; nothing at all where it is a page or a text like any other. */
  open(file: WholeFile, options: SourceOptions): AsyncGenerator<Given>;
  close(): Promise<void>;
}

/** Doors that lead to other doors are not opened through each other: a list that names lists would never end. */
const LISTS = new Set(["ris", "table", "json", "addresses", "mbox"]);

/** @param largest bytes of a file that another one names */
export function openDoors(largest: number): Doors {
  let pdfs: ReturnType<typeof import("../../intake/files/pdf/apart.ts").pdfsApart> | null = null;
  let polite: Polite | null = null;
  const readPdf = async (bytes: Uint8Array) => {
    pdfs ??= (await import("../../intake/files/pdf/apart.ts")).pdfsApart();
    return pdfs(bytes);
  };

  async function* open(file: WholeFile, options: SourceOptions, inList = false): AsyncGenerator<Given> {
    const door = doorOf(file, file.extension);
    if (door === null || (door === "addresses" && options.lists === false)) return;
    if (inList && LISTS.has(door))
      throw new DragomanError("nested", `${file.name} is a list itself; read it by itself`);
    for await (const item of itemsOf(door, file, readPdf)) yield* given(item, file, options);
  }

  async function* given(item: Item, file: WholeFile, options: SourceOptions): AsyncGenerator<Given> {
    const name = item.part === null ? file.name : `${file.name}#${item.part}`;
    if (item.kind === "source") yield { name, source: { ...item.source, ...options.known } };
    else if (item.kind === "failure")
      yield { name, failure: { id: name, line: null, error: { code: item.code, message: item.message } } };
    else
      try {
        if (item.kind === "address")
          yield { name: item.address, source: await fetched(item.address, item.known, options) };
        else yield* beside(item.path, item.known, file, options);
      } catch (error) {
        yield { name, failure: failureOf(error, name, null) };
      }
  }

  const fetched = async (address: string, known: Known, options: SourceOptions): Promise<Source> => {
    polite ??= (await import("../fetch/polite.ts")).politely(options.allowPrivate ? { allowPrivate: true } : {});
    const { body, url, charset, kind } = await polite.fetch(address);
    return { body, kind, source: address, url, ...(charset ? { charset } : {}), ...known, ...options.known };
  };

  async function* beside(path: string, known: Known, file: WholeFile, options: SourceOptions): AsyncGenerator<Given> {
    const whole = await inFolderOf(path, file);
    const { size } = await stat(whole);
    if (size > largest)
      throw new DragomanError(
        "too-large",
        `${path} is larger than ${Math.round(largest / 1e6)} MB; split it into reports`,
      );
    const extension = extname(whole).toLowerCase();
    const bytes = await readFile(whole);
    const name = `${file.name}#${path}`;
    let opened = 0;
    const more = { ...options, known: { ...withoutOwn(known), ...options.known } };
    for await (const one of open({ name, bytes, extension, path: null }, more, true)) {
      opened += 1;
      yield "source" in one
        ? { ...one, source: { ...one.source, own: [...(known.own ?? []), ...(one.source.own ?? [])] } }
        : one;
    }
    if (opened === 0) yield { name, source: { body: bytes, kind: "auto", source: name, ...known, ...options.known } };
  }

  return { open, close: async () => pdfs?.close() };
}

const withoutOwn = ({ own: _, ...known }: Known): Omit<Known, "own"> => known;

/** The real path of a file that another file names: below the folder of that other one, or nowhere. */
async function inFolderOf(path: string, { path: list, name }: WholeFile): Promise<string> {
  if (list === null)
    throw new DragomanError(
      "no-file",
      `it names the file ${path}, which lies beside the list; give the list as a file`,
    );
  const root = await realpath(dirname(list));
  const whole = isAbsolute(path) ? path : resolve(root, path.replaceAll("\\", "/"));
  const real = await realpath(whole).catch(() => null);
  const away = (one: string): boolean => {
    const way = relative(root, one);
    return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
  };
  if (away(whole) || (real !== null && away(real)))
    throw new DragomanError(
      "outside",
      `it names ${path}, which is outside of the folder of ${name} and is not opened; put the files beside the list, or read them by name`,
    );
  if (real === null)
    throw new DragomanError("no-file", `it names the file ${path}, which is not there; export the list with its files`);
  return real;
}
