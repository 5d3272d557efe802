import { createRoute, type OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { DragomanError } from "../../contract/index.ts";
import { refusal } from "../errors.ts";
import type { Scope } from "../keys/index.ts";
import type { Params } from "../queries.ts";
import { NoQuery } from "./params.ts";
import { Failed } from "./schemas/pages.ts";

/** The largest body that the API takes, in bytes. */
export const LARGEST_BODY = 2_000_000;

/** One address of the API, as it is described and as it is answered. */
export interface Route {
  readonly method: "get" | "post";
  /** Below /api, names of parts in braces. */
  readonly path: string;
  /** One line for people. */
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly scope: Scope;
  readonly parts?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What it answers with; words where it is no JSON: the type of the file. */
  readonly gives: z.ZodType | readonly string[];
  /** The answer as plain data, or a whole response; null where the record holds nothing there. */
  answer(given: Given): Promise<object | null>;
}

/** What a route is asked. */
export interface Given {
  readonly path: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly params: Params;
  readonly body: unknown;
  readonly context: Context;
}

/** What every address may answer beside its own. */
const FAILURES = {
  304: { description: "nothing has changed since the answer with this ETag" },
  400: "the question or the body is wrong; the message says where",
  401: "no key, or none that holds",
  403: "the key has not the scope, or another site asks",
  404: "the record holds nothing there",
  413: "the body or its text is too large",
  415: "the body is no JSON",
  429: "too many requests; Retry-After says when the next may come",
  431: { description: "the address and the headers have more than 16 KB" },
  500: "a fault of this server's own",
  503: "it took too long, or too much is under way",
} as const;

/** Puts a route under the API: described, checked before it is answered, and refused with 405 for other methods. */
export function define(api: OpenAPIHono, route: Route): void {
  const { method, path, summary, description, tag, parts, query = NoQuery, body, gives, scope } = route;
  const failure = (status: keyof typeof FAILURES) => {
    const told = FAILURES[status];
    return typeof told === "string" ? { description: told, content: { "application/json": { schema: Failed } } } : told;
  };
  const statuses = ([304, 400, 401, 403, 404, 413, 415, 429, 431, 500, 503] as const).filter((status) =>
    body ? status !== 304 && (status !== 404 || parts !== undefined) : status !== 413 && status !== 415,
  );
  const described = createRoute({
    method,
    path,
    summary,
    ...(description ? { description } : {}),
    tags: [tag],
    security: [{}, { key: [scope] }],
    ...(body
      ? { middleware: [isJson, bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }), isParsed] as const }
      : {}),
    request: {
      query,
      ...(parts ? { params: parts } : {}),
      ...(body ? { body: { required: true, content: { "application/json": { schema: body } } } } : {}),
    },
    responses: {
      200: {
        description: "what was asked for",
        content: Array.isArray(gives)
          ? Object.fromEntries(gives.map((type: string) => [type, { schema: { type: "string" as const } }]))
          : { "application/json": { schema: gives as z.ZodType } },
      },
      ...Object.fromEntries(statuses.map((status) => [status, failure(status)])),
    },
  });
  api.openapi(described, (async (context: Context) => {
    const answer = await route.answer({
      path: context.req.path,
      parts: context.req.param(),
      params: context.req.queries(),
      body: body ? context.req.valid("json" as never) : undefined,
      context,
    });
    if (answer === null) return refusal(context, "missing", "the record holds nothing at this address");
    return answer instanceof Response ? answer : context.json(answer);
  }) as never);
  const allowed = method === "get" ? "GET, HEAD" : "POST";
  api.all(path.replaceAll(/\{(\w+)\}/g, ":$1"), (context) => {
    context.header("allow", allowed);
    return refusal(context, "method", `${context.req.method} is not answered here; ${allowed} is`);
  });
}

const tooLarge = (context: Context): Response =>
  refusal(context, "too-large", `a body may have ${LARGEST_BODY / 1e6} MB here`);

const isJson = async (context: Context, next: () => Promise<void>) => {
  const type = context.req.header("content-type") ?? "";
  if (!/^application\/json *(?:;|$)/i.test(type))
    return refusal(context, "media-type", `a body of the type "${type.slice(0, 100)}" is not taken; JSON is`);
  await next();
};

const isParsed = async (context: Context, next: () => Promise<void>) => {
  try {
    await context.req.json();
  } catch {
    throw new DragomanError("body", "the body is no JSON");
  }
  await next();
};
