import { ensureBuilt } from "../../scripts/build.js";
import { robotsOf } from "../../src/cli/fetch/robots.ts";
import { DragomanError } from "../../src/contract/index.ts";
import { packed, page } from "../../src/intake/archives/archives.testing.ts";
import { archiveItems } from "../../src/intake/archives/index.ts";
import { feedOf, listOf } from "../../src/intake/feeds/index.ts";
import { type Door, doorOf, type Item, itemsOf } from "../../src/intake/files/index.ts";
import type { PdfReader } from "../../src/intake/files/pdf/types.ts";
import { toReport } from "../../src/intake/index.ts";
import { setPdf } from "../../tests/pdfs/pages.testing.ts";
import { type BatchOptions, Count, type Kind } from "../kinds.ts";
import { changed, editsOf } from "./mutate.ts";
import * as samples from "./samples.ts";

/** Inputs of one batch for each door, and for those whose libraries take their time. */
const EACH = 60;
const FEW: Readonly<Record<string, number>> = { pdf: 15, docx: 30, epub: 30 };
/** A small file that takes so long is a failure, in milliseconds; the machine may be busy. */
const SLOW = 30_000;

/** PDFs are read as the command reads them, in a thread of their own: what is built has it, what is TypeScript has not. */
let openPdf: PdfReader;

async function builtPdfs(): Promise<PdfReader & { close(): Promise<void> }> {
  ensureBuilt();
  const built = (await import(new URL("../../dist/intake/files/pdf/apart.js", import.meta.url).href)).pdfsApart();
  // What is built has an error of its own of that name.
  const read: PdfReader = (bytes) =>
    built(bytes).catch((error: Partial<DragomanError>) => {
      throw error.name === "DragomanError" ? new DragomanError(error.code ?? "", error.message ?? "") : error;
    });
  return Object.assign(read, { close: () => built.close() });
}

type Try = (bytes: Uint8Array) => Promise<string | null>;

/** Opens a changed file; what came of it that should not have, null for nothing. */
const through =
  (door: Door, extension: string): Try =>
  async (bytes) => {
    const name = `made${extension}`;
    try {
      // What no longer begins as it should is what a folder would hold too.
      doorOf({ bytes }, extension);
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
    }
    for await (const item of itemsOf(door, { name, bytes }, (pdf) => openPdf(pdf))) {
      const complaint = complaintAbout(item);
      if (complaint !== null) return complaint;
      if (item.kind !== "source") continue;
      const report = await toReport(item.source).catch((error: unknown) => {
        if (!(error instanceof DragomanError)) throw error;
        return null;
      });
      for (const block of report?.blocks ?? [])
        if (!(block.end > block.start && block.end <= (report?.text.length ?? 0)))
          return "a block lies outside of its text";
    }
    return null;
  };

function complaintAbout(item: Item): string | null {
  if (item.kind === "failure") return item.message.length > 3 ? null : "a failure without a message";
  if (item.kind === "address") return typeof item.address === "string" ? null : "an address that is no string";
  if (item.kind === "file") return item.path === "" ? "a file without a path" : null;
  const { own = [], body } = item.source;
  if (typeof body !== "string" && !(body instanceof Uint8Array)) return "a source without a body";
  return own.every(({ value, where }) => typeof value === "string" && value !== "" && where !== "")
    ? null
    : "a field without a value";
}

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));

const DOORS: Readonly<
  Record<string, { readonly whole: readonly (() => Promise<Uint8Array> | Uint8Array)[]; readonly open: Try }>
> = {
  pdf: {
    whole: [
      () => setPdf([samples.WORDS, samples.WORDS], {}),
      () => setPdf([samples.WORDS, samples.WORDS, samples.WORDS], { columns: 2, heads: ["Lake #"], page: [420, 300] }),
    ],
    open: through("pdf", ".pdf"),
  },
  docx: { whole: [() => samples.docx()], open: through("docx", ".docx") },
  epub: { whole: [() => samples.epub()], open: through("epub", ".epub") },
  rtf: { whole: [() => text(samples.RTF)], open: through("rtf", ".rtf") },
  mail: { whole: [() => text(samples.MAIL)], open: through("mail", ".eml") },
  mbox: { whole: [() => text(samples.MBOX)], open: through("mbox", ".mbox") },
  ris: { whole: [() => text(samples.RIS)], open: through("ris", ".ris") },
  table: { whole: [() => text(samples.TABLE)], open: through("table", ".csv") },
  json: { whole: [() => text(samples.JSON_LIST)], open: through("json", ".json") },
  addresses: { whole: [() => text(samples.ADDRESSES)], open: through("addresses", ".txt") },
  database: { whole: [() => text(samples.NEXIS), () => text(samples.FACTIVA)], open: through("database", ".txt") },
  feed: {
    whole: [() => text(samples.RSS), () => text(samples.ATOM), () => text(samples.SITE_MAP), () => text(samples.OPML)],
    open: async (bytes) => {
      const { entries, feeds } = await feedOf(bytes, "https://lake.example/rss");
      return [...entries.map(({ url }) => url), ...feeds].every((url) => /^https?:\/\//.test(url))
        ? null
        : "an address that is not of the web";
    },
  },
  list: {
    whole: [() => text(samples.OPML), () => text(samples.ADDRESSES)],
    open: async (bytes) =>
      listOf(Buffer.from(bytes).toString("utf8")).feeds.every((url) => /^https?:\/\//.test(url))
        ? null
        : "an address that is not of the web",
  },
  archive: {
    whole: [() => new Uint8Array(Buffer.concat([page(1), page(2)])), () => new Uint8Array(packed([page(1), page(2)]))],
    open: async (bytes) => {
      const stream = (async function* () {
        yield Buffer.from(bytes);
      })();
      for await (const item of archiveItems(stream)) {
        if (item.kind === "wrong" && item.message.length < 4) return "an error without a message";
        if (item.kind !== "source") continue;
        await toReport(item.source).catch((error: unknown) => {
          if (!(error instanceof DragomanError)) throw error;
        });
      }
      return null;
    },
  },
  robots: {
    whole: [() => text(samples.ROBOTS)],
    open: async (bytes) =>
      typeof robotsOf(Buffer.from(bytes).toString("utf8")).allows("/a/b?c") === "boolean" ? null : "no answer",
  },
};

/** Changed files through every door: each gives reports, or an error that somebody thought of. */
export const DOORS_KIND: Kind = {
  name: "doors",
  about: "changed files of every kind through its door: reports, or an error that says what to do",
  open: async () => {
    const pdfs = await builtPdfs();
    openPdf = pdfs;
    const whole = new Map<string, readonly Uint8Array[]>();
    for (const [name, door] of Object.entries(DOORS))
      whole.set(name, await Promise.all(door.whole.map((make) => make())));
    return { batch: (seed, options) => batch(seed, whole, options), close: () => pdfs.close() };
  },
};

async function batch(seed: number, whole: ReadonlyMap<string, readonly Uint8Array[]>, options: BatchOptions) {
  const count = new Count(options);
  for (const [number, [name, { open }]] of Object.entries(DOORS).entries()) {
    const files = whole.get(name) as readonly Uint8Array[];
    for (const [at, edits] of editsOf(seed * 100 + number, FEW[name] ?? EACH).entries()) {
      if (options.stop.aborted || count.isFull()) return count.batch();
      const bytes = changed(files[at % files.length] as Uint8Array, edits);
      const begun = performance.now();
      let complaint: string | null = null;
      try {
        complaint = await open(bytes);
      } catch (error) {
        if (!(error instanceof DragomanError)) complaint = `an unconsidered error: ${(error as Error).stack ?? error}`;
      }
      const took = performance.now() - begun;
      if (complaint === null && took > SLOW) complaint = `it took ${Math.round(took / 1000)} s`;
      if (complaint !== null) count.fail(name, complaint, { [`input-${at}.bin`]: bytes });
      count.add(name);
    }
  }
  return count.batch();
}
