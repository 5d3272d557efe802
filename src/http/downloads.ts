import type { Context } from "hono";
import { stream } from "hono/streaming";
import { EXPORT_KINDS, FORMATS, type FormatName, formatOf, runExport, type Wanted } from "../answers/exports/index.ts";
import type { Answers } from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";
import { deedsOf, type Params, questionOf, reportsQueryOf, sameOfDeeds } from "./queries.ts";

const ENDINGS: Readonly<Record<FormatName, readonly [ending: string, type: string]>> = {
  csv: ["csv", "text/csv; charset=utf-8"],
  jsonl: ["jsonl", "application/jsonl; charset=utf-8"],
  parquet: ["parquet", "application/vnd.apache.parquet"],
  csl: ["json", "application/vnd.citationstyles.csl+json; charset=utf-8"],
  ris: ["ris", "application/x-research-info-systems; charset=utf-8"],
  bibtex: ["bib", "application/x-bibtex; charset=utf-8"],
  ftm: ["ftm.csv", "text/csv; charset=utf-8"],
  gdelt: ["tsv", "text/tab-separated-values; charset=utf-8"],
  "gdelt-mentions": ["tsv", "text/tab-separated-values; charset=utf-8"],
  polecat: ["tsv", "text/tab-separated-values; charset=utf-8"],
  icews: ["tsv", "text/tab-separated-values; charset=utf-8"],
  plover: ["jsonl", "application/jsonl; charset=utf-8"],
};

/** Formats whose files are called after them as well as after what they tell. */
const NAMED: ReadonlySet<FormatName> = new Set(["gdelt", "gdelt-mentions", "polecat", "icews", "plover"]);

/**
 * `GET /export?kind=&format=&…`: all that the question of an address finds, as `dragoman export` writes it, without its
 * manifest. A download that ends early is one that failed: the connection is broken off.
 *
 * @throws DragomanError `query` before anything is sent, for a kind or format that is none or does not fit
 */
export async function download(context: Context, answers: Answers): Promise<Response> {
  const params = context.req.queries();
  const wanted = wantedOf(params);
  const format = (params.format?.[0] ?? "csv") as FormatName;
  if (!FORMATS.includes(format))
    throw new DragomanError("query", `there is no format "${format}"; there are: ${FORMATS.join(", ")}`);
  formatOf(format, wanted.kind);
  // Asked before the head goes out, so that a wrong question still gets its own status.
  await answers.ask("exportPlan", wanted);
  const [ending, type] = ENDINGS[format];
  context.header("content-type", type);
  context.header(
    "content-disposition",
    `attachment; filename="${wanted.kind}.${NAMED.has(format) ? `${format}.` : ""}${ending}"`,
  );
  return stream(
    context,
    async (out) => {
      await runExport(answers, {
        version: "",
        wanted,
        format,
        raw: false,
        take: async (bytes) => {
          if (out.aborted) throw new DragomanError("interrupted", "the download was broken off");
          await out.write(bytes);
        },
      });
    },
    async (error, out) => {
      if (!(error instanceof DragomanError) || error.code !== "interrupted")
        process.stderr.write(`dragoman: ${context.req.path}: ${error.message}\n`);
      out.abort();
    },
  );
}

function wantedOf(params: Params): Wanted {
  const kind = params.kind?.[0] ?? "statements";
  if (kind === "statements") return { kind, question: questionOf(params) };
  if (kind === "events") return { kind, question: sameOfDeeds(params) ?? deedsOf(params) };
  if (kind === "ties" || kind === "mentions" || kind === "reports" || kind === "actors") {
    const { publisher, from, until } = reportsQueryOf(params);
    return {
      kind,
      question: { ...(publisher ? { publisher } : {}), ...(from ? { from } : {}), ...(until ? { until } : {}) },
    };
  }
  throw new DragomanError("query", `there is no kind "${kind}"; there are: ${EXPORT_KINDS.join(", ")}`);
}
