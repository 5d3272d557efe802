import type { Decision } from "../../src/http/types.ts";

/** What the server said to a change: its answer, or why it was not made. */
export type Changed<T> = { readonly value: T } | Unchanged;

export interface Unchanged {
  readonly message: string;
  /** What is wrong, in one word of the server's; "unheard" where it does not answer. */
  readonly code: string;
  /** What others decided since the page was shown, where that is what is wrong. */
  readonly since: readonly Decision[];
}

interface Change {
  readonly method?: "POST" | "DELETE";
  readonly body?: BodyInit;
  readonly type?: string;
}

/**
 * Asks the server for a change of the record, with the token that came with this page. A server that was started anew has
 * another token: it is fetched once, so that nothing that was typed is lost.
 */
export async function change<T>(address: string, { method = "POST", body, type }: Change = {}): Promise<Changed<T>> {
  const send = (): Promise<Response> =>
    fetch(address, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: { "x-dragoman-token": token(), ...(type ? { "content-type": type } : {}) },
    });
  try {
    let response = await send();
    if (response.status === 403 && (await renewed())) response = await send();
    const told = (await response.json()) as T | { readonly error: Partial<Unchanged> };
    if (response.ok) return { value: told as T };
    const { message = "The server refused this.", code = "refused", since = [] } = (told as { error: Unchanged }).error;
    return { message, code, since };
  } catch {
    const message = "The server that was started with `dragoman serve` does not answer any more. Start it again.";
    return { message, code: "unheard", since: [] };
  }
}

const META = 'meta[name="dragoman-token"]';
const token = (): string => document.querySelector<HTMLMetaElement>(META)?.content ?? "";

/** Whether the server has another token than this page. */
async function renewed(): Promise<boolean> {
  const page = await (await fetch("/add")).text();
  const now = new DOMParser().parseFromString(page, "text/html").querySelector<HTMLMetaElement>(META)?.content ?? "";
  const mine = document.querySelector<HTMLMetaElement>(META);
  if (mine === null || now === "" || now === mine.content) return false;
  mine.content = now;
  return true;
}

/** Sends a change as JSON. */
export const changeJson = <T>(address: string, body: unknown): Promise<Changed<T>> =>
  change<T>(address, { body: JSON.stringify(body), type: "application/json" });
