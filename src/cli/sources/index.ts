import { createReadStream } from "node:fs";
import { lstat, readFile, realpath, stat } from "node:fs/promises";
import { extname, relative, resolve, sep } from "node:path";
import { glob } from "tinyglobby";
import { DragomanError } from "../../contract/index.ts";
import { ARCHIVE_EXTENSIONS, ARCHIVE_NAME } from "../../intake/archives/types.ts";
import { FILE_EXTENSIONS } from "../../intake/files/extensions.ts";
import { failureOf, inputLine } from "../../intake/jsonl.ts";
import type { Source } from "../../intake/types.ts";
import { fetchPage } from "../fetch/index.ts";
import { bytesOf } from "./bytes.ts";
import type { Doors, WholeFile } from "./doors.ts";
import { linesOf } from "./lines.ts";
import { dealt } from "./shard.ts";
import type { Given, Limits, SourceOptions } from "./types.ts";

export type { Given, Limits, SourceOptions } from "./types.ts";

const LIMITS: Limits = { file: 128_000_000, line: 64_000_000 };

/** What `add FOLDER` reads; everything else in a folder is passed over. */
export const EXTENSIONS = [
  ...[".html", ".htm", ".xhtml", ".txt", ".md", ".jsonl", ".ndjson"],
  ...FILE_EXTENSIONS,
  ...ARCHIVE_EXTENSIONS,
];

/** A command's doors: loaded with the first source, closed with the last. */
interface Opening extends SourceOptions {
  doors: Doors | null;
}

/** Everything that arguments name, one after the other and never all at once: files, folders, globs, addresses, "-". */
export const sourcesOf = (args: readonly string[], given: SourceOptions): AsyncGenerator<Given> =>
  dealt(allOf(args, given), given.shard);

async function* allOf(args: readonly string[], given: SourceOptions): AsyncGenerator<Given> {
  const options: Opening = { ...given, doors: null };
  try {
    for (const arg of args) {
      try {
        if (arg === "-") yield* standardInput(options);
        else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(arg)) yield* page(arg, options);
        else yield* paths(arg, options);
      } catch (error) {
        yield { name: arg, failure: failureOf(error, arg, null) };
      }
    }
  } finally {
    await options.doors?.close();
  }
}

async function* page(address: string, options: Opening): AsyncGenerator<Given> {
  const { body, url, charset, kind } = await fetchPage(address, options);
  const source: Source = {
    body,
    kind: options.kind ?? kind,
    source: address,
    url,
    ...(charset ? { charset } : {}),
    ...options.known,
  };
  // A page is a page whatever its address is called; what is none may be a file.
  if (kind === "html") return yield { name: address, source };
  const file = { name: address, bytes: body, extension: "", path: null };
  yield* opened(file, source, { ...options, known: { url, ...options.known }, doors: await doorsOf(options) });
}

async function doorsOf(options: Opening): Promise<Doors> {
  options.doors ??= (await import("./doors.ts")).openDoors((options.limits ?? LIMITS).file);
  return options.doors;
}

/** What a file holds, through the door that it wants; a page or a text is itself. */
async function* opened(file: WholeFile, source: Source, options: Opening): AsyncGenerator<Given> {
  // What is taken for a page or a text by the caller's word goes through no door.
  if (options.kind === undefined || options.kind === "auto") {
    const doors = await doorsOf(options);
    let any = false;
    for await (const one of doors.open(file, options)) {
      any = true;
      yield one;
    }
    if (any) return;
  }
  yield { name: file.name, source };
}

async function* paths(arg: string, options: Opening): AsyncGenerator<Given> {
  const info = await stat(arg).catch(() => null);
  if (info?.isDirectory()) yield* folder(arg, options);
  else if (info) yield* file(arg, options);
  else if (/[*?[\]{}]/.test(arg)) {
    const found = await glob(arg, { onlyFiles: true, expandDirectories: false, followSymbolicLinks: false });
    if (found.length === 0) throw new DragomanError("no-file", "this matches no file");
    for (const path of found.sort()) yield* file(path, options);
  } else throw new DragomanError("no-file", "there is no such file, folder or address");
}

/** Files of named kinds below a folder, in order; links that lead out of the folder are not followed. */
async function* folder(path: string, options: Opening): AsyncGenerator<Given> {
  const root = await realpath(path);
  const found = await glob([`**/*{${EXTENSIONS.join(",")}}`], {
    cwd: root,
    caseSensitiveMatch: false,
    onlyFiles: true,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
  });
  const inFolder: Opening = { ...options, lists: false, doors: await doorsOf(options) };
  if (found.length === 0) throw new DragomanError("no-file", `${path} holds no ${EXTENSIONS.join(", ")} file`);
  for (const name of found.sort()) {
    const whole = resolve(root, name);
    const real = (await lstat(whole)).isSymbolicLink() ? await realpath(whole).catch(() => "") : whole;
    if (real === "" || relative(root, real).startsWith(`..${sep}`)) continue;
    // A folder's own notes about its files are no reports.
    if (/^(?:readme|changelog|license|contributing)\b/i.test(name.split("/").at(-1) ?? "")) continue;
    yield* file(whole, inFolder, `${path.replace(/[/\\]+$/, "")}/${name}`);
  }
}

async function* file(path: string, options: Opening, name = path): AsyncGenerator<Given> {
  try {
    const { size } = await stat(path);
    const extension = extname(path).toLowerCase();
    if (extension === ".jsonl" || extension === ".ndjson")
      return yield* jsonLines(createReadStream(path), name, options.limits);
    // Archives are read as a stream: they have no limit, their records have.
    if (ARCHIVE_NAME.test(path) && (options.kind ?? "auto") === "auto")
      return yield* (await import("./archives.ts")).archived(path, name, options);
    const { file: most } = options.limits ?? LIMITS;
    if (size > most)
      throw new DragomanError("too-large", `${name} has ${inMB(size)}; at most ${inMB(most)} are read. ${CURE}`);
    const kind =
      options.kind ??
      (/^\.x?html?$/.test(extension) ? "html" : extension === ".txt" || extension === ".md" ? "text" : "auto");
    const bytes = await readFile(path);
    yield* opened({ name, bytes, extension, path }, { body: bytes, kind, source: name, ...options.known }, options);
  } catch (error) {
    yield { name, failure: failureOf(error, name, null) };
  }
}

async function* standardInput(options: Opening): AsyncGenerator<Given> {
  const { file: most } = options.limits ?? LIMITS;
  const body = await bytesOf(options.stdin, most);
  if (body === null)
    throw new DragomanError("too-large", `standard input has more than ${inMB(most)}, the most that is read. ${CURE}`);
  const source: Source = { body, kind: options.kind ?? "auto", source: "-", ...options.known };
  yield* opened({ name: "-", bytes: body, extension: "", path: null }, source, options);
}

const CURE = "Split it into reports, or give them as JSON Lines (--jsonl)";

/** 600 MB, 1.5 MB; bytes where there are few. */
const inMB = (bytes: number): string => (bytes < 100_000 ? `${bytes} bytes` : `${Math.round(bytes / 1e5) / 10} MB`);

/** JSON Lines, one source a line, in order; an empty line is passed over, and one that is too large is told. */
export async function* jsonLines(
  stream: NodeJS.ReadableStream,
  name: string,
  { line: most }: Limits = LIMITS,
): AsyncGenerator<Given> {
  for await (const line of linesOf(stream, most)) {
    const { number } = line;
    const called = `${name}:${number}`;
    if ("bytes" in line) {
      const message = `line ${number} has ${inMB(line.bytes)}; the largest read is ${inMB(most)}`;
      yield { name: called, failure: { id: null, line: number, error: { code: "too-large", message } } };
      continue;
    }
    if (line.words.trim() === "") continue;
    const result = inputLine(number === 1 ? line.words.replace(/^\ufeff/, "") : line.words, number);
    if ("failure" in result) yield { name: called, failure: result.failure };
    else yield { name: called, source: { ...result.source, source: called } };
  }
}
