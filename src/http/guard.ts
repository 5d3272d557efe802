import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";

export interface GuardOptions {
  /** Values of the Host header that are ours: "127.0.0.1:4100", "localhost:4100". */
  readonly hosts: ReadonlySet<string>;
  /** Secret of this start; whatever changes the record must carry it in the header `x-dragoman-token`. */
  readonly token: string;
}

/** What is asked with a body and changes nothing: a question about a text of one's own. */
const ASKED: ReadonlySet<string> = new Set(["/verify.json"]);

/** What every answer carries, whatever made it. */
export const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * What stands before every route. A page of another site may make this browser send requests here: a foreign Host
 * (a name that was pointed at this machine) or Origin is refused, and a change needs the token of this start.
 */
export function guard({ hosts, token }: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    const origin = context.req.header("origin");
    const refused = !hosts.has(host.toLowerCase())
      ? "this address is not served here; open the one that dragoman printed"
      : origin !== undefined && origin !== `http://${host}`
        ? "requests from other sites are refused"
        : isChange(context.req) && !same(context.req.header("x-dragoman-token"), token)
          ? "a change needs the token of this start in the header x-dragoman-token"
          : null;
    if (refused !== null) context.res = context.json({ error: { code: "refused", message: refused } }, 403);
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  };
}

const isChange = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  !["GET", "HEAD"].includes(method) && !(method === "POST" && ASKED.has(path));

function same(given: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
