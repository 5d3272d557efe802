import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, request } from "undici";
import { DragomanError } from "../../contract/index.ts";
import { isPublic } from "./address.ts";
import { bodyOf, PACKED_AS } from "./body.ts";

export interface Fetched {
  readonly body: Uint8Array;
  readonly url: string;
  readonly charset?: string;
  readonly kind: "html" | "text" | "auto";
  /** The server's word that nothing has changed since then; there is no body then. */
  readonly unchanged?: true;
  /** What to show the server the next time. */
  readonly seen: Seen;
}

/** What a server said of a page's version. */
export interface Seen {
  readonly etag: string | null;
  readonly modified: string | null;
}

/** What is known of an answer that was no page: for those who ask again later. */
export interface Refused {
  readonly status: number;
  /** Seconds to wait, as the server asks. */
  readonly retryAfter: number | null;
}

export interface FetchOptions {
  /** Reads addresses of this machine and of private networks too. */
  readonly allowPrivate?: boolean;
  /** Which addresses may be connected to, first and after every redirect; those of the public internet by default. */
  readonly admits?: (address: string) => boolean;
  /** What the server said the last time; it may answer that nothing has changed. */
  readonly since?: Seen;
  /** What is wanted most; a page where not given. */
  readonly accept?: string;
}

const REDIRECTS = 5;
const SECONDS = 30;

/**
 * Fetches one page. Only http and https, no credentials; the name is resolved first, the address checked, and the
 * connection made to the checked address; every redirect is checked again.
 *
 * @throws DragomanError `address`, `scheme`, `redirects`, `too-large`, `status`, `fetch`
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const deadline = AbortSignal.timeout(SECONDS * 1000);
  const admits = options.allowPrivate ? () => true : (options.admits ?? isPublic);
  let url = parse(address);
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const target = await resolve(url, admits);
    const agent = new Agent({
      connect: {
        lookup: (_name, wanted, done) =>
          wanted.all ? done(null, [target]) : done(null, target.address, target.family),
      },
    });
    try {
      const { statusCode, headers, body } = await request(url, {
        dispatcher: agent,
        signal: deadline,
        headers: {
          "user-agent": "dragoman (reads one page for its reader)",
          accept: options.accept ?? "text/html,text/plain;q=0.9,*/*;q=0.1",
          "accept-encoding": PACKED_AS,
          ...(options.since?.etag ? { "if-none-match": options.since.etag } : {}),
          ...(options.since?.modified ? { "if-modified-since": options.since.modified } : {}),
        },
      });
      // A body that nobody takes in any more ends with its connection.
      body.on("error", () => undefined);
      const header = (name: string): string | null => [headers[name]].flat().join(", ") || null;
      const location = [headers.location].flat()[0];
      if (statusCode >= 300 && statusCode < 400 && location) {
        url = parse(new URL(location, url).href);
        continue;
      }
      const seen = { etag: short(header("etag")), modified: short(header("last-modified")) };
      if (statusCode === 304 && options.since)
        return { body: new Uint8Array(), url: url.href, kind: "auto", unchanged: true, seen: options.since };
      if (statusCode < 200 || statusCode >= 300)
        throw new DragomanError("status", `${url.href} answered ${statusCode}; nothing was read`, {
          cause: { status: statusCode, retryAfter: secondsIn(header("retry-after")) } satisfies Refused,
        });
      const type = header("content-type") ?? "";
      const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
      return {
        body: await bodyOf(body, header("content-encoding"), url.href),
        url: url.href,
        kind: /html/.test(type) ? "html" : /text\/plain/.test(type) ? "text" : "auto",
        seen,
        ...(charset ? { charset } : {}),
      };
    } catch (error) {
      if (error instanceof DragomanError) throw error;
      const cause = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
      throw new DragomanError("fetch", `${url.href} could not be fetched: ${cause}`, { cause: error });
    } finally {
      // Ends the connection at once; to close it would wait for a body that may never end.
      await agent.destroy().catch(() => undefined);
    }
  }
  throw new DragomanError("redirects", `${address} redirects more than ${REDIRECTS} times`);
}

/** A server's mark of a version is kept and shown to it again; one that is longer than this is none. */
const short = (value: string | null): string | null => (value !== null && value.length <= 500 ? value : null);

const secondsIn = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;

function parse(address: string): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new DragomanError("address", `"${address}" is no address`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new DragomanError("scheme", `${url.protocol} addresses are not fetched; give http or https`);
  if (url.username || url.password)
    throw new DragomanError("address", `${url.host}: an address with a name and password is not fetched`);
  return url;
}

async function resolve(url: URL, admits: (address: string) => boolean): Promise<{ address: string; family: number }> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await lookup(host, { all: true }).catch((cause: Error) => {
        throw new DragomanError("address", `${host} has no address: ${cause.message}`, { cause });
      });
  const [target] = found;
  // One refused address among several is enough: the name could lead to it at the next look.
  if (!target || !found.every((one) => admits(one.address)))
    throw new DragomanError(
      "address",
      `${host} is no address of the public internet but may lead to this machine or a private network; --allow-private reads it all the same`,
    );
  return target;
}
