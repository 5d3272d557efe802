import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Answers, type Draft, type Verified, verifyBy } from "../answers/index.ts";
import { DragomanError, type Warning } from "../contract/index.ts";
import { refusal } from "./errors.ts";

/** A text to be held against the record, as it was sent. */
export interface SentDraft {
  readonly kind: "html" | "text";
  readonly body: string;
  readonly published?: string;
}

/** Reads a text that somebody sent. */
export type ReadDraft = (draft: SentDraft) => Promise<Draft>;

/** `POST /verify.json` */
export interface VerifyDocument {
  readonly verified: readonly Verified[];
  readonly warnings: readonly Warning[];
}

/** The largest body that is taken, in bytes: a page around the longest draft that is read. */
const LARGEST = 4_000_000;

/** Refuses a body that is too large before it is read. */
export const limitedDraft = bodyLimit({
  maxSize: LARGEST,
  onError: (context) =>
    refusal(context, "too-large", `a draft may have ${LARGEST / 1e6} MB here; split it, or send its text alone`),
});

/**
 * Holds the body of a request against the record: its text, or JSON `{ "text" | "html", "published"? }`.
 *
 * @throws DragomanError `query` for a body that is neither; as reading and asking do
 */
export async function verifyDocument(context: Context, answers: Answers, read: ReadDraft): Promise<VerifyDocument> {
  const sent = await sentIn(context);
  const draft = await read(sent);
  return { verified: await verifyBy(answers, draft), warnings: draft.reading.warnings };
}

async function sentIn(context: Context): Promise<SentDraft> {
  const type = context.req.header("content-type") ?? "";
  const body = await context.req.text();
  const day = context.req.query("published")?.trim();
  const dated = (published: string | undefined) => (published ? { published } : {});
  if (!/\bjson\b/i.test(type)) return { kind: /\bhtml\b/i.test(type) ? "html" : "text", body, ...dated(day) };
  const { text, html, published = day } = parsed(body);
  if (typeof text === "string" && html === undefined && isDay(published))
    return { kind: "text", body: text, ...dated(published) };
  if (typeof html === "string" && text === undefined && isDay(published))
    return { kind: "html", body: html, ...dated(published) };
  throw new DragomanError(
    "query",
    `the body wants { "text" } or { "html" }, and a day as "published" where there is one`,
  );
}

const isDay = (value: unknown): value is string | undefined => value === undefined || typeof value === "string";

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {}
  throw new DragomanError(
    "query",
    `the body is no JSON object; send { "text": "…" }, or the text itself as text/plain`,
  );
}
