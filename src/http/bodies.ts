import type { Context } from "hono";
import { DragomanError } from "../contract/index.ts";
import { refusal } from "./errors.ts";

/** The JSON object that a request brings. @throws DragomanError `query` where it brings none */
export async function bodyIn(context: Context): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = await context.req.json();
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {}
  throw new DragomanError("query", "the body is no JSON object");
}

/** What is answered where nothing can be changed. */
export const readOnly = (context: Context): Response =>
  refusal(context, "read-only", "this server was given a record that is only read");
