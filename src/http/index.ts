import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import type { Store } from "../record/index.ts";
import { type AppOptions, createApp } from "./app.ts";
import { refusal, refusalOf } from "./errors.ts";
import { guard } from "./guard.ts";
import { listen, type Server } from "./listen.ts";
import { openShell } from "./shell.ts";

export type { ReadSource, SentSource } from "./api/types.ts";
export { type AppOptions, createApp } from "./app.ts";
export type { SentReport } from "./changes.ts";
export type { ReadDraft } from "./draft.ts";
export type { Explain } from "./findings.ts";
export { addKey, type Key, type KeyRing, listKeys, openKeyRing, revokeKey, SCOPES, type Scope } from "./keys/index.ts";
export type { Server } from "./listen.ts";
export { openShell, type Shell } from "./shell.ts";
export type { Added, Document, Parse } from "./types.ts";

export interface ServeOptions extends Partial<Omit<AppOptions, "hosts" | "token">> {
  /** 0 for any free one. */
  readonly port: number;
  /** The address to listen at; this machine alone where not given. Another one wants `keys`. */
  readonly host?: string;
}

/**
 * Serves a record, on this machine alone where no other host is given.
 *
 * @param options.answers who answers about the record; this thread, without a deadline, where not given
 * @throws DragomanError `port` where the port is taken, closed to you or none, `host` where the address is not this machine's
 * or other machines would reach it without keys; `web` where the app has not been built
 */
export function serve(store: Store, { port, host, shell = openShell(), ...options }: ServeOptions): Promise<Server> {
  const hosts = new Set<string>();
  const app = createApp(store, { ...options, shell, hosts, token: randomBytes(24).toString("hex") });
  return listen(app.fetch, { port, hosts, keyed: options.keys !== undefined, ...(host ? { host } : {}) });
}

/** Serves what answers assistants, at /mcp, behind the same guard. */
export function serveAssistants(
  answer: (request: Request) => Promise<Response>,
  { port, host, keys, rate }: Pick<ServeOptions, "port" | "host" | "keys" | "rate">,
): Promise<Server> {
  const hosts = new Set<string>();
  const app = new Hono();
  app.use(
    guard({ hosts, token: randomBytes(24).toString("hex"), ...(keys ? { keys } : {}), ...(rate ? { rate } : {}) }),
  );
  app.all("/mcp", (context) => answer(context.req.raw));
  app.notFound((context) => refusal(context, "missing", "assistants are answered at /mcp, and nothing else is"));
  app.onError((error, context) => refusalOf(error, context));
  return listen(app.fetch, { port, hosts, keyed: keys !== undefined, ...(host ? { host } : {}) });
}
