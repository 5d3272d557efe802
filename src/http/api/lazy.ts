import type { Context } from "hono";
import type { ApiOptions } from "./types.ts";

/** The API, opened when the first request comes: what describes it is loaded by nobody else. */
export function apiFor(options: ApiOptions): (context: Context) => Promise<Response> {
  let opened: Promise<{ fetch(request: Request, env: unknown): Response | Promise<Response> }> | undefined;
  return async (context) => {
    opened ??= import("./index.ts").then(({ createApi }) => createApi(options));
    const api = await opened;
    // Whose key it is was found out before.
    const env = { ...(context.env as object | undefined), key: context.get("key") };
    return api.fetch(context.req.raw, env);
  };
}
