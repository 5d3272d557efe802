import { createHash, randomBytes } from "node:crypto";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { refusal, refusalOf } from "../errors.ts";
import { wrongIn } from "./complaints.ts";
import { define } from "./define.ts";
import { pageOf } from "./page.ts";
import { bodyRoutes } from "./routes/bodies.ts";
import { exportRoutes } from "./routes/exports.ts";
import { listRoutes } from "./routes/lists.ts";
import { oneRoutes } from "./routes/ones.ts";
import type { ApiOptions } from "./types.ts";

/**
 * The API: the record's answers as JSON, described by an OpenAPI document that is made of the schemas which check them.
 *
 * @example
 * const api = createApi({ answers, version: () => store.version(), token });
 * const found = await (await api.request("/api/search?speaker=Calder")).json();
 */
export function createApi(options: ApiOptions): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, context) =>
      result.success ? undefined : refusal(context, "argument", wrongIn(result.error, result.target)),
  }).basePath("/api") as OpenAPIHono;
  api.onError((error, context) => refusalOf(error, context));
  api.notFound((context) => refusal(context, "missing", "there is nothing at this address; /api shows what there is"));
  api.use(unchanged(options));
  for (const route of [...listRoutes(options), ...oneRoutes(options), ...bodyRoutes(options), ...exportRoutes(options)])
    define(api, route);
  api.openAPIRegistry.registerComponent("securitySchemes", "key", {
    type: "http",
    scheme: "bearer",
    description: "A key of `dragoman keys add`; needed where the server is started with --host.",
  });
  const described = (): object =>
    api.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Dragoman",
        version: options.release,
        description:
          "Who said what to whom, and who did what to whom, from a record of news reports. Offsets are UTF-16 code units.",
        license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
      },
      servers: [{ url: "/" }],
    });
  let document: object | undefined;
  const openapi = (): object => {
    document ??= described();
    return document;
  };
  api.get("/openapi.json", (context) => context.json(openapi()));
  for (const path of ["", "/"]) api.get(path, (context) => context.html(pageOf(openapi())));
  return api;
}

/**
 * Answers 304 where the caller has the answer already: it is the same for as long as the record is. A new start of the
 * server may answer otherwise, so that its answers are others.
 */
function unchanged({ version }: ApiOptions) {
  const start = randomBytes(6).toString("hex");
  return async (context: Context, next: () => Promise<void>): Promise<Response | undefined> => {
    if (context.req.method !== "GET" && context.req.method !== "HEAD") {
      await next();
      return undefined;
    }
    // The version is asked before the answer: an answer may be newer than its tag, and never older.
    const tag = `W/"${createHash("sha256").update(`${start} ${version()} ${context.req.url}`).digest("base64url").slice(0, 22)}"`;
    const known = (context.req.header("if-none-match") ?? "").split(",").map((one) => one.trim());
    if (known.includes(tag)) return new Response(null, { status: 304, headers: { etag: tag } });
    await next();
    if (context.res.status === 200) {
      context.res.headers.set("etag", tag);
      context.res.headers.set("cache-control", "private, no-cache");
    }
    return undefined;
  };
}
