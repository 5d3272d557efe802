import type { Server } from "node:http";
import { HEADERS } from "./guard.ts";

const NAMES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  413: "Payload Too Large",
  417: "Expectation Failed",
  431: "Request Header Fields Too Large",
};

const BY_CODE: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** The answer to a request whose host or address is none: no route has seen it, so the guard has not either. */
export function malformed(error: unknown): Response {
  const ours = error instanceof Error && error.name === "RequestError";
  return new Response(null, { status: ours ? 400 : 500, headers: HEADERS });
}

/**
 * Answers what is no HTTP, or too much of it, with the headers that every page has: Node answers such requests before any
 * route is asked.
 */
export function refuseMalformed(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
    const status = BY_CODE[error.code ?? ""] ?? 400;
    const lines = [
      `HTTP/1.1 ${status} ${NAMES[status]}`,
      ...Object.entries({ ...HEADERS, connection: "close", "content-length": "0" }).map(
        ([name, value]) => `${name}: ${value}`,
      ),
    ];
    socket.end(`${lines.join("\r\n")}\r\n\r\n`, () => socket.destroy());
  });
  server.on("checkExpectation", (_request, response) => {
    response.writeHead(417, { ...HEADERS, "content-length": "0" });
    response.end();
  });
}
