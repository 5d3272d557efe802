import { DragomanError } from "../../contract/index.ts";
import { type Fetched, type FetchOptions, fetchPage, type Refused } from "./index.ts";
import { ALL_ALLOWED, type Robots, robotsOf } from "./robots.ts";

/** How many pages of one site are asked for, and when. */
export interface PoliteOptions extends Pick<FetchOptions, "allowPrivate" | "admits"> {
  /** Milliseconds between two requests to one host, at least. */
  readonly delay?: number;
  /** Milliseconds before the second try of what failed for the moment; the third waits four times as long. */
  readonly backoff?: number;
  /** Ends all waiting. */
  readonly stop?: AbortSignal;
}

/** Fetches many pages without being a burden to anybody. */
export interface Polite {
  /**
   * Waits until the host may be asked again, asks it if its robots.txt allows that, and again where it fails for the moment.
   *
   * @throws DragomanError as `fetchPage` does; `robots` where the site asks programs not to, `stopped`
   */
  fetch(address: string, options?: Pick<FetchOptions, "since" | "accept">): Promise<Fetched>;
  /** When the host of an address may be asked again, in milliseconds since 1970; 0 for at once. */
  readyAt(address: string): number;
}

const DELAY = 1_000;
const BACKOFF = 2_000;
const TRIES = 3;
/** A site that asks for longer waits than these is asked as if it had asked for these. */
const LONGEST_DELAY = 60_000;
const LONGEST_WAIT = 120_000;
/** How many sites are remembered. */
const MOST_HOSTS = 10_000;

/** One gate for all requests of a command. */
export function politely(options: PoliteOptions = {}): Polite {
  const { delay = DELAY, backoff = BACKOFF, stop } = options;
  const ready = new Map<string, number>();
  const robots = new Map<string, Promise<Robots>>();
  const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : "");

  const wait = (milliseconds: number): Promise<void> =>
    new Promise((done, failed) => {
      if (stop?.aborted) return failed(STOPPED());
      const end = (): void => {
        clearTimeout(clock);
        failed(STOPPED());
      };
      const clock = setTimeout(() => {
        stop?.removeEventListener("abort", end);
        done();
      }, milliseconds);
      stop?.addEventListener("abort", end, { once: true });
    });

  /** Takes the host's next turn and waits for it: whoever comes after waits for the turn behind. */
  const turn = async (host: string, between: number): Promise<void> => {
    const now = Date.now();
    const at = Math.max(now, ready.get(host) ?? 0);
    if (ready.size > MOST_HOSTS) ready.clear();
    ready.set(host, at + between);
    if (at > now) await wait(at - now);
  };

  const robotsFor = (address: string): Promise<Robots> => {
    const { origin, host } = new URL(address);
    const known = robots.get(origin);
    if (known !== undefined) return known;
    if (robots.size > MOST_HOSTS) robots.clear();
    const asked = (async (): Promise<Robots> => {
      await turn(host, delay);
      try {
        const { body } = await fetchPage(`${origin}/robots.txt`, { ...options, accept: "text/plain,*/*;q=0.1" });
        return robotsOf(Buffer.from(body).toString("utf8"));
      } catch (error) {
        const status = statusOf(error);
        // No such file: everything is allowed. A site in trouble is left alone; the next round asks anew.
        if (status !== null && status >= 400 && status < 500 && status !== 429) return ALL_ALLOWED;
        robots.delete(origin);
        throw error;
      }
    })();
    asked.catch(() => undefined);
    robots.set(origin, asked);
    return asked;
  };

  return {
    readyAt: (address) => ready.get(hostOf(address)) ?? 0,
    fetch: async (address, more = {}) => {
      // What is no address of the web fails in the fetch, which says why.
      if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return fetchPage(address, options);
      const url = new URL(address);
      for (let tries = 1; ; tries += 1) {
        try {
          const rules = await robotsFor(address);
          if (!rules.allows(url.pathname + url.search))
            throw new DragomanError(
              "robots",
              `${address} is not read by programs, as ${url.host}/robots.txt asks; open it yourself, save it and read that`,
            );
          await turn(url.host, Math.max(delay, Math.min(LONGEST_DELAY, (rules.delay ?? 0) * 1000)));
          return await fetchPage(address, { ...options, ...more });
        } catch (error) {
          if (tries >= TRIES || stop?.aborted || !isForTheMoment(error)) throw error;
          const asked = ((error as { cause?: Refused }).cause?.retryAfter ?? 0) * 1000;
          if (asked > LONGEST_WAIT) throw error;
          await wait(Math.max(asked, backoff * 4 ** (tries - 1)));
        }
      }
    },
  };
}

const STOPPED = (): DragomanError => new DragomanError("stopped", "stopped before it was fetched");

/** The status of an answer that was no page; null for other errors. */
export const statusOf = (error: unknown): number | null =>
  error instanceof DragomanError && error.code === "status"
    ? ((error.cause as Refused | undefined)?.status ?? null)
    : null;

/** Whether to ask again is of use: the connection failed, or the server says that it has too much to do. */
export function isForTheMoment(error: unknown): boolean {
  if (!(error instanceof DragomanError)) return false;
  const status = statusOf(error);
  return status === null ? error.code === "fetch" : status === 408 || status === 429 || status >= 500;
}
