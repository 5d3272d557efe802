import { createServer } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { DragomanError } from "../contract/index.ts";
import { malformed, refuseMalformed } from "./malformed.ts";

export interface Server {
  /** Where it is found: http://127.0.0.1:PORT/ */
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

interface Listening {
  readonly port: number;
  readonly host?: string;
  /** Filled with the names by which this server is asked for, once its port is known. */
  readonly hosts: Set<string>;
  /** Whether every request needs a key. */
  readonly keyed: boolean;
}

/** Whether an address is this machine's own, which no other reaches. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

/**
 * Listens until it is closed.
 *
 * @throws DragomanError `port`, `host`
 */
export function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  { port, host = LOOPBACK, hosts, keyed }: Listening,
): Promise<Server> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new DragomanError("port", `${port} is no port; give a number from 0 to 65535 with --port`);
  if (!keyed && !isLoopback(host))
    throw new DragomanError(
      "host",
      `other machines reach ${host}, and no key is asked for; make one with \`dragoman keys add NAME\``,
    );
  return new Promise((done, fail) => {
    // A request without a host is answered by us as well, with our headers.
    const server = createServer(
      { requireHostHeader: false },
      getRequestListener(fetch, { hostname: isIP(host) === 6 ? `[${host}]` : host, errorHandler: malformed }),
    );
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      for (const name of [LOOPBACK, "localhost", "[::1]", host]) hosts.add(`${name}:${taken}`);
      done({
        url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${taken}/`,
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
            : cause.code === "EADDRNOTAVAIL" || cause.code === "ENOTFOUND"
              ? new DragomanError("host", `${host} is no address of this machine; 0.0.0.0 stands for all`, { cause })
              : cause,
      ),
    );
  });
}
