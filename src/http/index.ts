import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { type AppOptions, createApp } from "./app.ts";
import { malformed, refuseMalformed } from "./malformed.ts";
import { openShell } from "./shell.ts";

export { type AppOptions, createApp, type Parse } from "./app.ts";
export type { SentReport } from "./changes.ts";
export type { ReadDraft } from "./draft.ts";
export type { Explain } from "./findings.ts";
export { openShell, type Shell } from "./shell.ts";
export type { Added, Document } from "./types.ts";

export interface Server {
  /** Where a browser finds it: http://127.0.0.1:PORT/ */
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/**
 * Serves a record on this machine alone.
 *
 * @param options.port 0 for any free one
 * @param options what `createApp` takes beside it
 * @throws DragomanError `port` where the port is taken, closed to you or none; `web` where the app has not been built
 */
export async function serve(
  store: Store,
  {
    port,
    shell = openShell(),
    ...given
  }: Omit<AppOptions, "shell" | "hosts" | "token"> & {
    readonly port: number;
    readonly shell?: ReturnType<typeof openShell>;
  },
): Promise<Server> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new DragomanError("port", `${port} is no port; give a number from 0 to 65535 with --port`);
  const hosts = new Set<string>();
  const app = createApp(store, {
    shell,
    hosts,
    token: randomBytes(24).toString("hex"),
    ...given,
  });
  return new Promise((done, fail) => {
    // A request without a host is answered by us as well, with our headers.
    const server = createServer(
      { requireHostHeader: false },
      getRequestListener(app.fetch, { hostname: LOOPBACK, errorHandler: malformed }),
    );
    server.listen(port, LOOPBACK, () => {
      const { port: taken } = server.address() as AddressInfo;
      for (const name of [LOOPBACK, "localhost", "[::1]"]) hosts.add(`${name}:${taken}`);
      done({
        url: `http://${LOOPBACK}:${taken}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
    refuseMalformed(server);
    server.on("error", (cause: NodeJS.ErrnoException) =>
      fail(
        cause.code === "EADDRINUSE"
          ? new DragomanError("port", `port ${port} is in use here; give another with --port`, { cause })
          : cause.code === "EACCES"
            ? new DragomanError("port", `port ${port} is closed to you; give one above 1023 with --port`, { cause })
            : cause,
      ),
    );
  });
}
