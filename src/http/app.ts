import { type Context, Hono } from "hono";
import { stream } from "hono/streaming";
import { type Answers, answersHere, csvHead, csvLines, everyRow, type Lay, type Period } from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import type { Register } from "../register/index.ts";
import { apiFor } from "./api/lazy.ts";
import type { ReadSource } from "./api/types.ts";
import { type Changes, changes } from "./changes.ts";
import { codingDocument, codings } from "./coding.ts";
import { corrections, reviewDocument } from "./corrections.ts";
import {
  actorDocument,
  actorsDocument,
  pairDocument,
  recordDocument,
  reportDocument,
  reportsDocument,
  searchDocument,
  titleOf,
} from "./documents.ts";
import { download } from "./downloads.ts";
import { limitedDraft, type ReadDraft, verifyDocument } from "./draft.ts";
import { refusal, refusalOf } from "./errors.ts";
import { type Explain, findingDocument } from "./findings.ts";
import { type GuardOptions, guard } from "./guard.ts";
import { occurrenceDocument, utteranceDocument } from "./merged.ts";
import { people } from "./people.ts";
import { proposals } from "./proposals.ts";
import { deedsOf, questionOf } from "./queries.ts";
import { searchesDocument } from "./searches.ts";
import type { Shell } from "./shell.ts";
import type { Document, Parse, SentencesDocument, TrialDocument } from "./types.ts";
import { mapDocument, networkDocument } from "./windows.ts";

export interface AppOptions extends GuardOptions, Changes {
  readonly shell: Shell;
  /** Parses a report's sentences for its page; without it there are none to show. */
  readonly parse?: Parse;
  /** The register with the record's own rows as they are now; without it pages know actors by their reports alone. */
  readonly register?: () => Register | Promise<Register>;
  /** The hash of the rules by which reports are read now; without it pages do not tell which were read by others. */
  readonly rules?: () => string | Promise<string>;
  /** Reads a draft that is to be held against the record; without it none can be. */
  readonly draft?: ReadDraft;
  /** Tells how a finding came about; without it pages do not. */
  readonly explain?: Explain;
  /** The record is that of our own example reports, which the front page says. */
  readonly example?: boolean;
  /** The register with rows laid over it, for changes of who is who; without it none can be made here. */
  readonly lay?: Lay;
  /** Who answers about the record; this thread where not given. */
  readonly answers?: Answers;
  /** The version of Dragoman that answers, for the API's description and its manifests. */
  readonly release?: string;
  /** Reads a text that somebody sent to the API; without it the API reads none. */
  readonly read?: ReadSource;
}

const NOT_MADE = "this page could not be made; the terminal that serves it says more";
const JSON_ENDING = /\.json$/;

/**
 * The routes of the reading room: every page is also JSON at the same address with `.json` behind it.
 *
 * @example
 * const app = createApp(store, { shell: openShell(), hosts: new Set(["localhost"]), token });
 * const page = await app.request("/reports.json", { headers: { host: "localhost" } });
 */
export function createApp(
  store: Store,
  {
    shell,
    parse,
    register,
    rules,
    draft,
    explain,
    example,
    read,
    release = "",
    answers = answersHere(store),
    ...options
  }: AppOptions,
): Hono {
  const app = new Hono();
  app.use(guard(options));
  const api = apiFor({
    answers,
    version: () => store.version(),
    release,
    ...(parse ? { parse } : {}),
    ...(register ? { register } : {}),
    ...(rules ? { rules } : {}),
    ...(draft ? { draft } : {}),
    ...(read ? { read } : {}),
  });
  for (const path of ["/api", "/api/*"]) app.all(path, api);
  app.route("/", changes(options));
  app.route("/", people(options));
  app.route("/", codings(options));
  app.route("/", corrections({ ...options, ...(register ? { register } : {}) }));
  app.route("/", proposals(answers, { ...options, ...(register ? { register } : {}) }));
  const page = (shown: Document): string => shell.page(shown, titleOf(shown), options.token);
  const give = (
    context: Context,
    document: Document | null,
    status: 200 | 400 | 404 = document ? 200 : 404,
  ): Response => {
    const json = JSON_ENDING.test(context.req.path);
    if (json && document === null) return refusal(context, "missing", "the record holds nothing at this address");
    const shown: Document = document ?? { page: "missing", message: "The record holds nothing at this address." };
    return json ? context.json(shown, status) : context.html(page(shown), status);
  };
  for (const ending of ["", ".json"]) {
    app.get(`/reports${ending}`, async (context) =>
      give(context, await reportsDocument(answers, context.req.queries())),
    );
    app.get(`/actors${ending}`, async (context) => give(context, await actorsDocument(answers, context.req.queries())));
    app.get(`/search${ending}`, async (context) => {
      const document = await searchDocument(answers, context.req.queries());
      return give(context, document, document.error === undefined ? 200 : 400);
    });
    app.get(`/add${ending}`, (context) => give(context, { page: "add", open: options.add !== undefined }));
    app.get(`/verify${ending}`, (context) => give(context, { page: "verify", open: draft !== undefined }));
    app.get(`/searches${ending}`, async (context) =>
      give(context, await searchesDocument(answers, options.writable !== undefined)),
    );
    app.get(`/review${ending}`, async (context) => {
      const document = await reviewDocument(answers, context.req.queries(), options.writable !== undefined);
      return give(context, document, document.error === undefined ? 200 : 400);
    });
    app.get(`/coding${ending}`, async (context) => {
      const document = await codingDocument(answers, context.req.queries(), options.writable !== undefined);
      return give(context, document, document.error === undefined ? 200 : 400);
    });
    app.get(`/network${ending}`, async (context) => {
      const document = await networkDocument(answers, context.req.queries());
      return give(context, document, document.error === undefined ? 200 : 400);
    });
    app.get(`/map${ending}`, async (context) => {
      const document = await mapDocument(answers, context.req.queries());
      return give(context, document, document.error === undefined ? 200 : 400);
    });
  }
  app.get("/export", (context) => download(context, answers));
  app.get("/findings/:id/trial.json", async (context) => {
    const id = context.req.param("id");
    const place = await answers.ask("findingOf", id);
    const reading = place === null ? null : await answers.ask("reading", place.report);
    if (reading === null || !explain) return give(context, null);
    const document: TrialDocument = { page: "trial", ...(await explain(reading, id)) };
    return context.json(document);
  });
  app.get("/findings/:id", async (context) =>
    give(context, await findingDocument(answers, context.req.param("id").replace(JSON_ENDING, ""))),
  );
  app.get("/utterances/:id", async (context) =>
    give(context, await utteranceDocument(answers, context.req.param("id").replace(JSON_ENDING, ""))),
  );
  app.get("/occurrences/:id", async (context) =>
    give(context, await occurrenceDocument(answers, context.req.param("id").replace(JSON_ENDING, ""))),
  );
  app.get("/", async (context) => give(context, await recordDocument(answers, example)));
  app.get("/index.json", async (context) => give(context, await recordDocument(answers, example)));
  app.get("/reports/:id/sentences.json", async (context) => {
    const reading = await answers.ask("reading", context.req.param("id"));
    if (reading === null || !parse) return give(context, null);
    const document: SentencesDocument = { page: "sentences", sentences: await parse(reading) };
    return context.json(document);
  });
  app.get("/reports/:id", async (context) =>
    give(
      context,
      await reportDocument(
        answers,
        context.req.param("id").replace(JSON_ENDING, ""),
        await register?.(),
        await rules?.(),
      ),
    ),
  );
  app.get("/actors/:id", async (context) =>
    give(context, await actorDocument(answers, context.req.param("id").replace(JSON_ENDING, ""), await register?.())),
  );
  app.get("/pairs/:one/:other", async (context) => {
    const { one, other } = context.req.param();
    const sides = { one, other: other.replace(JSON_ENDING, "") };
    const document = await pairDocument(answers, sides, context.req.queries());
    return give(context, document, document.error === undefined ? 200 : 400);
  });
  app.get("/events.json", async (context) => {
    const question = deedsOf(context.req.queries());
    return context.json({ page: "events", question, answer: await answers.ask("deeds", question) });
  });
  app.get("/counts.json", async (context) => {
    const { by = ["month"], ...params } = context.req.queries();
    const counts = await answers.ask("countsOver", questionOf(params), by[0] as Period);
    return context.json({ by: by[0], counts });
  });
  app.get("/search.csv", async (context) => {
    // The first part is asked for before the head goes out, so that a wrong question still gets its own status.
    const parts = everyRow(answers, questionOf(context.req.queries()));
    const first = await parts.next();
    context.header("content-type", "text/csv; charset=utf-8");
    context.header("content-disposition", 'attachment; filename="dragoman.csv"');
    return stream(context, async (out) => {
      await out.write(csvHead());
      if (first.done) return;
      await out.write(csvLines(first.value));
      for await (const rows of parts) {
        if (out.aborted) return;
        await out.write(csvLines(rows));
      }
    });
  });
  app.post("/verify.json", limitedDraft, async (context) =>
    draft ? context.json(await verifyDocument(context, answers, draft)) : give(context, null),
  );
  app.get("/assets/:file", (context) => {
    const asset = shell.asset(context.req.param("file"));
    if (asset === null) return context.notFound();
    return context.body(asset.body, 200, {
      "content-type": asset.type,
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
  app.notFound((context) => give(context, null));
  app.onError((error, context) => {
    const answered = refusalOf(error, context);
    if (JSON_ENDING.test(context.req.path) || /\.csv$|^\/export$/.test(context.req.path)) return answered;
    // Only what we say of a question reaches the page: other messages may name a path.
    const told = answered.status !== 500 && error instanceof DragomanError ? error.message : NOT_MADE;
    const shown: Document = { page: "missing", message: told };
    return context.html(page(shown), answered.status as 400 | 413 | 500 | 503);
  });
  return app;
}
