import { type FormatName, formatOf, type Manifest, runExport, type Wanted } from "../../../answers/exports/index.ts";
import { DragomanError } from "../../../contract/index.ts";
import { deedsOf, type Params, questionOf, reportFilterOf } from "../../queries.ts";
import type { Given, Route } from "../define.ts";
import { ExportQuery } from "../params.ts";
import { Manifest_ } from "../schemas/pages.ts";
import type { ApiOptions } from "../types.ts";

const EXPORT = { method: "get", tag: "exports", scope: "export", query: ExportQuery } as const;

/** The types of files, and what their names end with. */
const TYPES: Readonly<Record<FormatName, readonly [type: string, ending: string]>> = {
  csv: ["text/csv; charset=utf-8", "csv"],
  jsonl: ["application/x-ndjson", "jsonl"],
  parquet: ["application/vnd.apache.parquet", "parquet"],
  csl: ["application/vnd.citationstyles.csl+json", "json"],
  ris: ["application/x-research-info-systems", "ris"],
  bibtex: ["application/x-bibtex", "bib"],
  ftm: ["text/csv; charset=utf-8", "ftm.csv"],
  gdelt: ["text/tab-separated-values; charset=utf-8", "tsv"],
  "gdelt-mentions": ["text/tab-separated-values; charset=utf-8", "tsv"],
  polecat: ["text/tab-separated-values; charset=utf-8", "tsv"],
  icews: ["text/tab-separated-values; charset=utf-8", "tsv"],
  plover: ["application/x-ndjson", "jsonl"],
};

/** All that a question finds, as a file that is written while it is sent. */
export function exportRoutes({ answers, release }: ApiOptions): readonly Route[] {
  const run = (params: Params, take: (bytes: Uint8Array) => void | Promise<void>): Promise<Manifest> => {
    const { wanted, format, raw } = orderIn(params);
    return runExport(answers, { version: release, wanted, format, raw, take });
  };
  return [
    {
      ...EXPORT,
      path: "/export",
      summary: "All that a question finds, as a file in a format of others.",
      description:
        "Streams. Where the record is written to meanwhile the file breaks off before its end, so that it is never taken for whole; /api/export/manifest tells its SHA-256.",
      gives: [...new Set(Object.values(TYPES).map(([type]) => type.replace(/;.*/, "")))],
      answer: async ({ params }) => {
        const { format, wanted } = orderIn(params);
        // Asked before the head goes out, so that a wrong question still gets its own status.
        await answers.ask("exportCount", wanted);
        const [type, ending] = TYPES[format];
        return new Response(
          streamOf((take) => run(params, take)),
          {
            headers: {
              "content-type": type,
              "content-disposition": `attachment; filename="${wanted.kind}.${ending}"`,
            },
          },
        );
      },
    },
    {
      ...EXPORT,
      path: "/export/manifest",
      summary: "What stands beside that file: the question, counts and the SHA-256 of its bytes.",
      gives: Manifest_,
      answer: async ({ params }: Given) => run(params, () => undefined),
    },
  ];
}

interface Order {
  readonly wanted: Wanted;
  readonly format: FormatName;
  readonly raw: boolean;
}

/** Names in an address that only choose the form of the file. */
const FORM = ["kind", "format", "raw"];
const OF_REPORTS = ["publisher", "from", "until"];
const OF_EVENTS = ["did", "type", "code", "status", "alleged", "done-from", "done-until"];
const OF_STATEMENTS = [
  "speaker",
  "about",
  "act",
  "mode",
  "negated",
  "route",
  "said-from",
  "said-until",
  "day",
  "undated",
];

/** @throws DragomanError `query` for a filter that the kind has not, or a format that cannot tell it */
function orderIn(params: Params): Order {
  const kind = (params.kind?.[0] ?? "statements") as Wanted["kind"];
  const format = (params.format?.[0] ?? "csv") as FormatName;
  formatOf(format, kind);
  const asked = Object.keys(params).filter((name) => !FORM.includes(name));
  const wrong =
    kind === "statements"
      ? asked.find((name) => OF_EVENTS.includes(name))
      : kind === "events"
        ? asked.find((name) => OF_STATEMENTS.includes(name))
        : asked.find((name) => !OF_REPORTS.includes(name));
  if (wrong !== undefined) throw new DragomanError("query", `${wrong} does not choose ${kind}`);
  const wanted: Wanted =
    kind === "statements"
      ? { kind, question: questionOf(params) }
      : kind === "events"
        ? { kind, question: deedsOf(params) }
        : { kind, question: reportFilterOf(params) };
  return { wanted, format, raw: params.raw?.[0] === "yes" };
}

/** Bytes that are asked for as they are taken; what stops the writing breaks the stream off. */
function streamOf(write: (take: (bytes: Uint8Array) => Promise<void>) => Promise<unknown>): ReadableStream<Uint8Array> {
  let wanted: (() => void) | undefined;
  let gone = false;
  return new ReadableStream<Uint8Array>(
    {
      start: (stream) => {
        const take = async (bytes: Uint8Array): Promise<void> => {
          if (gone) throw new DragomanError("interrupted", "nobody takes this file any more");
          stream.enqueue(bytes);
          if ((stream.desiredSize ?? 0) <= 0 && !gone)
            await new Promise<void>((done) => {
              wanted = done;
            });
        };
        write(take).then(
          () => gone || stream.close(),
          (error) => gone || stream.error(error),
        );
      },
      pull: () => wanted?.(),
      cancel: () => {
        gone = true;
        wanted?.();
      },
    },
    { highWaterMark: 1 },
  );
}
