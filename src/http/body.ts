import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { DragomanError } from "../contract/index.ts";
import { refusal } from "./errors.ts";

/** Refuses a body of more bytes before it is read. */
export const limitedTo = (maxSize: number, message: string): MiddlewareHandler =>
  bodyLimit({ maxSize, onError: (context) => refusal(context, "too-large", message) });

/**
 * The body as a JSON object.
 *
 * @param cure said behind what is wrong, where there is more to say
 * @throws DragomanError `query` where it is none
 */
export async function objectIn(context: Context, cure = ""): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = await context.req.json();
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {}
  throw new DragomanError("query", `the body is no JSON object${cure}`);
}

/** The answer to a change where the record is only read. */
export const closed = (context: Context): Response =>
  refusal(context, "read-only", "this server was given a record that is only read");
