import type { Context } from "hono";
import { DragomanError } from "../contract/index.ts";
import { Conflict, isFinal } from "../record/index.ts";

/** What a caller is told when something goes wrong, always in this form. */
export interface ErrorBody {
  readonly error: {
    /** Stable, for programs. */
    readonly code: string;
    /** What is wrong, for people. */
    readonly message: string;
    /** What to do about it. */
    readonly cure: string;
  };
}

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503;

/** Everything that a caller can be told, its status and its cure. Other errors are ours, and say no more than that. */
const KNOWN: Readonly<Record<string, readonly [status: Status, cure: string]>> = {
  query: [400, "change what the message names and ask again; /api shows what each address takes"],
  argument: [400, "change what the message names and ask again; /api shows what each address takes"],
  actor: [400, "give the whole name, or the id from their page"],
  cursor: [400, "take `next` of the answer before, with the same question; or leave cursor out and begin anew"],
  body: [400, 'send a JSON object such as { "text": "…" }'],
  empty: [400, "send a text with words in it"],
  binary: [400, "send text or HTML, not a file of another kind"],
  date: [400, "write days as YYYY-MM-DD"],
  feed: [400, "send the pages that the feed names, one by one"],
  text: [400, "send the text as whole Unicode characters"],
  who: [400, "say who decides: `as` in the body, once; it is remembered"],
  key: [401, "send `Authorization: Bearer KEY`; whoever runs this server makes keys with `dragoman keys add`"],
  scope: [403, "ask whoever runs this server for a key with that scope"],
  refused: [403, "open the address that dragoman printed when it started, or use a key (`dragoman serve --host`)"],
  missing: [404, "look for it with /api/search, /api/reports or /api/actors"],
  gone: [404, "look for it with /api/search; it was removed or read anew since"],
  conflict: [409, "look at `since`, which somebody decided meanwhile, and decide again"],
  "read-only": [409, "serve a record that can be written"],
  method: [405, "use a method that the header Allow names"],
  "too-large": [413, "split it, or send its text alone"],
  "media-type": [415, "send the header `Content-Type: application/json`"],
  rate: [429, "wait for the seconds that the header Retry-After says"],
  deadline: [503, "ask for less: a day or a year, an outlet, a speaker, or rarer words"],
  busy: [503, "ask again in some seconds"],
  crash: [503, "ask again; if it fails again, ask for less"],
  many: [503, "send it again in some seconds"],
  changed: [503, "the record is being written to; ask again when that is done"],
};

export const statusOf = (code: string): Status | undefined => KNOWN[code]?.[0];

export const errorBody = (code: string, message: string): ErrorBody => ({
  error: { code, message, cure: KNOWN[code]?.[1] ?? "tell whoever runs this server; its terminal says more" },
});

/** An answer that refuses, with the status and the cure of its code. */
export const refusal = (context: Context, code: string, message: string): Response =>
  context.json(errorBody(code, message), statusOf(code) ?? 500);

/** Said where the record itself is in the way; the whole message names its path. */
const UNKEPT = "nothing was kept: the record cannot be written now; the terminal that serves it says why";

/** Told apart: what a caller can mend, and what is ours, which goes to the terminal and not to the caller. */
export function refusalOf(error: unknown, context: Context): Response {
  if (error instanceof Conflict)
    return context.json({ error: { ...errorBody(error.code, error.message).error, since: error.since } }, 409);
  if (error instanceof DragomanError && !isFinal(error.code) && statusOf(error.code) !== undefined) {
    if (["many", "crash", "changed"].includes(error.code)) context.header("retry-after", "5");
    return refusal(context, error.code, error.message);
  }
  const more = error instanceof DragomanError ? error.message : ((error as Error)?.stack ?? String(error));
  process.stderr.write(`dragoman: ${context.req.path}: ${more}\n`);
  if (error instanceof DragomanError && isFinal(error.code))
    return context.json(errorBody(error.code, UNKEPT), error.code === "busy" ? 503 : 500);
  return refusal(context, "internal", "this could not be answered");
}
