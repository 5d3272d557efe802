import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { refusal } from "./errors.ts";
import type { Key, KeyRing, Scope } from "./keys/index.ts";
import { type Limiter, limiter, type Rate, WEIGHTS } from "./limits.ts";

export interface GuardOptions {
  /** Values of the Host header that are ours: "127.0.0.1:4100", "localhost:4100". Not asked where keys are. */
  readonly hosts: ReadonlySet<string>;
  /** Secret of this start; whatever changes the record must carry it in the header `x-dragoman-token`. */
  readonly token: string;
  /** Whose requests are answered: needed where other machines reach this server; without it nobody needs a key. */
  readonly keys?: KeyRing;
  /** How often one key, or one address without keys, may ask; as often as it likes where not given. */
  readonly rate?: Rate;
}

/** What is asked with a body and changes nothing: a question about a text of one's own. */
const ASKED: ReadonlySet<string> = new Set(["/verify.json", "/api/verify", "/api/read", "/mcp"]);
/** Whole exports, of the API and of the search page. */
const EXPORTS = /^\/(?:api\/export(?:\/|$)|search\.csv$)/;
/** Wrong keys that one address may try in a minute. */
const TRIES = 30;

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
 * (a name that was pointed at this machine) or Origin is refused, and a change needs the token of this start. Where there
 * are keys every request needs one with the scope that it asks for, from this machine too: a proxy in front of this server
 * makes all requests come from this machine.
 */
export function guard(options: GuardOptions): MiddlewareHandler {
  const asking = options.rate ? limiter(options.rate) : null;
  const trying = limiter({ perMinute: TRIES });
  return async (context, next) => {
    const refused = isForeign(context, options) ?? keyed(context, options.keys, trying) ?? limited(context, asking);
    if (refused === null) await next();
    else context.res = refused;
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  };
}

function isForeign(context: Context, { hosts, token, keys }: GuardOptions): Response | null {
  const host = context.req.header("host") ?? "";
  const origin = context.req.header("origin");
  if (keys === undefined && !hosts.has(host.toLowerCase()))
    return refusal(context, "refused", "this address is not served here; open the one that dragoman printed");
  // Where other machines reach us a proxy may speak https to them.
  if (origin !== undefined && origin !== `http://${host}` && !(keys && origin === `https://${host}`))
    return refusal(context, "refused", "requests from other sites are refused");
  if (isChange(context.req) && !same(context.req.header("x-dragoman-token"), token))
    return refusal(context, "refused", "a change needs the token of this start in the header x-dragoman-token");
  return null;
}

/** The holder of the key is known from here on, for routes and for limits. */
function keyed(context: Context, keys: KeyRing | undefined, trying: Limiter): Response | null {
  if (keys === undefined) return null;
  const given = secretOf(context.req.header("authorization"));
  const key = given === null ? null : keys.find(given);
  if (key === null) {
    const wait = given === null ? 0 : trying.take(addressOf(context));
    if (wait > 0) return tooMany(context, wait);
    const api = /^\/(?:api|mcp)(?:\/|$)/.test(context.req.path);
    context.header("www-authenticate", `${api ? "Bearer" : "Basic"} realm="dragoman"`);
    return refusal(
      context,
      "key",
      given === null ? "a key is needed here" : "this key is none that holds here: mistyped, ended or revoked",
    );
  }
  const scope = scopeOf(context.req);
  if (!key.scopes.includes(scope))
    return refusal(context, "scope", `this key may ${key.scopes.join(", ")}; this needs the scope ${scope}`);
  context.set("key", key);
  return null;
}

function limited(context: Context, asking: Limiter | null): Response | null {
  const key = context.get("key") as Key | undefined;
  const wait = asking?.take(key?.id ?? addressOf(context), weightOf(context.req)) ?? 0;
  return wait > 0 ? tooMany(context, wait) : null;
}

function tooMany(context: Context, wait: number): Response {
  context.header("retry-after", String(wait));
  return refusal(context, "rate", `too many requests; the next may come in ${wait} s`);
}

interface Asked {
  readonly method: string;
  readonly path: string;
}

/** What the method says; the API says for each of its own routes what changes something. */
const isChange = ({ method, path }: Asked): boolean =>
  !["GET", "HEAD"].includes(method) && !(method === "POST" && ASKED.has(path)) && !path.startsWith("/api/");

const scopeOf = (asked: Asked): Scope =>
  EXPORTS.test(asked.path)
    ? "export"
    : ["GET", "HEAD", "OPTIONS"].includes(asked.method) || ASKED.has(asked.path)
      ? "read"
      : "write";

const weightOf = ({ method, path }: Asked): number =>
  EXPORTS.test(path) ? WEIGHTS.export : method === "POST" ? WEIGHTS.read : WEIGHTS.ask;

/** The key in the header: `Bearer KEY`, or as a browser sends it, with any name and the key as password. */
function secretOf(header: string | undefined): string | null {
  const [, kind = "", told = ""] = /^(Bearer|Basic) +(\S+)$/i.exec(header ?? "") ?? [];
  if (told === "") return null;
  if (kind.toLowerCase() === "bearer") return told;
  return Buffer.from(told, "base64")
    .toString("utf8")
    .replace(/^[^:]*:/, "");
}

/** Where a request comes from, as the server has it; a test without a socket comes from nowhere. */
const addressOf = ({ env }: Context): string =>
  (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? "";

function same(given: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
